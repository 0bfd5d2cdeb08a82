import { describeState, type SessionState } from "../p4/session/session-state.js";
import type { Life } from "./life.js";
import type { MessageCounts } from "./message-counts.js";
import { stages } from "./policy/chain-spec.js";
import { legNames } from "./policy/set-groups.js";

/** How a driver stands, for people and for JSON. */
export interface DriverStatus {
  /** Whether a Felix is connected, and has said all that it knew at its start. */
  readonly isConnected: boolean;
  readonly isInSync: boolean;
  readonly switch: {
    readonly name: string;
    readonly isPrimary: boolean;
    /** In words: `primary with election id 17.4`. */
    readonly state: string;
    /** What was done to have the pipeline run there; `unknown` before. */
    readonly pipeline: "unknown" | "kept" | "reconciled" | "committed";
  };
  /** Rows, but for `rejected`: rows that the switch refused and objects that the pipeline cannot hold. */
  readonly entries: {
    readonly desired: number;
    readonly actual: number;
    readonly pending: number;
    readonly rejected: number;
  };
  /** How full tables and set groups are, those that hold anything. */
  readonly fill: readonly Fill[];
  /** What belongs to each object that entries were made of, and what is wrong with it. */
  readonly owners: Readonly<Record<string, OwnerStatus>>;
  /** What this program does nothing for, by owner. */
  readonly unsupported: Readonly<Record<string, readonly string[]>>;
  /** What has an effect, but not all or not the one that might be expected, in words. */
  readonly warnings: readonly string[];
  /** Messages of this Felix, by name. */
  readonly messages: Readonly<Record<string, number>>;
  /** Fields in them that no covered version of Calico has. */
  readonly unknownFields: number;
  readonly lastError: string | undefined;
}

/** How full a table, or a leg of a set group, is. */
export interface Fill {
  /** `from_policy`, or `to set group 1 src`. */
  readonly what: string;
  readonly used: number;
  readonly capacity: number;
}

/** How one object stands. */
export interface OwnerStatus {
  /** Rows that it should have. */
  readonly entries: number;
  /** Rows of these that are not on the switch as they should be, and are tried or wait. */
  readonly pending: number;
  /** Rows that the switch refused or has no room for; and 1 if the pipeline cannot hold the object. */
  readonly rejected: number;
  /** Why, as far as it is known. */
  readonly reasons: readonly string[];
}

/** What a {@link DriverStatus} is made of. */
export interface DriverState {
  readonly switchName: string;
  readonly session: SessionState;
  readonly pipeline: DriverStatus["switch"]["pipeline"];
  readonly life: Life | undefined;
  readonly messages: MessageCounts | undefined;
  readonly lastError: string | undefined;
}

/** Loops over all owners: for who asks, not for the hot path. */
export function statusOf(state: DriverState): DriverStatus {
  const { switchName, session, pipeline, life, messages, lastError } = state;
  const entries = life?.reconciler.status ?? { desired: 0, actual: 0, pending: 0, rejected: 0 };
  return {
    isConnected: life !== undefined,
    isInSync: life?.isInSync ?? false,
    switch: {
      name: switchName,
      isPrimary: session.is === "primary",
      state: describeState(session),
      pipeline,
    },
    entries: {
      ...entries,
      rejected: entries.rejected + (life?.refusals.refusedCount ?? 0),
    },
    fill: life === undefined ? [] : fillOf(life),
    owners: life === undefined ? {} : ownersOf(life),
    unsupported: life === undefined ? {} : unsupportedOf(life),
    warnings: life?.warnings() ?? [],
    messages: messages?.byName ?? {},
    unknownFields: messages?.unknownFields ?? 0,
    lastError,
  };
}

/** Loops over tables and groups, not over what is in them. */
export function fillOf({ reconciler, policy }: Life): readonly Fill[] {
  const tables = reconciler.trackers.flatMap(({ kind, used }) =>
    used === 0 || !Number.isFinite(kind.capacity)
      ? []
      : [{ what: kind.name, used, capacity: kind.capacity }],
  );
  const groups = stages.flatMap((stage) =>
    [...policy.stages[stage].groups.all()].flatMap(({ id, legs }) =>
      legNames.flatMap((leg) => {
        const { taken, width } = legs[leg];
        return taken === 0
          ? []
          : [{ what: `${stage} set group ${id} ${leg}`, used: taken, capacity: width }];
      }),
    ),
  );
  return [...tables, ...groups];
}

function ownersOf({ reconciler, refusals }: Life): Record<string, OwnerStatus> {
  const owners: Record<string, OwnerStatus> = {};
  for (const owner of reconciler.owners()) {
    const held = [...owner.held];
    const rejected = held.filter(({ hold }) => hold.is === "rejected" || hold.is === "full").length;
    owners[owner.name] = {
      entries: owner.rows,
      pending: owner.pending - rejected,
      rejected,
      reasons: held.map(({ row, hold }) => `${row}: ${hold.is}: ${hold.message}`),
    };
  }
  for (const [name, refusal] of refusals.entries()) {
    if (refusal.is === "refused") {
      const none = { entries: 0, pending: 0, rejected: 0, reasons: [] };
      const { reasons, rejected, ...rest } = owners[name] ?? none;
      owners[name] = {
        ...rest,
        rejected: rejected + 1,
        reasons: [...refusal.reasons, ...reasons],
      };
    }
  }
  return owners;
}

function unsupportedOf({ refusals }: Life): Record<string, readonly string[]> {
  const unsupported: Record<string, readonly string[]> = {};
  for (const [name, { is, reasons }] of refusals.entries()) {
    if (is === "unsupported") {
      unsupported[name] = reasons;
    }
  }
  return unsupported;
}
