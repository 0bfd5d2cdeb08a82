import { linkedController } from "../../time/wait.js";
import { codeName } from "../code.js";
import type { EntityKind, UpdateType } from "../entry/entity.js";
import { UpdateWriter } from "../entry/update-writer.js";
import type { Batch, Switch, UpdateStatus } from "../switch.js";
import { Attempts } from "./attempts.js";
import { Behind } from "./behind.js";
import { type DeltaTracker, unknownValue } from "./delta-tracker.js";
import { HeldRow } from "./held-row.js";
import { outcomeOf } from "./outcome.js";
import type { Hold } from "./owner.js";
import { type Change, type Step, stepsOf } from "./plan.js";
import type { ReferenceIndex } from "./reference-index.js";
import { Retries, type RetriesOptions } from "./retries.js";
import { Room } from "./room.js";

/** Updates by type. */
export interface Counts {
  readonly inserts: number;
  readonly modifies: number;
  readonly deletes: number;
}

/** What a {@link Programmer} works with; see {@link ReconcilerOptions}. */
export interface ProgrammerOptions extends RetriesOptions {
  readonly switch: Switch;
  readonly references: ReferenceIndex;
  readonly holdBack?: (kind: string, key: string, value: string) => string | undefined;
  readonly maxBatchUpdates: number;
  readonly maxBatchBytes: number;
  readonly maxInFlight: number;
}

/** A change that is in a Write, with the type under which it went. */
interface Sent extends Change {
  readonly type: UpdateType;
}

/** Changes that are ready to be sent. */
interface Encoded {
  readonly sent: readonly Sent[];
  readonly batch: Batch;
}

const countOf = { insert: "inserts", modify: "modifies", delete: "deletes" } as const;

/** Takes what is dirty, writes it step by step, and enters what became of each update. */
export class Programmer {
  readonly #options: ProgrammerOptions;
  readonly #writer = new UpdateWriter();
  readonly #counts = { inserts: 0, modifies: 0, deletes: 0 };
  readonly #room = new Room();
  readonly #retries: Retries;
  readonly #behind: Behind;
  /** Whether the last apply found that a row is there which was thought not to be, or the other way round. */
  readonly #surprises = new Attempts();

  constructor(options: ProgrammerOptions) {
    this.#options = options;
    this.#retries = new Retries(options);
    this.#behind = new Behind(options.references);
  }

  get counts(): Counts {
    return { ...this.#counts };
  }

  /** Forgets what it knows of earlier tries: all is tried anew. */
  reset(): void {
    this.#retries.clear();
    this.#room.clear();
    this.#surprises.clear();
    this.#behind.begin();
  }

  /** Whether a row that found no room could go now. */
  get isRoomWanted(): boolean {
    return this.#room.isWanted;
  }

  /** The row is as it should be. */
  onSettled(kind: EntityKind, key: string): void {
    this.#behind.settle(kind, key);
  }

  /** Makes worth trying again what has waited long enough at `now`, in the time of the clock's `monotonic`. */
  releaseDue(now: number): void {
    this.#retries.releaseDue(now);
  }

  /** Writes all that is dirty in `trackers` now; rejects with the first error of the switch. */
  async program(trackers: readonly DeltaTracker[], signal: AbortSignal): Promise<void> {
    this.#retries.begin();
    this.#surprises.begin();
    this.#behind.begin();
    this.#room.release();
    for (const step of stepsOf(trackers)) {
      await this.#writeStep(step, signal);
    }
    this.#room.release();
  }

  async #writeStep(step: Step, signal: AbortSignal): Promise<void> {
    const { maxInFlight, maxBatchUpdates } = this.#options;
    const changes = step.changes[Symbol.iterator]();
    const workers = Math.min(maxInFlight, Math.ceil(step.size / maxBatchUpdates));
    if (workers === 1) {
      await this.#writeAll(changes, signal);
      return;
    }
    const linked = linkedController(signal);
    const work = async (): Promise<void> => {
      try {
        await this.#writeAll(changes, linked.signal);
      } catch (cause) {
        // The first failure ends the others; what they throw then comes from it.
        linked.abort(cause);
        throw linked.signal.reason;
      }
    };
    try {
      const results = await Promise.allSettled(Array.from({ length: workers }, work));
      if (results.some(({ status }) => status === "rejected")) {
        throw linked.signal.reason;
      }
    } finally {
      linked.release();
    }
  }

  /**
   * One batch after the other. The next one is encoded while the switch works on this one, and is on its way before the
   * outcome of this one is entered: neither side waits for the other's work.
   */
  async #writeAll(changes: Iterator<Change>, signal: AbortSignal): Promise<void> {
    let batch = this.#encode(this.#fill(changes));
    let answer = this.#send(batch, signal);
    while (batch.sent.length > 0) {
      const next = this.#encode(this.#fill(changes));
      const statuses = await answer;
      answer = this.#send(next, signal);
      if (next.sent.length > 0) {
        // What was sent leaves this process in the next turn of the event loop, not in this one.
        answer.catch(() => {}); // Awaited, but not yet.
        await new Promise(setImmediate);
      }
      this.#settleAll(batch.sent, statuses);
      batch = next;
    }
  }

  /** The next batch: changes that can go now; those that cannot are held. */
  #fill(changes: Iterator<Change>): Sent[] {
    const batch: Sent[] = [];
    let bytes = 0;
    const { maxBatchUpdates, maxBatchBytes } = this.#options;
    const limit = Math.max(
      1,
      Math.min(maxBatchUpdates, this.#options.switch.batchLimit ?? Infinity),
    );
    while (batch.length < limit && bytes < maxBatchBytes) {
      const next = changes.next();
      if (next.done === true) {
        break;
      }
      const sent = this.#admit(next.value);
      if (sent !== undefined) {
        batch.push(sent);
        bytes += sent.key.length + (sent.value?.length ?? 0) + 64;
      }
    }
    return batch;
  }

  #admit(change: Change): Sent | undefined {
    return change.value === undefined
      ? this.#admitDelete(change)
      : this.#admitUpsert(change, change.value);
  }

  #admitDelete(change: Change): Sent | undefined {
    const { tracker, key } = change;
    // Wanted again since: deleting it now would interrupt what it carries.
    if (tracker.actual(key) === undefined || tracker.desired(key) !== undefined) {
      return undefined;
    }
    const fields = tracker.kind.referredFields(key);
    const needed = this.#options.references.needed(fields);
    if (needed !== undefined) {
      const row = this.#wait(
        change,
        `something on the switch still refers to its ${needed.target}`,
      );
      this.#options.references.waitUntilFree(needed, row);
      return undefined;
    }
    this.#options.references.leave(fields, 1);
    return { ...change, type: tracker.kind.updateType("delete", key) };
  }

  #admitUpsert(change: Change, value: string): Sent | undefined {
    const { tracker, key } = change;
    const owner = tracker.desired(key)?.owner;
    if (owner?.hasFailedBelow(tracker.rank) === true) {
      owner.waitForFailures(
        this.#wait(change, "a row of the same owner that comes first is not in"),
      );
      return undefined;
    }
    if (owner !== undefined && this.#behind.isBefore(tracker.rank, owner)) {
      this.#again(change);
      return undefined;
    }
    const missing = this.#options.references.missing(tracker.kind.references(key, value));
    if (missing !== undefined) {
      const row = this.#wait(
        change,
        `what it refers to in ${missing.targets.join(" or ")} is not there`,
      );
      this.#options.references.waitFor(missing, row);
      return undefined;
    }
    const heldBack = this.#options.holdBack?.(tracker.kind.name, key, value);
    if (heldBack !== undefined) {
      this.#wait(change, heldBack);
      return undefined;
    }
    const type = tracker.kind.updateType(
      tracker.actual(key) === undefined ? "insert" : "modify",
      key,
    );
    if (type === "insert" && tracker.kind.takesRoom(key) && !this.#room.take(tracker)) {
      const hold: Hold = {
        is: "full",
        message: `${tracker.kind.name} is full: it takes ${tracker.kind.capacity} entries`,
      };
      this.#hold(change, hold);
      this.#room.wait(tracker, new HeldRow(tracker, key, hold));
      return undefined;
    }
    return { ...change, type };
  }

  #encode(sent: readonly Sent[]): Encoded {
    this.#writer.begin();
    const tables = new Set<string>();
    for (let i = sent.length - 1; i >= 0; i -= 1) {
      const one = sent[i];
      if (one !== undefined) {
        one.tracker.kind.writeUpdate(this.#writer, one.type, one.key, one.value ?? "");
        tables.add(one.tracker.kind.name);
      }
    }
    return { sent, batch: { bytes: this.#writer.take(), count: sent.length, tables: [...tables] } };
  }

  /** Nothing is sent if the batch is empty. */
  async #send({ sent, batch }: Encoded, signal: AbortSignal): Promise<readonly UpdateStatus[]> {
    if (sent.length === 0) {
      return [];
    }
    signal.throwIfAborted();
    for (const { type } of sent) {
      this.#counts[countOf[type]] += 1;
    }
    return this.#options.switch.write(batch, signal);
  }

  #settleAll(batch: readonly Sent[], statuses: readonly UpdateStatus[]): void {
    // A server that attempts nothing must not be asked again at once.
    const isIdle = batch.every((sent, i) => {
      const status = statuses[i];
      return status !== undefined && outcomeOf(sent.type, status.code) === "notAttempted";
    });
    for (const [i, sent] of batch.entries()) {
      const status = statuses[i];
      if (status !== undefined) {
        this.#settle(sent, status, isIdle);
      }
    }
  }

  #settle(sent: Sent, status: UpdateStatus, isIdle: boolean): void {
    const { tracker, key, value, type } = sent;
    if (value === undefined) {
      this.#options.references.leave(tracker.kind.referredFields(key), -1);
    } else if (type === "insert" && tracker.kind.takesRoom(key)) {
      this.#room.settle(tracker);
    }
    switch (outcomeOf(type, status.code)) {
      case "applied":
        this.#enter(tracker, key, value);
        return;
      case "exists":
        this.#enter(tracker, key, unknownValue);
        this.#onSurprise(sent, status);
        return;
      case "missing":
        this.#enter(tracker, key, undefined);
        if (value !== undefined) {
          this.#onSurprise(sent, status);
        }
        return;
      case "notAttempted":
        if (isIdle) {
          this.#fail(sent, status);
        } else {
          this.#again(sent);
        }
        return;
      case "rejected":
        this.#hold(sent, { is: "rejected", code: status.code, message: textOf(status) });
        return;
      case "full": {
        const hold: Hold = {
          is: "full",
          message: textOf(status),
          ...this.#retries.later(tracker, key),
        };
        this.#hold(sent, hold);
        this.#room.waitForDelete(tracker, new HeldRow(tracker, key, hold));
        return;
      }
      case "failed":
        this.#fail(sent, status);
        return;
    }
  }

  /** The row is now known to be on the switch with `value`, or not to be there. */
  #enter(tracker: DeltaTracker, key: string, value: string | undefined): void {
    const { kind } = tracker;
    const { references } = this.#options;
    const before = tracker.actual(key);
    if (before !== undefined) {
      this.#behind.settle(kind, key);
    }
    if (value === undefined) {
      tracker.deleteActual(key);
    } else {
      tracker.setActual(key, value);
    }
    if (value !== undefined && value !== unknownValue) {
      references.refer(kind.references(key, value), 1);
    }
    if (before !== undefined && before !== unknownValue) {
      references.refer(kind.references(key, before), -1);
    }
    if (before === undefined && value !== undefined) {
      references.provide(kind.referredFields(key));
    } else if (before !== undefined && value === undefined) {
      references.withdraw(kind.referredFields(key));
      this.#room.onDelete(tracker);
    }
  }

  #fail(sent: Sent, status: UpdateStatus): void {
    const { tracker, key } = sent;
    const retry = this.#retries.later(tracker, key);
    this.#hold(sent, { is: "failed", code: status.code, message: textOf(status), ...retry });
  }

  /** Once it is tried again at once; a switch that goes on so contradicts itself. */
  #onSurprise(sent: Sent, status: UpdateStatus): void {
    const { tracker, key } = sent;
    if (this.#surprises.of(tracker, key) > 0) {
      this.#fail(sent, status);
      return;
    }
    this.#surprises.note(tracker, key, 1);
    this.#again(sent);
  }

  /** Leaves the row for the next apply. */
  #again({ tracker, key }: Change): void {
    this.#retries.again(tracker, key);
    this.#behind.add(tracker, key);
    tracker.release(key);
  }

  #wait(change: Change, message: string): HeldRow {
    const hold: Hold = { is: "waits", message };
    this.#hold(change, hold);
    return new HeldRow(change.tracker, change.key, hold);
  }

  /** Holds the row, unless something else is wanted of it by now: that is dirty already. */
  #hold({ tracker, key, value }: Change, hold: Hold): void {
    this.#behind.add(tracker, key);
    if (tracker.desired(key)?.value === value) {
      tracker.hold(key, hold);
    }
  }
}

function textOf({ code, message }: UpdateStatus): string {
  return message === "" ? codeName(code) : `${codeName(code)}: ${message}`;
}
