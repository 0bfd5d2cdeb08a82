import type { FelixStatus, HostEndpointState } from "../calico-api/felix/encode.js";
import type { FelixMessage, WorkloadEndpointUpdate } from "../calico-api/felix/messages.js";
import type { Owner } from "../p4/reconcile/owner.js";
import { ownerOf } from "./endpoint-id.js";
import type { Manager } from "./manager.js";
import type { ChainState } from "./policy/policy-manager.js";
import { statusFileContent, statusFileName } from "./status-file.js";
import type { Verdict } from "./verdict.js";

/** How {@link StatusReporter} works. */
export interface StatusReporterOptions {
  /** What was made of the last update of an endpoint, by owner name; undefined as long as it was not looked at. */
  readonly verdictOf: (owner: string) => Verdict | undefined;
  /** How far the policy of an endpoint that has entries is in force. */
  readonly policyOf: (owner: string) => ChainState;
  /** Whether a host endpoint does all that it asks; undefined: its entries are on their way. */
  readonly hostStateOf: (id: string) => "up" | "error" | undefined;
  readonly ownerNamed: (name: string) => Owner | undefined;
  readonly send: (status: FelixStatus) => void;
  /** Where the files of endpoints that are up are kept; unset: nowhere. */
  readonly files?: StatusFileKeeper | undefined;
}

/** Who keeps the files. */
export interface StatusFileKeeper {
  set(name: string, content: string): void;
  delete(name: string): void;
  deleteOthers(isKnown: (name: string) => boolean): void;
}

/** An endpoint as Felix last sent it, and what was told of it. */
interface Known {
  update: WorkloadEndpointUpdate;
  readonly file: string;
  sent?: "up" | "down";
  content?: string | undefined;
}

/**
 * Tells Felix, and those who wait for a file, which endpoints are up: all their entries are on the switch. Only changes
 * are told, and looked at: what an apply did not concern costs nothing.
 */
export class StatusReporter implements Manager {
  readonly #options: StatusReporterOptions;
  readonly #known = new Map<string, Known>();
  readonly #files = new Set<string>();
  /** Owners of which something changed. */
  readonly #dirty = new Set<string>();
  readonly #hosts = new Map<string, HostEndpointState | undefined>();
  readonly #dirtyHosts = new Set<string>();

  constructor(options: StatusReporterOptions) {
    this.#options = options;
  }

  onUpdate(message: FelixMessage): void {
    switch (message.case) {
      case "workloadEndpointUpdate":
        this.#learn(message.value);
        break;
      case "workloadEndpointRemove":
        this.#forget(ownerOf(message.value.id));
        break;
      case "hostEndpointUpdate":
        if (!this.#hosts.has(message.value.id)) {
          this.#hosts.set(message.value.id, undefined);
          this.#dirtyHosts.add(message.value.id);
        }
        break;
      case "hostEndpointRemove":
        this.#forgetHost(message.value.id);
        break;
      case "inSync":
        this.#options.files?.deleteOthers((name) => this.#files.has(name));
        break;
    }
  }

  completeDeferredWork(): void {}

  /** Something changed of an owner's entries, or of its verdict. */
  onChange(owner: string): void {
    if (this.#known.has(owner)) {
      this.#dirty.add(owner);
    } else if (owner === "uplink") {
      for (const id of this.#hosts.keys()) {
        this.#dirtyHosts.add(id);
      }
    }
  }

  /** Something changed of a host endpoint. */
  onHostChange(id: string): void {
    if (this.#hosts.has(id)) {
      this.#dirtyHosts.add(id);
    }
  }

  onApplied(): void {
    for (const owner of this.#dirty) {
      const status = this.#statusOf(owner);
      // What was not tried yet has no status, and keeps the one that it had.
      if (status !== undefined) {
        this.#dirty.delete(owner);
        this.#report(owner, status);
      }
    }
    for (const id of this.#dirtyHosts) {
      const status = this.#options.hostStateOf(id);
      if (status !== undefined) {
        this.#dirtyHosts.delete(id);
        if (status !== this.#hosts.get(id)) {
          this.#hosts.set(id, status);
          this.#options.send({ case: "hostEndpointStatusUpdate", value: { id, status } });
        }
      }
    }
  }

  #learn(update: WorkloadEndpointUpdate): void {
    const owner = ownerOf(update.id);
    const known = this.#known.get(owner);
    if (known === undefined) {
      const file = statusFileName(update.id);
      this.#known.set(owner, { update, file });
      this.#files.add(file);
    } else {
      known.update = update;
    }
    this.#dirty.add(owner);
  }

  #forget(owner: string): void {
    const known = this.#known.get(owner);
    if (known === undefined) {
      return;
    }
    this.#known.delete(owner);
    this.#dirty.delete(owner);
    this.#files.delete(known.file);
    this.#options.files?.delete(known.file);
    if (known.sent !== undefined) {
      this.#options.send({ case: "workloadEndpointStatusRemove", value: { id: known.update.id } });
    }
  }

  #forgetHost(id: string): void {
    const wasSent = this.#hosts.get(id) !== undefined;
    this.#hosts.delete(id);
    this.#dirtyHosts.delete(id);
    if (wasSent) {
      this.#options.send({ case: "hostEndpointStatusRemove", value: { id } });
    }
  }

  #statusOf(name: string): "up" | "down" | undefined {
    const verdict = this.#options.verdictOf(name);
    if (verdict === undefined || verdict.is === "down") {
      return verdict?.is;
    }
    const owner = this.#options.ownerNamed(name);
    if (owner === undefined || owner.pending === 0) {
      const policy = this.#options.policyOf(name);
      return policy.is === "pending" ? undefined : policy.is === "closed" ? "down" : "up";
    }
    for (const _ of owner.held) {
      return "down";
    }
    return undefined;
  }

  #report(owner: string, status: "up" | "down"): void {
    const known = this.#known.get(owner);
    if (known === undefined) {
      return;
    }
    const { id, endpoint, wire } = known.update;
    const content = status === "up" ? statusFileContent(endpoint) : undefined;
    if (content === undefined) {
      this.#options.files?.delete(known.file);
    } else if (content !== known.content) {
      this.#options.files?.set(known.file, content);
    }
    known.content = content;
    if (status !== known.sent) {
      known.sent = status;
      const value = { id, status, endpoint: wire };
      this.#options.send({ case: "workloadEndpointStatusUpdate", value });
    }
  }
}
