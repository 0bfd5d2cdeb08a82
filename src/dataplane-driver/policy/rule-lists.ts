import type { DeltaTracker } from "../../p4/reconcile/delta-tracker.js";
import type { Reconciler } from "../../p4/reconcile/reconciler.js";
import type { StageOnSwitch } from "./on-switch.js";
import { RetiredLists } from "./retired-lists.js";
import { type RuleContent, rowsOf, rulesIdOf } from "./rule-list.js";
import { type LegName, legNames, type SetGroup, SetGroups, type WantedBits } from "./set-groups.js";
import type { Holder } from "./set-leg.js";
import { plainTest } from "./set-test.js";
import type { PolicyRow, StageTables } from "./stage-tables.js";
import { TroubledSets } from "./troubled-sets.js";

/** A rule list that is wanted. It is also who holds the bits that it tests. */
export interface RuleList {
  readonly rules: number;
  readonly group: number;
  readonly content: RuleContent;
  readonly rows: readonly PolicyRow[];
  readonly keys: readonly string[];
}

/** Where a restart finds the sets of a chain. */
export interface AdoptedSets {
  readonly group: number;
  readonly bits: WantedBits;
}

/** What is asked for a chain, and what the switch may have of it. */
export interface WantedContent {
  readonly chain: number;
  readonly content: RuleContent;
}

/**
 * The rule lists of one stage: their rows, the groups and bits of the sets that they test, and what of both is still on the
 * switch though nobody wants it.
 */
export class RuleLists {
  readonly groups: SetGroups;
  readonly #tables: StageTables;
  readonly #reconciler: Reconciler;
  readonly #rows: DeltaTracker;
  readonly #retired: RetiredLists;
  readonly #troubled: TroubledSets;
  /** By id, those that are wanted. */
  readonly #wanted = new Map<number, RuleList>();
  #wantedRows = 0;
  /** Holds what is adopted, until the lists that it is for do. */
  readonly #adopting: Holder = {};

  constructor(tables: StageTables, reconciler: Reconciler) {
    this.#tables = tables;
    this.#reconciler = reconciler;
    this.groups = new SetGroups(tables, reconciler);
    this.#rows = reconciler.tracker(tables.policy.name);
    this.#retired = new RetiredLists(this.#rows);
    this.#troubled = new TroubledSets(tables, reconciler);
  }

  /** How many entries the policy table takes. */
  get capacity(): number {
    return this.#rows.kind.capacity;
  }

  /** The name of the policy table. */
  get table(): string {
    return this.#rows.kind.name;
  }

  /** Whether so many entries fit beside those that are wanted, and those that are to go and have not gone yet. */
  hasRoomFor(entries: number): boolean {
    return this.#wantedRows + this.#retired.rows + entries <= this.capacity;
  }

  /** Whether lists are to go, and have not gone yet. */
  get isLeaving(): boolean {
    return this.#retired.size > 0;
  }

  /**
   * Takes up the groups and bits that the switch has, and keeps what rules there still test. Returns, by chain, where its
   * sets are; to be called once, before any list is wanted.
   */
  adopt(found: StageOnSwitch, wanted: readonly WantedContent[]): ReadonlyMap<number, AdoptedSets> {
    const adopted = new Map<number, AdoptedSets>();
    for (const { chain, content } of wanted) {
      const head = found.heads.get(chain);
      if (head !== undefined && head.group !== 0) {
        const isSame = head.rules === rulesIdOf(chain, content.text);
        const bits = found.bitsFor(head, content, isSame);
        this.#reserve(this.groups.group(head.group), content, bits);
        adopted.set(chain, { group: head.group, bits });
      }
    }
    for (const head of found.heads.values()) {
      const list = found.lists.get(head.rules);
      if (list !== undefined) {
        const holder = {};
        this.#retired.add(head.rules, list.keys, holder);
        this.#keepTested(found, head, holder);
      }
    }
    return adopted;
  }

  /** To be called when the lists that {@link adopt} was told of are wanted: what it kept for them is theirs now, or nobody's. */
  endAdoption(): void {
    this.groups.release(this.#adopting);
  }

  #reserve({ legs }: SetGroup, content: RuleContent, bits: WantedBits): void {
    for (const leg of legNames) {
      for (const test of content.tests[leg]) {
        const bit = bits[leg].get(test.key);
        if (bit !== undefined) {
          legs[leg].adopt(test, this.#adopting, bit);
        }
      }
    }
  }

  /** Bits that rules on the switch test, also where they hold no address: what else were put there they would take for theirs. */
  #keepTested(
    found: StageOnSwitch,
    head: { readonly rules: number; readonly group: number },
    holder: Holder,
  ): void {
    if (head.group === 0) {
      return;
    }
    const tested = found.testedBits(head);
    const { legs } = this.groups.group(head.group);
    for (const leg of legNames) {
      for (const bit of tested[leg]) {
        const held = legs[leg].hold(bit, holder);
        for (const family of [1, 2] as const) {
          if ((held & family) === 0) {
            const source = found.frozenSet(head.group, leg, bit, family);
            legs[leg].adopt(plainTest(source), holder, bit);
          }
        }
      }
    }
  }

  /**
   * Wants a list with this content for the chain, in place of `before`; undefined if no set group has room for its sets, and
   * then nothing has changed.
   */
  want(
    chain: number,
    content: RuleContent,
    before: RuleList | undefined,
    adopted: AdoptedSets | undefined,
  ): RuleList | undefined {
    const holder = {};
    const isSetless = legNames.every((leg) => content.tests[leg].length === 0);
    const group = isSetless
      ? undefined
      : this.groups.place(content.tests, holder, adopted?.group ?? before?.group, adopted?.bits);
    if (!isSetless && group === undefined) {
      return undefined;
    }
    const list = this.#listOf(chain, content, group, before);
    this.#hold(list, group);
    this.groups.release(holder);
    if (before !== undefined) {
      this.retire(before, list.rules);
    }
    const revived = this.#retired.revive(list.rules);
    if (revived !== undefined) {
      this.groups.release(revived);
    }
    this.#wanted.set(list.rules, list);
    this.#wantedRows += list.rows.length;
    const { policy } = this.#tables;
    for (const [i, row] of list.rows.entries()) {
      const key = list.keys[i];
      if (key !== undefined) {
        this.#reconciler.set(policy.name, key, policy.value(row), ownerOfList(list));
      }
    }
    return list;
  }

  /** The list is wanted no more; its rows go when no head names it, and then its bits. */
  retire(list: RuleList, successor?: number): void {
    if (list.rules !== successor) {
      for (const key of list.keys) {
        this.#reconciler.delete(this.#tables.policy.name, key);
      }
      this.#reconciler.forgetOwner(ownerOfList(list));
    }
    this.#wanted.delete(list.rules);
    this.#wantedRows -= list.rows.length;
    this.#retired.add(list.rules, list.keys, list);
  }

  /** Lists of which the switch has nothing test no bits any more; whether there were any. */
  releaseGone(): boolean {
    const gone = this.#retired.settle();
    for (const holder of gone) {
      this.groups.release(holder);
    }
    return gone.length > 0;
  }

  /** Wants the rows of sets that follow from what changed. */
  flush(): void {
    this.groups.flush();
  }

  /** After an apply: looks what is not as it should be; whether anything is, or was before. */
  look(): boolean {
    const wasTroubled = !this.#troubled.isEmpty;
    this.#troubled.read();
    if (this.groups.isClearing) {
      this.groups.settle((group, leg, bit) => this.#troubled.has(group, leg, bit));
    }
    return wasTroubled || !this.#troubled.isEmpty;
  }

  /** Why the list does not do what it says, by what the last {@link look} saw; undefined if it does. */
  troubleOf(list: RuleList): string | undefined {
    for (const { hold } of this.#reconciler.owner(ownerOfList(list))?.held ?? []) {
      if (hold.is === "rejected" || hold.is === "full") {
        return `a rule is not on the switch: ${hold.message}`;
      }
    }
    return this.#troubled.reasonFor(list.group, this.#bitsOf(list));
  }

  /** Why a chain must not be led to the list yet: rules or members of sets are not in. Undefined if it may. */
  missingOf(list: RuleList): string | undefined {
    if ((this.#reconciler.owner(ownerOfList(list))?.pending ?? 0) > 0) {
      return "its rules are not all there";
    }
    this.#troubled.read();
    return this.#troubled.reasonFor(list.group, this.#bitsOf(list));
  }

  /** The list under an id that no other list has: also not one of this chain's with other bits, which must not get mixed with it. */
  #listOf(
    chain: number,
    content: RuleContent,
    group: SetGroup | undefined,
    before: RuleList | undefined,
  ): RuleList {
    for (let rules = rulesIdOf(chain, content.text); ; rules = (rules + 1) >>> 0) {
      const rows = rowsOf(content, rules, group);
      const keys = rows.map((row) => this.#tables.policy.key(row));
      const other = this.#wanted.get(rules);
      const isTaken = other !== undefined && other !== before;
      if (rules !== 0 && !isTaken && !this.#retired.isOther(rules, keys)) {
        return { rules, group: group?.id ?? 0, content, rows, keys };
      }
    }
  }

  #hold(list: RuleList, group: SetGroup | undefined): void {
    for (const leg of legNames) {
      for (const { key } of list.content.tests[leg]) {
        const bit = group?.legs[leg].bitOf(key);
        if (bit !== undefined) {
          group?.legs[leg].hold(bit, list);
        }
      }
    }
  }

  #bitsOf({ group, content }: RuleList): (leg: LegName) => readonly number[] {
    const legs = group === 0 ? undefined : this.groups.group(group).legs;
    return (leg) => content.tests[leg].flatMap(({ key }) => legs?.[leg].bitOf(key) ?? []);
  }
}

/** The owner of a list's rows. */
export function ownerOfList({ rules }: Pick<RuleList, "rules">): string {
  return `rules/${rules.toString(16).padStart(8, "0")}`;
}
