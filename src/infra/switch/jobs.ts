import type { TargetUpdate } from "../../p4/server/target.js";
import { applied } from "../../p4/server/update-status.js";
import type { UpdateStatus } from "../../p4/switch.js";
import { encodeStatuses } from "./status-codec.js";
import { partsInFlight } from "./thread-messages.js";
import { UpdatesReader } from "./update-codec.js";

/** Work that is done a little at a time, between packets. */
export interface Job {
  /** Whether {@link step} would do something now. */
  readonly isReady: boolean;
  /** Does a little; true when all is done. */
  step(): boolean;
}

/** How many updates are applied between two looks at the ports. */
const updatesPerStep = 64;

/** Applies a batch of updates. */
export class WriteJob implements Job {
  readonly isReady = true;
  readonly #updates: UpdatesReader;
  readonly #write: (updates: readonly TargetUpdate[]) => readonly UpdateStatus[];
  readonly #done: (statuses: Uint8Array) => void;
  readonly #statuses: UpdateStatus[] = [];

  constructor(
    updates: ArrayBuffer,
    write: (updates: readonly TargetUpdate[]) => readonly UpdateStatus[],
    done: (statuses: Uint8Array) => void,
  ) {
    this.#updates = new UpdatesReader(updates);
    this.#write = write;
    this.#done = done;
  }

  step(): boolean {
    const updates = this.#updates.take(updatesPerStep);
    const statuses = this.#write(updates);
    for (let i = 0; i < updates.length; i += 1) {
      this.#statuses.push(statuses[i] ?? applied);
    }
    if (this.#statuses.length < this.#updates.count) {
      return false;
    }
    this.#done(encodeStatuses(this.#statuses));
    return true;
  }
}

/** Sends an answer part by part, no more of them than its reader keeps up with. */
export class PartsJob<T> implements Job {
  readonly #parts: Iterator<T>;
  readonly #send: (part: T) => void;
  readonly #done: () => void;
  #inFlight = 0;

  constructor(parts: Iterable<T>, send: (part: T) => void, done: () => void) {
    this.#parts = parts[Symbol.iterator]();
    this.#send = send;
    this.#done = done;
  }

  get isReady(): boolean {
    return this.#inFlight < partsInFlight;
  }

  /** The reader has used so many parts. */
  used(parts: number): void {
    this.#inFlight -= parts;
  }

  step(): boolean {
    const next = this.#parts.next();
    if (next.done === true) {
      this.#done();
      return true;
    }
    this.#inFlight += 1;
    this.#send(next.value);
    return false;
  }
}
