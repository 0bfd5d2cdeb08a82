import type { DeltaTracker } from "./delta-tracker.js";

/** One row to be brought to the switch, as it was wanted when the apply began. */
export interface Change {
  readonly tracker: DeltaTracker;
  readonly key: string;
  /** The value wanted; undefined: it is to be deleted. */
  readonly value: string | undefined;
}

/** Changes that may share Writes: all of one rank, and either all upserts or all deletes. */
export interface Step {
  readonly rank: number;
  readonly size: number;
  readonly changes: Iterable<Change>;
}

/** The keys and values of one table; arrays, since a cold start has a million of them. */
class Part {
  readonly #tracker: DeltaTracker;
  readonly #keys: string[] = [];
  readonly #values: (string | undefined)[] = [];

  constructor(tracker: DeltaTracker) {
    this.#tracker = tracker;
  }

  get size(): number {
    return this.#keys.length;
  }

  add(key: string, value: string | undefined): void {
    this.#keys.push(key);
    this.#values.push(value);
  }

  *[Symbol.iterator](): Generator<Change> {
    for (let i = 0; i < this.#keys.length; i += 1) {
      const key = this.#keys[i];
      if (key !== undefined) {
        yield { tracker: this.#tracker, key, value: this.#values[i] };
      }
    }
  }
}

/**
 * Takes what is dirty and orders it: upserts by ascending rank, then deletes by descending rank. Never two ranks in a
 * step, since a server may reorder inside a request (P4Runtime 1.5, section 12).
 */
export function stepsOf(trackers: readonly DeltaTracker[]): readonly Step[] {
  const upserts = new Map<number, Part[]>();
  const deletes = new Map<number, Part[]>();
  for (const tracker of trackers) {
    if (tracker.dirtySize === 0) {
      continue;
    }
    const upsert = new Part(tracker);
    const gone = new Part(tracker);
    for (const key of tracker.takeDirty()) {
      const row = tracker.desired(key);
      (row === undefined ? gone : upsert).add(key, row?.value);
    }
    put(upserts, tracker.rank, upsert);
    put(deletes, tracker.rank, gone);
  }
  const ascending = [...upserts].sort(([a], [b]) => a - b);
  const descending = [...deletes].sort(([a], [b]) => b - a);
  return [...ascending, ...descending].map(([rank, parts]) => stepOf(rank, parts));
}

function put(into: Map<number, Part[]>, rank: number, part: Part): void {
  if (part.size === 0) {
    return;
  }
  const parts = into.get(rank);
  if (parts === undefined) {
    into.set(rank, [part]);
  } else {
    parts.push(part);
  }
}

function stepOf(rank: number, parts: readonly Part[]): Step {
  return {
    rank,
    size: parts.reduce((sum, part) => sum + part.size, 0),
    changes: {
      *[Symbol.iterator]() {
        for (const part of parts) {
          yield* part;
        }
      },
    },
  };
}
