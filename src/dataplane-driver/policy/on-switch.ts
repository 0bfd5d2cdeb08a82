import type { Prefix } from "../../net/prefix.js";
import type { Reconciler } from "../../p4/reconcile/reconciler.js";
import type { RuleContent, Tested } from "./rule-list.js";
import { type LegName, legNames, type WantedBits } from "./set-groups.js";
import { type PortMember, portMemberKey, prefixKey, type SetMember } from "./set-member.js";
import { SetSource } from "./set-source.js";
import { familiesOf, type SetTest, sourcesOf } from "./set-test.js";
import type { MaskedBits, PolicyRow, SetTable, StageTables } from "./stage-tables.js";

/** A chain as the switch has it. */
export interface HeadOnSwitch {
  readonly rules: number;
  readonly group: number;
}

/** A rule list on the switch. */
export interface RowsOnSwitch {
  /** Keys of its entries. */
  readonly keys: readonly string[];
  /** In the order in which they are tried. */
  readonly rows: readonly PolicyRow[];
}

/** What one bit of a group holds on the switch. */
interface Members {
  readonly members: readonly SetMember[];
  /** Equal for bits that hold the same addresses. */
  readonly text: string;
}

/**
 * What the switch holds of a stage's policy when a driver starts: which chain has which rules and group, and which bits
 * they test. From it a restart takes up groups and bits.
 */
export class StageOnSwitch {
  readonly heads = new Map<number, HeadOnSwitch>();
  readonly lists = new Map<number, RowsOnSwitch>();
  readonly #tables: StageTables;
  readonly #reconciler: Reconciler;
  /** By group, leg and bit; read when first asked for. */
  #members: Map<string, Members[]> | undefined;

  constructor(tables: StageTables, reconciler: Reconciler) {
    this.#tables = tables;
    this.#reconciler = reconciler;
    const { chain, policy } = tables;
    for (const [key, value] of reconciler.tracker(chain.name).actualRows()) {
      const { chain: id, rules, group } = chain.read(key, value);
      if (rules !== 0) {
        this.heads.set(id, { rules, group });
      }
    }
    const found = new Map<number, { key: string; row: PolicyRow }[]>();
    for (const [key, value] of reconciler.tracker(policy.name).actualRows()) {
      const row = policy.read(key, value);
      const list = found.get(row.rules) ?? [];
      found.set(row.rules, list);
      list.push({ key, row });
    }
    for (const [rules, list] of found) {
      list.sort((a, b) => b.row.priority - a.row.priority);
      this.lists.set(rules, {
        keys: list.map(({ key }) => key),
        rows: list.map(({ row }) => row),
      });
    }
  }

  /** The bits that the rules of a chain test, by leg. */
  testedBits({ rules }: HeadOnSwitch): Readonly<Record<LegName, readonly number[]>> {
    const masks = { src: 0n, dst: 0n, srcPort: 0n, dstPort: 0n };
    for (const row of this.lists.get(rules)?.rows ?? []) {
      for (const leg of legNames) {
        masks[leg] |= maskedOf(row, leg).mask;
      }
    }
    return {
      src: bitsOf(masks.src),
      dst: bitsOf(masks.dst),
      srcPort: bitsOf(masks.srcPort),
      dstPort: bitsOf(masks.dstPort),
    };
  }

  /** The addresses of one family (1: IPv4, 2: IPv6) that a bit holds, as a set that does not change any more. */
  frozenSet(group: number, leg: LegName, bit: number, family: 1 | 2): SetSource {
    const { members } = this.#membersOf(group, leg, bit);
    const source = new SetSource(`found ${group} ${leg} ${bit} ${family}`, family);
    source.replace(members.filter((member) => familyBit(member) === family));
    return source;
  }

  /**
   * Which bits of the chain's group stand for the tests of `content`: if the rules on the switch are the same (`isSame`), those
   * that they test, else bits with just their members. Of other rules nothing can be told by their place: a bit that meant
   * another set would get another meaning while they still test it.
   */
  bitsFor(head: HeadOnSwitch, content: RuleContent, isSame: boolean): WantedBits {
    const rows = this.lists.get(head.rules)?.rows ?? [];
    const isAlike = isSame && rows.length === content.entries.length;
    const tested = this.testedBits(head);
    const found = {} as Record<LegName, ReadonlyMap<string, number>>;
    for (const leg of legNames) {
      const matcher = new BitMatcher();
      if (isAlike) {
        for (const [i, { tested: tests }] of content.entries.entries()) {
          const row = rows[i];
          if (row !== undefined) {
            matcher.compare(tests[leg], maskedOf(row, leg));
          }
        }
      }
      matcher.settle();
      for (const test of content.tests[leg]) {
        const [source] = sourcesOf(test);
        if (!matcher.bits.has(test.key) && source !== undefined && test.key === source.key) {
          const text = textOf([...source.members()]);
          matcher.takeFirst(
            test,
            tested[leg].filter((bit) => this.#membersOf(head.group, leg, bit).text === text),
          );
        }
      }
      matcher.takeRest();
      found[leg] = matcher.bits;
    }
    return found;
  }

  #membersOf(group: number, leg: LegName, bit: number): Members {
    this.#members ??= this.#read();
    return this.#members.get(`${group} ${leg}`)?.[bit] ?? { members: [], text: textOf([]) };
  }

  #read(): Map<string, Members[]> {
    const { addressSets, portSets } = this.#tables;
    const found = new Map<string, SetMember[][]>();
    const put = (group: number, leg: LegName, bit: number, member: SetMember): void => {
      const bits = found.get(`${group} ${leg}`) ?? [];
      found.set(`${group} ${leg}`, bits);
      bits[bit] ??= [];
      bits[bit].push(member);
    };
    for (const side of ["src", "dst"] as const) {
      for (const family of [4, 6] as const) {
        for (const [group, rows] of this.#rowsByGroup(addressSets[side][family])) {
          forTopmost(rows, (bit, prefix) => put(group, side, bit, { is: "prefix", prefix }));
        }
        const leg = side === "src" ? "srcPort" : "dstPort";
        for (const [group, rows] of this.#rowsByGroup(portSets[side][family])) {
          for (const { member, sets } of rows) {
            for (const bit of bitsOf(sets)) {
              put(group, leg, bit, { is: "port", member });
            }
          }
        }
      }
    }
    return new Map(
      [...found].map(([key, bits]) => [
        key,
        Array.from(bits, (members = []) => ({ members, text: textOf(members) })),
      ]),
    );
  }

  #rowsByGroup<Member>(table: SetTable<Member>): Map<number, { member: Member; sets: bigint }[]> {
    const groups = new Map<number, { member: Member; sets: bigint }[]>();
    for (const [key, value] of this.#reconciler.tracker(table.name).actualRows()) {
      const { group, member, sets } = table.read(key, value);
      const rows = groups.get(group) ?? [];
      groups.set(group, rows);
      rows.push({ member, sets });
    }
    return groups;
  }
}

/** Finds out which test has which bit, from what rules test together. */
class BitMatcher {
  readonly bits = new Map<string, number>();
  /** Families, as bits, in which a bit stands for a test already: two tests of one family each may share it. */
  readonly #taken = new Map<number, number>();
  /** Which bits a test can have at all: those of all halves of rows that it stands in. */
  readonly #domains = new Map<string, readonly number[]>();
  /** Tests and bits of which it is only known that they belong together. */
  readonly #open: { readonly tests: readonly SetTest[]; readonly bits: readonly number[] }[] = [];

  compare(tested: readonly Tested[], { value, mask }: MaskedBits): void {
    const halves = [
      { holds: true, bits: bitsOf(mask & value) },
      { holds: false, bits: bitsOf(mask & ~value) },
    ];
    for (const { holds, bits } of halves) {
      const tests = tested.filter((one) => one.holds === holds).map(({ test }) => test);
      if (tests.length === bits.length && tests.length > 0) {
        this.#open.push({ tests, bits });
        for (const { key } of tests) {
          const before = this.#domains.get(key);
          this.#domains.set(
            key,
            before === undefined ? bits : before.filter((bit) => bits.includes(bit)),
          );
        }
      }
    }
  }

  /** Draws what conclusions can be drawn. */
  settle(): void {
    for (let before = -1; before !== this.bits.size; ) {
      before = this.bits.size;
      for (const open of this.#open) {
        for (const test of open.tests.filter(({ key }) => !this.bits.has(key))) {
          const [bit, ...more] = this.#candidates(test, open);
          if (bit !== undefined && more.length === 0) {
            this.#take(test, bit);
          }
        }
      }
    }
  }

  /** Takes the first of these bits that the test can have. */
  takeFirst(test: SetTest, candidates: readonly number[]): void {
    const families = familiesOf(test);
    const domain = this.#domains.get(test.key);
    const inUse = new Set(
      this.#open
        .filter(({ tests }) => tests.some(({ key }) => key === test.key))
        .flatMap(({ tests }) => tests.flatMap(({ key }) => this.bits.get(key) ?? [])),
    );
    const bit = candidates.find(
      (one) =>
        ((this.#taken.get(one) ?? 0) & families) === 0 &&
        !inUse.has(one) &&
        (domain === undefined || domain.includes(one)),
    );
    if (bit !== undefined) {
      this.#take(test, bit);
      this.settle();
    }
  }

  /** Tests that rules always ask together may have each other's bits. */
  takeRest(): void {
    for (const open of this.#open) {
      for (const test of open.tests) {
        if (!this.bits.has(test.key)) {
          this.takeFirst(test, open.bits);
        }
      }
    }
  }

  /** Bits of the row that the test can have, and that none of those beside it has. */
  #candidates(
    { key }: SetTest,
    { tests, bits }: { tests: readonly SetTest[]; bits: readonly number[] },
  ): readonly number[] {
    const domain = this.#domains.get(key) ?? bits;
    return bits.filter(
      (bit) => domain.includes(bit) && !tests.some((test) => this.bits.get(test.key) === bit),
    );
  }

  #take(test: SetTest, bit: number): void {
    this.bits.set(test.key, bit);
    this.#taken.set(bit, (this.#taken.get(bit) ?? 0) | familiesOf(test));
  }
}

function maskedOf(row: PolicyRow, leg: LegName): MaskedBits {
  switch (leg) {
    case "src":
      return row.srcSets;
    case "dst":
      return row.dstSets;
    case "srcPort":
      return row.srcPortSets;
    case "dstPort":
      return row.dstPortSets;
  }
}

/** The bits that are 1. */
export function bitsOf(mask: bigint): readonly number[] {
  const bits: number[] = [];
  let rest = mask;
  for (let bit = 0; rest !== 0n; bit += 1) {
    if ((rest & 1n) === 1n) {
      bits.push(bit);
    }
    rest >>= 1n;
  }
  return bits;
}

function familyBit(member: SetMember): number {
  const { address } = member.is === "prefix" ? member.prefix : member.member;
  return address.length === 4 ? 1 : 2;
}

/** Tells of each bit the prefixes that have it, but for those that a wider one with it covers. */
function forTopmost(
  rows: { readonly member: Prefix; readonly sets: bigint }[],
  tell: (bit: number, prefix: Prefix) => void,
): void {
  rows.sort(({ member: a }, { member: b }) =>
    a.address < b.address ? -1 : a.address > b.address ? 1 : a.length - b.length,
  );
  const above: { readonly member: Prefix; readonly sets: bigint }[] = [];
  for (const row of rows) {
    for (let top = above.at(-1); top && !isWithin(row.member, top.member); top = above.at(-1)) {
      above.pop();
    }
    for (const bit of bitsOf(row.sets & ~(above.at(-1)?.sets ?? 0n))) {
      tell(bit, row.member);
    }
    above.push(row);
  }
}

function isWithin(inner: Prefix, outer: Prefix): boolean {
  if (inner.length < outer.length) {
    return false;
  }
  const whole = outer.length >> 3;
  const rest = (0xff00 >> (outer.length & 7)) & 0xff;
  return (
    inner.address.startsWith(outer.address.slice(0, whole)) &&
    ((inner.address.charCodeAt(whole) ^ outer.address.charCodeAt(whole)) & rest) === 0
  );
}

/** Members that others do not cover, as one text. */
function textOf(members: readonly SetMember[]): string {
  const prefixes: { member: Prefix; sets: bigint }[] = [];
  const keys: string[] = [];
  for (const member of members) {
    if (member.is === "prefix") {
      prefixes.push({ member: member.prefix, sets: 1n });
    } else {
      keys.push(portMemberKey(member.member satisfies PortMember));
    }
  }
  for (const length of [4, 16]) {
    const ofFamily = prefixes.filter(({ member }) => member.address.length === length);
    forTopmost(ofFamily, (_, prefix) => keys.push(prefixKey(prefix)));
  }
  return keys.sort().join("|");
}

/** A row of an address table, with the bits in which it differs from the row that covers it. */
export interface PrefixRow {
  readonly group: number;
  readonly member: Prefix;
  readonly sets: bigint;
  readonly changed: bigint;
}

/** The rows of an address table, those that cover others before them. */
export function prefixRowsOf(
  table: SetTable<Prefix>,
  rows: Iterable<readonly [key: string, value: string]>,
): readonly PrefixRow[] {
  const read = Array.from(rows, ([key, value]) => table.read(key, value));
  read.sort(
    (a, b) =>
      a.group - b.group ||
      (a.member.address < b.member.address
        ? -1
        : a.member.address > b.member.address
          ? 1
          : a.member.length - b.member.length),
  );
  const above: PrefixRow[] = [];
  return read.map(({ group, member, sets }) => {
    for (
      let top = above.at(-1);
      top !== undefined && (top.group !== group || !isWithin(member, top.member));
      top = above.at(-1)
    ) {
      above.pop();
    }
    const row = { group, member, sets, changed: sets ^ (above.at(-1)?.sets ?? 0n) };
    above.push(row);
    return row;
  });
}
