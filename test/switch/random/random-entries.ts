import type { Match } from "../interpreter/tables.js";
import { keyWidth } from "../programs/build-p4info.js";
import type { TableSpec } from "../programs/program-spec.js";
import type { ProgramTest } from "../programs/program-test.js";
import type { Draw } from "./draw.js";

/** Puts random entries into all tables of a program, and changes default entries. */
export function insertRandomEntries(draw: Draw, subject: ProgramTest): void {
  const { ingress = [], egress = [], actions = {} } = subject.spec;
  const call = (names: readonly string[]) => {
    const action = draw.pick(names);
    const widths = Object.values(actions[action]?.params ?? {});
    return { action, args: widths.map((width) => draw.bits(width)) };
  };
  for (const node of [...ingress, ...egress]) {
    if (!("table" in node)) {
      continue;
    }
    if (draw.once(3)) {
      subject.setDefault(node.table, call(node.actions));
    }
    if ((node.key ?? []).length === 0) {
      continue;
    }
    const seen = new Set<string>();
    const ranks = (node.key ?? []).some(([, kind]) => kind === "ternary" || kind === "range");
    for (const key of draw.some(0, 4, () => randomKey(draw, subject, node))) {
      const priority = ranks ? draw.int(1, 3) : 0;
      const identity = JSON.stringify([key, priority], (_, value) =>
        typeof value === "bigint" ? value.toString() : value,
      );
      if (!seen.has(identity)) {
        seen.add(identity);
        subject.insert(node.table, key, call(node.actions), { priority });
      }
    }
  }
}

function randomKey(draw: Draw, { json }: ProgramTest, { key = [] }: TableSpec): Match[] {
  return key.map(([path, kind]): Match => {
    const width = keyWidth(json, path);
    // Small values, as fields often have.
    const value = draw.once(2) ? draw.bits(width) & 3n : draw.bits(width);
    switch (kind) {
      case "exact":
        return { exact: value };
      case "lpm": {
        const prefix = draw.int(0, width);
        const rest = BigInt(width - prefix);
        return prefix === 0 ? null : { lpm: (value >> rest) << rest, prefix };
      }
      case "ternary": {
        const mask = draw.bits(width);
        return mask === 0n ? null : { ternary: value & mask, mask };
      }
      default: {
        const other = draw.bits(width);
        const [low, high] = value < other ? [value, other] : [other, value];
        return low === 0n && high === (1n << BigInt(width)) - 1n ? null : { low, high };
      }
    }
  });
}
