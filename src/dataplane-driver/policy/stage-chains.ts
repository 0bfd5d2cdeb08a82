import { createHash } from "node:crypto";
import type { DeltaTracker } from "../../p4/reconcile/delta-tracker.js";
import type { Reconciler } from "../../p4/reconcile/reconciler.js";
import type { Refusals } from "../refusals.js";
import { type ChainSpec, namesOf, type Stage, textOfSpec } from "./chain-spec.js";
import { type CompiledChain, compileChain, type PolicySource } from "./compile-chain.js";
import type { IpSets } from "./ip-sets.js";
import { StageOnSwitch } from "./on-switch.js";
import { RetiredLists } from "./retired-lists.js";
import {
  keysOfEntry,
  type ResolvedContent,
  type RuleContent,
  resolveContent,
  rowsOf,
  rulesIdOf,
} from "./rule-list.js";
import { legNames, SetGroups, type WantedBits } from "./set-groups.js";
import { nameOfSet } from "./set-key.js";
import { plainTest } from "./set-test.js";
import type { PolicyRow, StageTables } from "./stage-tables.js";
import { TroubledSets } from "./troubled-sets.js";

/** What endpoints that are policed alike share. */
export interface Chain {
  readonly stage: Stage;
  /** Never 0, which means none. */
  readonly id: number;
  readonly spec: ChainSpec;
}

/** How {@link StageChains} works. */
export interface StageChainsOptions {
  readonly tables: StageTables;
  readonly reconciler: Reconciler;
  readonly refusals: Refusals;
  readonly policies: PolicySource;
  readonly sets: IpSets;
  /** Most entries of a chain. */
  readonly maxEntries: number;
  /** 32 bits of a text; default: the first of its SHA-256. */
  readonly hash?: (text: string) => number;
  /** A chain is closed or open now that was not so before. */
  readonly onState: (chain: Chain) => void;
  /** The chain is compiled from other policies, profiles and sets now: their names before and after. */
  readonly onNames: (chain: Chain, before: Iterable<string>, after: Iterable<string>) => void;
  /** There is something to do after an apply. */
  readonly onWork: () => void;
}

/** A rule list that is wanted. It is also who holds the bits that it tests. */
export interface RuleListVersion {
  readonly rules: number;
  readonly group: number;
  readonly text: string;
  readonly content: RuleContent;
  readonly rows: readonly PolicyRow[];
  readonly keys: readonly string[];
}

interface ChainState extends Chain {
  readonly owner: string;
  readonly text: string;
  readonly users: Set<string>;
  /** What it is compiled from, by name. */
  names: ReadonlySet<string>;
  /** Its rules as they are wanted; undefined: none yet, or it is closed for what it asks. */
  version: RuleListVersion | undefined;
  /** What it asks that there is no room for yet. */
  waiting: RuleContent | undefined;
  /** Why it is closed whatever its rules are. */
  reasons: readonly string[];
}

/**
 * The chains of one stage: their rules, the sets that these test, and the entries of both. A chain that changes gets a new
 * rule list and one change of its head entry; where both lists find no room together, chain after chain.
 */
export class StageChains {
  readonly #options: StageChainsOptions;
  readonly #groups: SetGroups;
  readonly #retired: RetiredLists;
  readonly #troubled: TroubledSets;
  readonly #byText = new Map<string, ChainState>();
  readonly #byOwner = new Map<string, ChainState>();
  readonly #byId = new Map<number, ChainState>();
  readonly #dirty = new Set<ChainState>();
  /** Chains whose new rules find no room beside the old ones. */
  readonly #waiting = new Set<ChainState>();
  /** Keys of head entries that wait for what comes before them. */
  readonly #heldBack = new Set<string>();
  /** Chains of whose rows something changed in this apply. */
  readonly #changed = new Set<ChainState>();
  readonly #policyRows: DeltaTracker;
  /** Rows of all lists that are wanted. */
  #wantedRows = 0;
  #found: StageOnSwitch | undefined;
  #isAdopted = false;

  constructor(options: StageChainsOptions) {
    this.#options = options;
    const { tables, reconciler } = options;
    this.#groups = new SetGroups(tables, reconciler);
    this.#policyRows = reconciler.tracker(tables.policy.name);
    this.#retired = new RetiredLists(this.#policyRows);
    this.#troubled = new TroubledSets(tables, reconciler);
  }

  /** The chain that does what `spec` says; to be released by the same user. */
  acquire(spec: ChainSpec, user: string): Chain {
    const text = textOfSpec(spec);
    let chain = this.#byText.get(text);
    if (chain === undefined) {
      chain = this.#newChain(spec, text);
      this.#dirty.add(chain);
    }
    chain.users.add(user);
    return chain;
  }

  release({ id }: Chain, user: string): void {
    const chain = this.#byId.get(id);
    if (chain?.users.delete(user) === true && chain.users.size === 0) {
      this.#remove(chain);
    }
  }

  /** The chain is to be compiled again. */
  touch({ id }: Chain): void {
    const chain = this.#byId.get(id);
    if (chain !== undefined) {
      this.#dirty.add(chain);
    }
  }

  /** Something changed of the rows of a chain's, or of its rules', owner; costs nothing for other owners. */
  onOwnerChange(owner: string): void {
    const chain = this.#byOwner.get(owner);
    if (chain !== undefined) {
      this.#changed.add(chain);
    }
  }

  /** Who uses the chain with that owner, or whose rules have it. */
  usersOf(owner: string): Iterable<string> {
    return this.#byOwner.get(owner)?.users ?? [];
  }

  /** Owners of all rows that must be in for the chain to do what it says. */
  ownersOf({ id }: Chain): readonly string[] {
    const chain = this.#byId.get(id);
    return chain === undefined
      ? []
      : [chain.owner, ...(chain.version === undefined ? [] : [listOwner(chain.version.rules)])];
  }

  /** Why the chain is closed; nothing if it is not. */
  reasonsOf({ id }: Chain): readonly string[] {
    return this.#byId.get(id)?.reasons ?? [];
  }

  /** The rules that the chain has, in order. */
  versionOf({ id }: Chain): RuleListVersion | undefined {
    return this.#byId.get(id)?.version;
  }

  /** Every chain there is. */
  chains(): Iterable<Chain & { readonly owner: string; readonly users: ReadonlySet<string> }> {
    return this.#byText.values();
  }

  /** The name of the stage's chain table. */
  get chainTable(): string {
    return this.#options.tables.chain.name;
  }

  /** How full the groups are. */
  get groups(): SetGroups {
    return this.#groups;
  }

  /** Takes note of what the switch holds, the first time. */
  read(): void {
    if (!this.#isAdopted) {
      this.#found = new StageOnSwitch(this.#options.tables, this.#options.reconciler);
    }
  }

  completeDeferredWork(): void {
    const compiled = new Map<ChainState, RuleContent>();
    // In the order of their texts, so that a fresh start gives out groups and bits the same way whatever came first.
    for (const chain of [...this.#dirty].sort((a, b) => (a.text < b.text ? -1 : 1))) {
      const resolved = this.#compile(chain);
      if (resolved.is === "refused") {
        this.#close(chain, resolved.reasons);
      } else {
        compiled.set(chain, resolved.content);
      }
    }
    this.#dirty.clear();
    const found = this.#found;
    if (found !== undefined) {
      this.#adopt(found, compiled);
      this.#found = undefined;
    }
    this.#isAdopted = true;
    for (const [chain, content] of compiled) {
      this.#want(chain, content);
    }
    this.#admitWaiting();
    this.#releaseGone();
    this.#groups.flush();
  }

  /** To be called after an apply: looks what can go, what is troubled, and what finds room now. */
  onApplied(): void {
    let hasChanged = false;
    const wasTroubled = !this.#troubled.isEmpty;
    this.#troubled.read();
    if (this.#groups.isClearing) {
      this.#groups.settle((group, leg, bit) => this.#troubled.has(group, leg, bit));
    }
    hasChanged = this.#releaseGone();
    const isTroubled = wasTroubled || !this.#troubled.isEmpty;
    for (const chain of isTroubled ? this.#byText.values() : this.#changed) {
      hasChanged = this.#watch(chain) || hasChanged;
    }
    this.#changed.clear();
    const { tables, reconciler } = this.#options;
    for (const key of this.#heldBack) {
      reconciler.tracker(tables.chain.name).release(key);
    }
    this.#heldBack.clear();
    if (hasChanged || (this.#waiting.size > 0 && this.#mayAdmit)) {
      this.#options.onWork();
    }
  }

  /**
   * Why the head entry of a chain must not be written yet: sets or rules that it needs did not come in. Undefined if it may
   * be.
   */
  holdBack(key: string, value: string): string | undefined {
    const { chain: table } = this.#options.tables;
    const { chain: id, rules } = table.read(key, value);
    const version = this.#byId.get(id)?.version;
    if (rules === 0 || version?.rules !== rules) {
      return undefined;
    }
    const why = this.#notIn(version);
    if (why !== undefined) {
      this.#heldBack.add(key);
    }
    return why;
  }

  /** Lists of which the switch has nothing test no bits any more. */
  #releaseGone(): boolean {
    const gone = this.#retired.settle();
    for (const holder of gone) {
      this.#groups.release(holder);
    }
    return gone.length > 0;
  }

  #compile(chain: ChainState): ResolvedContent {
    const { policies, maxEntries, sets } = this.#options;
    const compiled: CompiledChain = compileChain(chain.spec, policies, maxEntries);
    const names = new Set(namesOf(chain.spec));
    for (const key of compiled.is === "entries" ? compiled.entries.flatMap(keysOfEntry) : []) {
      const name = nameOfSet(key);
      if (name !== undefined) {
        names.add(name);
      }
    }
    this.#options.onNames(chain, chain.names, names);
    chain.names = names;
    return compiled.is === "refused"
      ? compiled
      : resolveContent(
          compiled.entries,
          (key) => sets.find(key),
          (leg) => this.#groups.widthOf(leg),
        );
  }

  /** Takes up the groups and bits that the switch has, and keeps what rules there still test. */
  #adopt(found: StageOnSwitch, compiled: Map<ChainState, RuleContent>): void {
    const wanted: { chain: ChainState; content: RuleContent; bits: WantedBits }[] = [];
    const holder = {};
    for (const [chain, content] of compiled) {
      const head = found.heads.get(chain.id);
      if (head !== undefined && head.group !== 0) {
        const isSame = head.rules === rulesIdOf(chain.id, content.text);
        const bits = found.bitsFor(head, content, isSame);
        const group = this.#groups.group(head.group);
        for (const leg of legNames) {
          for (const test of content.tests[leg]) {
            const bit = bits[leg].get(test.key);
            if (bit !== undefined) {
              group.legs[leg].adopt(test, holder, bit);
            }
          }
        }
        wanted.push({ chain, content, bits });
      }
    }
    for (const head of found.heads.values()) {
      const list = found.lists.get(head.rules);
      if (list === undefined) {
        continue;
      }
      const rulesFound = {};
      this.#retired.add(head.rules, list.keys, rulesFound);
      if (head.group === 0) {
        continue;
      }
      const tested = found.testedBits(head);
      const group = this.#groups.group(head.group);
      for (const leg of legNames) {
        for (const bit of tested[leg]) {
          // Also where it holds no address: what else were put there, these rules would take for theirs.
          const held = group.legs[leg].hold(bit, rulesFound);
          for (const family of [1, 2] as const) {
            if ((held & family) === 0) {
              const source = found.frozenSet(head.group, leg, bit, family);
              group.legs[leg].adopt(plainTest(source), rulesFound, bit);
            }
          }
        }
      }
    }
    for (const { chain, content, bits } of wanted) {
      this.#want(chain, content, { group: found.heads.get(chain.id)?.group, bits });
      compiled.delete(chain);
    }
    this.#groups.release(holder);
  }

  #want(
    chain: ChainState,
    content: RuleContent,
    adopted?: { readonly group: number | undefined; readonly bits: WantedBits },
  ): void {
    if (chain.version?.text === content.text && chain.reasons.length === 0) {
      chain.waiting = undefined;
      this.#waiting.delete(chain);
      return;
    }
    if (!this.#hasRoomFor(content.entries.length) && adopted === undefined) {
      chain.waiting = content;
      this.#waiting.add(chain);
      return;
    }
    this.#program(chain, content, adopted);
  }

  #program(
    chain: ChainState,
    content: RuleContent,
    adopted?: { readonly group: number | undefined; readonly bits: WantedBits },
  ): void {
    const { tables, reconciler } = this.#options;
    chain.waiting = undefined;
    this.#waiting.delete(chain);
    const holder = {};
    const isSetless = legNames.every((leg) => content.tests[leg].length === 0);
    const group = isSetless
      ? undefined
      : this.#groups.place(
          content.tests,
          holder,
          adopted?.group ?? chain.version?.group,
          adopted?.bits,
        );
    if (!isSetless && group === undefined) {
      this.#close(chain, ["no set group has room for its sets"]);
      return;
    }
    let rules = rulesIdOf(chain.id, content.text);
    let rows = rowsOf(content, rules, group);
    let keys = rows.map((row) => tables.policy.key(row));
    // Another list under this id, as of a chain that had these rules before and other bits, must not get mixed with it.
    while (rules === 0 || this.#retired.isOther(rules, keys) || this.#isTaken(rules, chain)) {
      rules = (rules + 1) >>> 0;
      rows = rowsOf(content, rules, group);
      keys = rows.map((row) => tables.policy.key(row));
    }
    const before = chain.version;
    const version: RuleListVersion = {
      rules,
      group: group?.id ?? 0,
      text: content.text,
      content,
      rows,
      keys,
    };
    for (const leg of legNames) {
      for (const { key } of content.tests[leg]) {
        const bit = group?.legs[leg].bitOf(key);
        if (bit !== undefined) {
          group?.legs[leg].hold(bit, version);
        }
      }
    }
    this.#groups.release(holder);
    if (before !== undefined) {
      this.#retire(before, rules);
    }
    const revived = this.#retired.revive(rules);
    if (revived !== undefined && revived !== version) {
      this.#groups.release(revived);
    }
    chain.version = version;
    this.#wantedRows += rows.length;
    for (const [i, row] of rows.entries()) {
      const key = keys[i];
      if (key !== undefined) {
        reconciler.set(tables.policy.name, key, tables.policy.value(row), listOwner(rules));
      }
    }
    this.#byOwner.set(listOwner(rules), chain);
    this.#setReasons(chain, []);
    this.#setHead(chain);
  }

  #isTaken(rules: number, chain: ChainState): boolean {
    const other = this.#byOwner.get(listOwner(rules));
    return other !== undefined && other !== chain;
  }

  /** The list is wanted no more; its rows go when no head names it, and then its bits. */
  #retire(version: RuleListVersion, successor: number | undefined): void {
    const { tables, reconciler } = this.#options;
    if (version.rules !== successor) {
      for (const key of version.keys) {
        reconciler.delete(tables.policy.name, key);
      }
      this.#byOwner.delete(listOwner(version.rules));
      reconciler.forgetOwner(listOwner(version.rules));
    }
    this.#wantedRows -= version.rows.length;
    this.#retired.add(version.rules, version.keys, version);
  }

  /** The chain lets nothing pass, and has no rules. */
  #close(chain: ChainState, reasons: readonly string[]): void {
    chain.waiting = undefined;
    this.#waiting.delete(chain);
    if (chain.version !== undefined) {
      this.#retire(chain.version, undefined);
      chain.version = undefined;
    }
    this.#setReasons(chain, reasons);
    this.#setHead(chain);
  }

  // Closed by trouble on the switch it keeps its rules, so that it is open as soon as that is over.
  #watch(chain: ChainState): boolean {
    const { version } = chain;
    if (version === undefined) {
      return false;
    }
    const reasons = this.#trouble(version);
    if (reasons.length === chain.reasons.length && reasons[0] === chain.reasons[0]) {
      return false;
    }
    this.#setReasons(chain, reasons);
    this.#setHead(chain);
    return true;
  }

  #trouble(version: RuleListVersion): readonly string[] {
    const owner = this.#options.reconciler.owner(listOwner(version.rules));
    for (const { hold } of owner?.held ?? []) {
      if (hold.is === "rejected" || hold.is === "full") {
        return [`a rule is not on the switch: ${hold.message}`];
      }
    }
    const set = this.#troubled.reasonFor(version.group, this.#bitsOf(version));
    return set === undefined ? [] : [set];
  }

  #notIn(version: RuleListVersion): string | undefined {
    const owner = this.#options.reconciler.owner(listOwner(version.rules));
    if (owner !== undefined && owner.pending > 0) {
      return "its rules are not all there";
    }
    this.#troubled.read();
    return this.#troubled.reasonFor(version.group, this.#bitsOf(version));
  }

  #bitsOf({ group, content }: RuleListVersion) {
    const legs = group === 0 ? undefined : this.#groups.group(group).legs;
    return (leg: (typeof legNames)[number]): readonly number[] =>
      content.tests[leg].flatMap(({ key }) => legs?.[leg].bitOf(key) ?? []);
  }

  /** Where old and new rules find no room together, one chain after the other gives up its old ones first. */
  #admitWaiting(): void {
    for (const chain of this.#waiting) {
      if (chain.waiting !== undefined && this.#hasRoomFor(chain.waiting.entries.length)) {
        this.#program(chain, chain.waiting);
      }
    }
    const [first] = this.#waiting;
    if (first?.waiting === undefined || this.#retired.size > 0) {
      return;
    }
    const { waiting } = first;
    const { kind } = this.#policyRows;
    const reason = `${kind.name} has no room for its ${waiting.entries.length} entries: it takes ${kind.capacity}`;
    for (const chain of this.#waiting) {
      if (chain.version !== undefined) {
        const { waiting: content } = chain;
        this.#close(chain, [reason]);
        chain.waiting = content;
        this.#waiting.add(chain);
        return;
      }
      this.#setReasons(chain, [reason]);
      this.#setHead(chain);
    }
  }

  get #mayAdmit(): boolean {
    return [...this.#waiting].some(
      ({ waiting, version }) =>
        waiting !== undefined &&
        (this.#hasRoomFor(waiting.entries.length) ||
          (version !== undefined && this.#retired.size === 0)),
    );
  }

  #hasRoomFor(entries: number): boolean {
    const used = this.#wantedRows + this.#retired.rows;
    return used + entries <= this.#policyRows.kind.capacity;
  }

  #newChain(spec: ChainSpec, text: string): ChainState {
    const { tables, hash = sha256Bits } = this.#options;
    let id = hash(`${tables.stage} ${text}`) >>> 0;
    while (id === 0 || this.#byId.has(id)) {
      id = (id + 1) >>> 0;
    }
    const owner = `chain/${id.toString(16).padStart(8, "0")}`;
    const chain: ChainState = {
      stage: tables.stage,
      id,
      spec,
      text,
      owner,
      users: new Set(),
      names: new Set(),
      version: undefined,
      waiting: undefined,
      reasons: [],
    };
    this.#byText.set(text, chain);
    this.#byOwner.set(owner, chain);
    this.#byId.set(id, chain);
    this.#setHead(chain);
    return chain;
  }

  #remove(chain: ChainState): void {
    const { tables, reconciler } = this.#options;
    this.#close(chain, []);
    this.#byText.delete(chain.text);
    this.#byOwner.delete(chain.owner);
    this.#byId.delete(chain.id);
    this.#dirty.delete(chain);
    this.#options.onNames(chain, chain.names, []);
    reconciler.delete(tables.chain.name, tables.chain.key(chain.id));
    reconciler.forgetOwner(chain.owner);
  }

  // Without rules nothing passes: what no policy was compiled for is closed.
  #setHead({ id, owner, version, reasons }: ChainState): void {
    const { tables, reconciler } = this.#options;
    const isOpen = version !== undefined && reasons.length === 0;
    const value = isOpen
      ? tables.chain.value(version.rules, version.group)
      : tables.chain.value(0, 0);
    reconciler.set(tables.chain.name, tables.chain.key(id), value, owner);
  }

  #setReasons(chain: ChainState, reasons: readonly string[]): void {
    chain.reasons = reasons;
    const { refusals, onState } = this.#options;
    refusals.set(chain.owner, reasons.length === 0 ? undefined : { is: "refused", reasons });
    onState(chain);
  }
}

function listOwner(rules: number): string {
  return `rules/${rules.toString(16).padStart(8, "0")}`;
}

function sha256Bits(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE();
}
