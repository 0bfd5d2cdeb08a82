import { type Clock, systemClock } from "../../time/clock.js";
import type { EntityKind } from "../entry/entity.js";
import type { Switch } from "../switch.js";
import { DeltaTracker } from "./delta-tracker.js";
import { Owner } from "./owner.js";
import { type Counts, Programmer } from "./programmer.js";
import { ranks } from "./ranks.js";
import { readBack } from "./read-back.js";
import { ReferenceIndex } from "./reference-index.js";
import { RetryQueue } from "./retry-queue.js";

/** How a {@link Reconciler} works. */
export interface ReconcilerOptions {
  /** The tables, meters and other kinds that are wholly ours. */
  readonly kinds: readonly EntityKind[];
  readonly switch: Switch;
  /** Orders beside `@refers_to`: rows of the first kind come after rows of the second. */
  readonly after?: readonly (readonly [kind: string, comesAfter: string])[];
  /**
   * Why a row must not be inserted or modified yet, though all that it refers to is there: in words; undefined if it may
   * be. It then waits until it is released, or another value is wanted. Called once for each row, so that it must be cheap.
   */
  readonly holdBack?: (kind: string, key: string, value: string) => string | undefined;
  readonly clock?: Clock;
  /** For the jitter of retries. Default: `Math.random`. */
  readonly random?: () => number;
  /**
   * Most updates in one Write: 64 by default, so that 950 bytes are left for each error in a response trailer, which on
   * Node 20 must stay under 61 KB (grpc/grpc-node issue 2399).
   */
  readonly maxBatchUpdates?: number;
  /** Most bytes in one Write: 1 MiB by default; servers refuse requests over 4 MiB unless told otherwise. */
  readonly maxBatchBytes?: number;
  /** Writes of one rank under way at the same time: 4 by default. */
  readonly maxInFlight?: number;
  /** First wait after a failure, doubled with each further one, in milliseconds: 100 by default. */
  readonly retryFirstMs?: number;
  /** Longest wait, in milliseconds: one minute by default. */
  readonly retryMaxMs?: number;
  /** Called when there is something to apply. */
  readonly onDirty?: () => void;
  /** Called when what an owner has pending or held changes: once a row, so that it must be cheap. */
  readonly onOwnerChange?: (owner: Owner) => void;
}

/** How the reconciler stands; all counts are of rows. */
export interface ReconcilerStatus {
  /** Rows that should be there. */
  readonly desired: number;
  /** Rows that are there, as far as is known. */
  readonly actual: number;
  /** Rows that differ and will be tried, or wait. */
  readonly pending: number;
  /** Rows that the switch refused, or has no room for. */
  readonly rejected: number;
}

/**
 * Keeps the tables of a switch as they are wanted: {@link set} and {@link delete} say what is wanted, {@link apply}
 * writes the difference in order, {@link resync} finds out what is there. Nothing is written but by `apply`.
 *
 * Order: inserts and modifies by ascending rank, then deletes by descending rank; no Write holds more than one rank. A row
 * waits until what it refers to is there, and goes only when nothing there refers to it.
 */
export class Reconciler {
  readonly #trackers: readonly DeltaTracker[];
  readonly #byName: ReadonlyMap<string, DeltaTracker>;
  readonly #owners = new Map<string, Owner>();
  readonly #references = new ReferenceIndex();
  readonly #retries = new RetryQueue<{ readonly tracker: DeltaTracker; readonly key: string }>();
  readonly #programmer: Programmer;
  readonly #switch: Switch;
  readonly #clock: Clock;
  readonly #onOwnerChange: ((owner: Owner) => void) | undefined;
  #stale = true;

  /** @throws {@link RankCycleError} if the references of the kinds form a cycle */
  constructor(options: ReconcilerOptions) {
    const rankOf = ranks(options.kinds, options.after);
    const onDirty = options.onDirty ?? (() => {});
    this.#trackers = options.kinds.map(
      (kind) =>
        new DeltaTracker(kind, rankOf.get(kind.name) ?? 0, onDirty, (key) =>
          this.#programmer.onSettled(kind, key),
        ),
    );
    this.#byName = new Map(this.#trackers.map((tracker) => [tracker.kind.name, tracker]));
    for (const { referenceGroups } of options.kinds) {
      for (const targets of referenceGroups) {
        this.#references.declare(targets);
      }
    }
    this.#switch = options.switch;
    this.#clock = options.clock ?? systemClock;
    this.#onOwnerChange = options.onOwnerChange;
    this.#programmer = new Programmer({
      switch: options.switch,
      references: this.#references,
      retries: this.#retries,
      ...(options.holdBack === undefined ? {} : { holdBack: options.holdBack }),
      clock: this.#clock,
      random: options.random ?? Math.random,
      maxBatchUpdates: options.maxBatchUpdates ?? 64,
      maxBatchBytes: options.maxBatchBytes ?? 1 << 20,
      maxInFlight: options.maxInFlight ?? 4,
      retryFirstMs: options.retryFirstMs ?? 100,
      retryMaxMs: options.retryMaxMs ?? 60_000,
    });
  }

  /** Wants a row, on behalf of `owner` (its name). The same row again costs nothing. */
  set(kind: string, key: string, value: string, owner: string): void {
    this.tracker(kind).set(key, value, this.#owner(owner));
  }

  /** Wants a row no more. */
  delete(kind: string, key: string): void {
    this.tracker(kind).delete(key);
  }

  /** One table, with what is desired, actual and pending in it. */
  tracker(kind: string): DeltaTracker {
    const tracker = this.#byName.get(kind);
    if (tracker === undefined) {
      throw new Error(`the reconciler was not told of a kind of entity named ${kind}`);
    }
    return tracker;
  }

  /** All tables, in the order in which they were given. */
  get trackers(): readonly DeltaTracker[] {
    return this.#trackers;
  }

  /** The owner of that name, if it has or had rows. */
  owner(name: string): Owner | undefined {
    return this.#owners.get(name);
  }

  /** Forgets an owner that has no row left. */
  forgetOwner(name: string): void {
    if (this.#owners.get(name)?.rows === 0) {
      this.#owners.delete(name);
    }
  }

  owners(): Iterable<Owner> {
    return this.#owners.values();
  }

  /** Updates sent so far, by type, whatever became of them. */
  get counts(): Counts {
    return this.#programmer.counts;
  }

  /** Whether an apply would have something to do now. */
  get isDirty(): boolean {
    const retryAt = this.#retries.nextAt;
    return (
      this.#trackers.some((tracker) => tracker.dirtySize > 0) ||
      this.#programmer.isRoomWanted ||
      (retryAt !== undefined && retryAt <= this.#clock.monotonic())
    );
  }

  /** When the next retry is due, in the time of the clock's `monotonic`; undefined if none is. */
  get nextRetryAt(): number | undefined {
    return this.#retries.nextAt;
  }

  /** Loops over what is pending; for status, not for the hot path. */
  get status(): ReconcilerStatus {
    const sum = { desired: 0, actual: 0, pending: 0, rejected: 0 };
    for (const tracker of this.#trackers) {
      sum.desired += tracker.desiredSize;
      sum.actual += tracker.actualSize;
      for (const [, hold] of tracker.pendingRows()) {
        const isRejected = hold !== undefined && (hold.is === "rejected" || hold.is === "full");
        sum[isRejected ? "rejected" : "pending"] += 1;
      }
    }
    return sum;
  }

  /**
   * Reads every table and takes what it finds for what is there: the only recovery, after a start, a lost stream, a
   * restarted switch, an unknown outcome. Everything held is tried again.
   *
   * @throws {@link NotReadyError} if a read failed; then nothing has changed
   */
  async resync(signal: AbortSignal): Promise<void> {
    this.#stale = true;
    const tables = await readBack(
      this.#switch,
      this.#trackers.map(({ kind }) => kind),
      signal,
    );
    this.#programmer.reset();
    this.#references.clear();
    for (const tracker of this.#trackers) {
      const rows = tables.get(tracker.kind) ?? new Map<string, string>();
      for (const [key, value] of rows) {
        this.#references.provide(tracker.kind.referredFields(key));
        this.#references.refer(tracker.kind.references(key, value), 1);
      }
      tracker.replaceActual(rows);
    }
    this.#stale = false;
  }

  /**
   * Writes what is dirty now; what changes meanwhile is for the next apply. Nothing dirty: no call at all.
   *
   * @throws {@link OutcomeUnknownError}, {@link NotReadyError} from the switch; a {@link resync} must follow
   */
  async apply(signal: AbortSignal): Promise<void> {
    if (this.#stale) {
      throw new Error("apply without a resync: what the switch holds is not known");
    }
    this.#programmer.releaseDue(this.#clock.monotonic());
    try {
      await this.#programmer.program(this.#trackers, signal);
    } catch (cause) {
      this.#stale = true;
      throw cause;
    }
  }

  #owner(name: string): Owner {
    let owner = this.#owners.get(name);
    if (owner === undefined) {
      owner = new Owner(name, this.#onOwnerChange);
      this.#owners.set(name, owner);
    }
    return owner;
  }
}
