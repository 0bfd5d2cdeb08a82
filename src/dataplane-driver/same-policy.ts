import { type Stage, stages } from "./policy/chain-spec.js";
import { bitsOf, prefixRowsOf } from "./policy/on-switch.js";
import { type LegName, legNames } from "./policy/set-groups.js";
import { portMemberKey, prefixKey } from "./policy/set-member.js";
import {
  type MaskedBits,
  type PolicyRow,
  type StageTables,
  stageTables,
} from "./policy/stage-tables.js";
import type { RowsOf } from "./same-state.js";
import type { Tables } from "./tables.js";

/**
 * Lines for the policy on a switch, in which groups, bits and the ids of rule lists are replaced by what they stand for: of
 * each chain its rules, with the addresses that each tested bit holds. Two switches do the same if their lines are equal. A
 * bit that no rule tests, and a rule list that no chain has, have lines of their own.
 */
export function policyUpToIds(tables: Tables, rowsOf: RowsOf): readonly string[] {
  return stages.flatMap((stage) => stageLines(stage, stageTables(tables, stage), rowsOf));
}

/** The tables of which {@link policyUpToIds} speaks. */
export function isPolicyTable(name: string): boolean {
  return /^(from|to|pre)_/.test(name);
}

function stageLines(stage: Stage, tables: StageTables, rowsOf: RowsOf): readonly string[] {
  const lists = new Map<number, PolicyRow[]>();
  for (const [key, value] of rowsOf(tables.policy.name)) {
    const row = tables.policy.read(key, value);
    const list = lists.get(row.rules) ?? [];
    lists.set(row.rules, list);
    list.push(row);
  }
  const contents = contentsOf(tables, rowsOf);
  const tested = new Set<string>();
  const used = new Set<number>();
  const lines: string[] = [];
  for (const [key, value] of rowsOf(tables.chain.name)) {
    const { chain, rules, group } = tables.chain.read(key, value);
    used.add(rules);
    const rows = (lists.get(rules) ?? []).sort((a, b) => b.priority - a.priority);
    // A bit may stand for one thing in IPv4 and for another in IPv6: a row for one family speaks of that alone.
    const show = (leg: LegName, { value: wanted, mask }: MaskedBits, row: PolicyRow): string =>
      bitsOf(mask)
        .map((bit) => {
          // A list of both families may be tested for one alone: its bit is not stale in the other.
          tested.add(`${group} ${leg} ${bit} 4`).add(`${group} ${leg} ${bit} 6`);
          const held = familiesOf(row).map(
            (family) => contents.get(`${group} ${leg} ${bit} ${family}`) ?? "",
          );
          const isWanted = ((wanted >> BigInt(bit)) & 1n) === 1n;
          return `${isWanted ? "in" : "not in"} ${held.join(" ").trim()}`;
        })
        .sort()
        .join(" and ");
    const shown = rows.map((row) => {
      const { rules: _, priority: __, srcSets, dstSets, srcPortSets, dstPortSets, ...rest } = row;
      return JSON.stringify([
        rest,
        show("src", srcSets, row),
        show("dst", dstSets, row),
        show("srcPort", srcPortSets, row),
        show("dstPort", dstPortSets, row),
      ]);
    });
    lines.push(`${stage} chain ${chain} ${rules === 0 ? "closed" : shown.join("\n  ")}`);
  }
  for (const rules of lists.keys()) {
    if (!used.has(rules)) {
      lines.push(`${stage} rules ${rules} of no chain`);
    }
  }
  for (const [bit, content] of contents) {
    if (!tested.has(bit)) {
      lines.push(`${stage} untested ${bit} ${content}`);
    }
  }
  return lines;
}

/** What each bit says of addresses, by group, leg, bit and family: where it is another than for what is around. */
function contentsOf(
  { addressSets, portSets }: StageTables,
  rowsOf: RowsOf,
): ReadonlyMap<string, string> {
  const found = new Map<string, string[]>();
  const put = (group: number, leg: LegName, bit: number, family: 4 | 6, text: string): void => {
    const key = `${group} ${leg} ${bit} ${family}`;
    const list = found.get(key) ?? [];
    found.set(key, list);
    list.push(text);
  };
  for (const leg of legNames) {
    for (const family of [4, 6] as const) {
      if (leg === "src" || leg === "dst") {
        const table = addressSets[leg][family];
        for (const { group, member, changed, sets } of prefixRowsOf(table, rowsOf(table.name))) {
          for (const bit of bitsOf(changed)) {
            const isIn = ((sets >> BigInt(bit)) & 1n) === 1n;
            put(group, leg, bit, family, `${isIn ? "+" : "-"}${hex(prefixKey(member))}`);
          }
        }
        continue;
      }
      const table = portSets[leg === "srcPort" ? "src" : "dst"][family];
      for (const [key, value] of rowsOf(table.name)) {
        const { group, member, sets } = table.read(key, value);
        for (const bit of bitsOf(sets)) {
          put(group, leg, bit, family, hex(portMemberKey(member)));
        }
      }
    }
  }
  return new Map([...found].map(([key, list]) => [key, list.sort().join(" ")]));
}

function familiesOf({ isIpv6: { value, mask } }: PolicyRow): readonly (4 | 6)[] {
  return mask === 0 ? [4, 6] : value === 1 ? [6] : [4];
}

function hex(text: string): string {
  return Buffer.from(text, "latin1").toString("hex");
}
