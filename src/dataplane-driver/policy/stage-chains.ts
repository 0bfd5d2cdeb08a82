import type { Reconciler } from "../../p4/reconcile/reconciler.js";
import type { Refusals } from "../refusals.js";
import { type Chain, ownerOfChain } from "./chain.js";
import { type ChainSpec, textOfSpec } from "./chain-spec.js";
import { type CompiledChain, compileChain, type PolicySource } from "./compile-chain.js";
import { hash32 } from "./hash32.js";
import type { IpSets } from "./ip-sets.js";
import { StageOnSwitch } from "./on-switch.js";
import { namesFor, type ResolvedContent, type RuleContent, resolveContent } from "./rule-list.js";
import { type AdoptedSets, ownerOfList, type RuleList, RuleLists } from "./rule-lists.js";
import type { SetGroups } from "./set-groups.js";
import type { StageTables } from "./stage-tables.js";

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

interface ChainState extends Chain {
  readonly owner: string;
  readonly text: string;
  readonly users: Set<string>;
  /** What it is compiled from, by name. */
  names: ReadonlySet<string>;
  /** Its rules as they are wanted; undefined: none yet, or it is closed for what it asks. */
  list: RuleList | undefined;
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
  readonly #lists: RuleLists;
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
  #found: StageOnSwitch | undefined;
  #isAdopted = false;

  constructor(options: StageChainsOptions) {
    this.#options = options;
    this.#lists = new RuleLists(options.tables, options.reconciler);
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
      : [chain.owner, ...(chain.list === undefined ? [] : [ownerOfList(chain.list)])];
  }

  /** Why the chain is closed; nothing if it is not. */
  reasonsOf({ id }: Chain): readonly string[] {
    return this.#byId.get(id)?.reasons ?? [];
  }

  /** The rules that the chain has, in order. */
  listOf({ id }: Chain): RuleList | undefined {
    return this.#byId.get(id)?.list;
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
    return this.#lists.groups;
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
    if (this.#found !== undefined) {
      this.#adopt(this.#found, compiled);
      this.#found = undefined;
    }
    this.#isAdopted = true;
    for (const [chain, content] of compiled) {
      this.#want(chain, content);
    }
    this.#admitWaiting();
    this.#lists.releaseGone();
    this.#lists.flush();
  }

  /** To be called after an apply: looks what can go, what is troubled, and what finds room now. */
  onApplied(): void {
    const isTroubled = this.#lists.look();
    let hasChanged = this.#lists.releaseGone();
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
    const list = this.#byId.get(id)?.list;
    if (rules === 0 || list?.rules !== rules) {
      return undefined;
    }
    const why = this.#lists.missingOf(list);
    if (why !== undefined) {
      this.#heldBack.add(key);
    }
    return why;
  }

  #compile(chain: ChainState): ResolvedContent {
    const { policies, maxEntries, sets } = this.#options;
    const compiled: CompiledChain = compileChain(chain.spec, policies, maxEntries);
    const names = namesFor(chain.spec, compiled);
    this.#options.onNames(chain, chain.names, names);
    chain.names = names;
    return compiled.is === "refused"
      ? compiled
      : resolveContent(
          compiled.entries,
          (key) => sets.find(key),
          (leg) => this.#lists.groups.widthOf(leg),
        );
  }

  /** What the switch has of these chains stays theirs; it fits, since it is there. */
  #adopt(found: StageOnSwitch, compiled: Map<ChainState, RuleContent>): void {
    const wanted = Array.from(compiled, ([{ id }, content]) => ({ chain: id, content }));
    const adopted = this.#lists.adopt(found, wanted);
    for (const [chain, content] of compiled) {
      const sets = adopted.get(chain.id);
      if (sets !== undefined) {
        this.#program(chain, content, sets);
        compiled.delete(chain);
      }
    }
    this.#lists.endAdoption();
  }

  #want(chain: ChainState, content: RuleContent): void {
    if (chain.list?.content.text === content.text && chain.reasons.length === 0) {
      this.#setWaiting(chain, undefined);
    } else if (this.#lists.hasRoomFor(content.entries.length)) {
      this.#program(chain, content);
    } else {
      this.#setWaiting(chain, content);
    }
  }

  #program(chain: ChainState, content: RuleContent, adopted?: AdoptedSets): void {
    const list = this.#lists.want(chain.id, content, chain.list, adopted);
    if (list === undefined) {
      this.#close(chain, ["no set group has room for its sets"]);
      return;
    }
    this.#setWaiting(chain, undefined);
    this.#setList(chain, list);
    this.#setReasons(chain, []);
    this.#setHead(chain);
  }

  #setList(chain: ChainState, list: RuleList | undefined): void {
    if (chain.list !== undefined) {
      this.#byOwner.delete(ownerOfList(chain.list));
    }
    chain.list = list;
    if (list !== undefined) {
      this.#byOwner.set(ownerOfList(list), chain);
    }
  }

  #setWaiting(chain: ChainState, content: RuleContent | undefined): void {
    chain.waiting = content;
    if (content === undefined) {
      this.#waiting.delete(chain);
    } else {
      this.#waiting.add(chain);
    }
  }

  /** The chain lets nothing pass, and has no rules. */
  #close(chain: ChainState, reasons: readonly string[]): void {
    this.#setWaiting(chain, undefined);
    if (chain.list !== undefined) {
      this.#lists.retire(chain.list);
      this.#setList(chain, undefined);
    }
    this.#setReasons(chain, reasons);
    this.#setHead(chain);
  }

  // Closed by trouble on the switch it keeps its rules, so that it is open as soon as that is over.
  #watch(chain: ChainState): boolean {
    if (chain.list === undefined) {
      return false;
    }
    const trouble = this.#lists.troubleOf(chain.list);
    const reasons = trouble === undefined ? [] : [trouble];
    if (reasons.length === chain.reasons.length && reasons[0] === chain.reasons[0]) {
      return false;
    }
    this.#setReasons(chain, reasons);
    this.#setHead(chain);
    return true;
  }

  /** Where old and new rules find no room together, one chain after the other gives up its old ones first. */
  #admitWaiting(): void {
    for (const chain of this.#waiting) {
      if (chain.waiting !== undefined && this.#lists.hasRoomFor(chain.waiting.entries.length)) {
        this.#program(chain, chain.waiting);
      }
    }
    const [first] = this.#waiting;
    if (first?.waiting === undefined || this.#lists.isLeaving) {
      return;
    }
    const { table, capacity } = this.#lists;
    for (const chain of this.#waiting) {
      const { waiting, list } = chain;
      const reason = `${table} has no room for its ${waiting?.entries.length} entries: it takes ${capacity}`;
      if (list !== undefined) {
        this.#close(chain, [reason]);
        this.#setWaiting(chain, waiting);
        return;
      }
      this.#setReasons(chain, [reason]);
      this.#setHead(chain);
    }
  }

  get #mayAdmit(): boolean {
    return [...this.#waiting].some(
      ({ waiting, list }) =>
        waiting !== undefined &&
        (this.#lists.hasRoomFor(waiting.entries.length) ||
          (list !== undefined && !this.#lists.isLeaving)),
    );
  }

  #newChain(spec: ChainSpec, text: string): ChainState {
    const { tables, hash = hash32 } = this.#options;
    let id = hash(`${tables.stage} ${text}`) >>> 0;
    while (id === 0 || this.#byId.has(id)) {
      id = (id + 1) >>> 0;
    }
    const owner = ownerOfChain({ id });
    const chain: ChainState = {
      stage: tables.stage,
      id,
      spec,
      text,
      owner,
      users: new Set(),
      names: new Set(),
      list: undefined,
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
  #setHead({ id, owner, list, reasons }: ChainState): void {
    const { tables, reconciler } = this.#options;
    const isOpen = list !== undefined && reasons.length === 0;
    const value = isOpen ? tables.chain.value(list.rules, list.group) : tables.chain.value(0, 0);
    reconciler.set(tables.chain.name, tables.chain.key(id), value, owner);
  }

  #setReasons(chain: ChainState, reasons: readonly string[]): void {
    chain.reasons = reasons;
    const { refusals, onState } = this.#options;
    refusals.set(chain.owner, reasons.length === 0 ? undefined : { is: "refused", reasons });
    onState(chain);
  }
}
