import type { Prefix } from "../../net/prefix.js";
import type { Reconciler } from "../../p4/reconcile/reconciler.js";
import { PortMembership, PrefixMembership } from "./membership.js";
import { type Holder, SetLeg } from "./set-leg.js";
import type { PortMember } from "./set-member.js";
import type { SetTest } from "./set-test.js";
import type { Side, StageTables } from "./stage-tables.js";

/** The four legs of a set group. */
export type LegName = "src" | "dst" | "srcPort" | "dstPort";

/** All of them. */
export const legNames: readonly LegName[] = ["src", "dst", "srcPort", "dstPort"];

/** What is tested in each leg. */
export type LegTests = Readonly<Record<LegName, readonly SetTest[]>>;

/** A group of sets that chains share, each with a bit. */
export interface SetGroup {
  readonly id: number;
  readonly legs: Readonly<Record<LegName, SetLeg<Prefix> | SetLeg<PortMember>>>;
}

/** Bits that tests had before, by leg and test. */
export type WantedBits = Readonly<Record<LegName, ReadonlyMap<string, number>>>;

/** The highest id of a group; 0 is none. */
const lastGroup = 0xffff;

/**
 * The set groups of a stage. A chain has all its sets in one group; chains share a group as long as their sets fit, and one
 * is looked for where most of them are already.
 */
export class SetGroups {
  readonly #tables: StageTables;
  readonly #reconciler: Reconciler;
  readonly #groups = new Map<number, SetGroup>();

  constructor(tables: StageTables, reconciler: Reconciler) {
    this.#tables = tables;
    this.#reconciler = reconciler;
  }

  /** How many bits a leg of a group has. */
  widthOf(leg: LegName): number {
    return leg === "src" || leg === "dst" ? this.#tables.addressBits : this.#tables.portBits;
  }

  all(): Iterable<SetGroup> {
    return this.#groups.values();
  }

  /** The group of that id, made if it is not there. */
  group(id: number): SetGroup {
    const known = this.#groups.get(id);
    if (known !== undefined) {
      return known;
    }
    const { addressSets, portSets } = this.#tables;
    const shared = { group: id, reconciler: this.#reconciler, owner: this.ownerOf(id) };
    const addresses = (side: Side): SetLeg<Prefix> =>
      new SetLeg({
        ...shared,
        tables: addressSets[side],
        width: this.#tables.addressBits,
        membership: new PrefixMembership(),
      });
    const ports = (side: Side): SetLeg<PortMember> =>
      new SetLeg({
        ...shared,
        tables: portSets[side],
        width: this.#tables.portBits,
        membership: new PortMembership(),
      });
    const group: SetGroup = {
      id,
      legs: {
        src: addresses("src"),
        dst: addresses("dst"),
        srcPort: ports("src"),
        dstPort: ports("dst"),
      },
    };
    this.#groups.set(id, group);
    return group;
  }

  /** The owner of a group's rows. */
  ownerOf(id: number): string {
    return `sets/${this.#tables.stage}/${id}`;
  }

  /**
   * Gives each test a bit, all in one group: in `current` if they fit there, else where the fewest new bits are needed, else
   * in a new group. Undefined: no group can hold them.
   */
  place(
    tests: LegTests,
    holder: Holder,
    current: number | undefined,
    wanted?: WantedBits,
  ): SetGroup | undefined {
    const group = this.#choose(tests, current);
    if (group === undefined) {
      return undefined;
    }
    for (const leg of legNames) {
      for (const test of tests[leg]) {
        group.legs[leg].acquire(test, holder, wanted?.[leg].get(test.key));
      }
    }
    return group;
  }

  /** The rule list tests nothing any more. */
  release(holder: Holder): void {
    for (const { legs } of this.#groups.values()) {
      for (const leg of legNames) {
        legs[leg].release(holder);
      }
    }
  }

  /** Wants the rows that follow from what changed. */
  flush(): void {
    for (const { legs } of this.#groups.values()) {
      for (const leg of legNames) {
        legs[leg].flush();
      }
    }
  }

  /** Whether cleared bits wait for {@link settle}. */
  get isClearing(): boolean {
    return [...this.#groups.values()].some(({ legs }) =>
      legNames.some((leg) => legs[leg].isClearing),
    );
  }

  /** After an apply: cleared bits are free, but those that rows which are not written yet may have. */
  settle(isStale: (group: number, leg: LegName, bit: number) => boolean): void {
    for (const { id, legs } of [...this.#groups.values()]) {
      for (const leg of legNames) {
        legs[leg].settle((bit) => isStale(id, leg, bit));
      }
      if (legNames.every((leg) => legs[leg].taken === 0 && !legs[leg].isClearing)) {
        this.#groups.delete(id);
        this.#reconciler.forgetOwner(this.ownerOf(id));
      }
    }
  }

  #choose(tests: LegTests, current: number | undefined): SetGroup | undefined {
    const fits = ({ legs }: SetGroup): boolean =>
      legNames.every((leg) => legs[leg].fits(tests[leg]));
    const now = current === undefined ? undefined : this.#groups.get(current);
    if (now !== undefined && fits(now)) {
      return now;
    }
    const missing = ({ legs }: SetGroup): number =>
      legNames.reduce((sum, leg) => sum + legs[leg].missing(tests[leg]), 0);
    const [best] = [...this.#groups.values()]
      .filter(fits)
      .map((group) => ({ group, missing: missing(group) }))
      .sort((a, b) => a.missing - b.missing || a.group.id - b.group.id);
    if (best !== undefined) {
      return best.group;
    }
    for (let id = 1; id <= lastGroup; id += 1) {
      if (!this.#groups.has(id)) {
        const fresh = this.group(id);
        if (fits(fresh)) {
          return fresh;
        }
        this.#groups.delete(id);
        return undefined;
      }
    }
    return undefined;
  }
}
