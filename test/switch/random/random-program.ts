import type { Json } from "../interpreter/json.js";
import { assign, field, num, op, primitive, unary } from "../programs/operands.js";
import type {
  ChecksumSpec,
  KeySpec,
  NodeSpec,
  ProgramSpec,
  TableSpec,
} from "../programs/program-spec.js";
import type { Draw } from "./draw.js";
import { RandomExpressions } from "./random-expressions.js";
import { randomHeaders } from "./random-headers.js";
import { randomParser } from "./random-parser.js";
import { randomBody } from "./random-primitives.js";

const algorithms = [
  "crc16",
  "crc32",
  "csum16",
  "xor16",
  "identity",
  "crc32_custom",
  "crcCCITT",
  "xor32",
  "crc64_custom",
];
const kinds = ["exact", "exact", "lpm", "ternary", "range"];

/** A random program of all that a v1model program can have. */
export function randomProgram(draw: Draw): ProgramSpec {
  const headers = randomHeaders(draw);
  const of = new RandomExpressions(draw, headers);
  const parser = randomParser(of);
  const actions = Object.fromEntries(
    draw.some(1, 4, (i) => {
      const params = Object.fromEntries(
        draw.some(0, 3, (p) => [`p${p}`, draw.pick([1, 9, 16, 32, 48, 70])] as const),
      );
      of.parameters = Object.keys(params).length;
      const action = { params, do: randomBody(of) };
      of.parameters = 0;
      return [`act${i}`, action] as const;
    }),
  );
  const calculationNames = ["calc0", "calc1", "calc2"];
  return {
    ...headers.spec,
    parser,
    errors: ["Mine", "Yours"],
    registers: { r0: [3, draw.pick([1, 8, 31, 32])], r1: [4, draw.pick([33, 64, 100])] },
    counters: { c0: 5 },
    meters: { mp: ["packets", 2], mb: ["bytes", 2] },
    calculations: Object.fromEntries(
      calculationNames.map((name) => [
        name,
        [draw.pick(algorithms), calculationInput(of)] as const,
      ]),
    ),
    checksums: draw.some(0, 2, () => checksum(of)),
    fieldLists: { kept: ["meta.kept", "meta.m0", "meta.m1"], none: [] },
    learnLists: { learned: ["meta.kept", "meta.m0", "h0.f0"] },
    actions,
    ingress: [...again("resubmit", 1), ...nodes(of, "i", Object.keys(actions)), ...copies(of)],
    egress: [
      ...nodes(of, "e", Object.keys(actions)),
      ...again("recirculate", 2),
      ...egressClone(of),
    ],
  };
}

function calculationInput(of: RandomExpressions): Json[] {
  const { draw } = of;
  return draw.some(1, 5, () => {
    switch (draw.int(0, 7)) {
      case 0: {
        const bitwidth = draw.int(1, 40);
        return { ...hexOf(draw.bits(bitwidth)), bitwidth };
      }
      case 1:
        return { type: "payload", value: null };
      case 2:
        return field(draw.pick(["v0.options", "v1.options"]));
      default:
        return field(of.field().path);
    }
  });
}

function hexOf(value: bigint): { readonly type: string; readonly value: string } {
  return { type: "hexstr", value: `0x${value.toString(16)}` };
}

function checksum(of: RandomExpressions): ChecksumSpec {
  const { draw } = of;
  return {
    target: of.field().path,
    calculation: draw.pick(["calc0", "calc1", "calc2"]),
    is: draw.pick(["verify", "update"]),
    if: of.condition(),
  };
}

/** A packet goes once more round, but no clone of one: those may have lost what it was marked with. */
function again(how: "resubmit" | "recirculate", mark: number): NodeSpec[] {
  const isClone = op(
    "or",
    op("==", field("standard_metadata.instance_type"), num(1)),
    op("==", field("standard_metadata.instance_type"), num(2)),
  );
  const isMarked = unary("d2b", op("&", field("meta.kept"), num(mark)));
  return [
    { if: op("or", isClone, isMarked), whenTrue: `behind_${how}` },
    { if: unary("d2b", field("meta.flag")), whenFalse: `behind_${how}` },
    { do: [assign("meta.kept", op("|", field("meta.kept"), num(mark))), primitive(how, num(1))] },
    { do: [primitive("no_op")], name: `behind_${how}` },
  ];
}

/** What ingress asks for at its end. */
function copies(of: RandomExpressions): NodeSpec[] {
  const { draw } = of;
  return [
    { if: of.condition(), whenFalse: "behind_copies" },
    {
      do: draw.some(0, 2, () =>
        draw.pick([
          primitive("clone_ingress_pkt_to_egress", num(draw.int(1, 2)), num(draw.int(1, 2))),
          assign("standard_metadata.mcast_grp", num(draw.int(0, 2))),
          primitive("generate_digest", num(1), num(1)),
        ]),
      ),
    },
    { do: [primitive("no_op")], name: "behind_copies" },
  ];
}

function egressClone(of: RandomExpressions): NodeSpec[] {
  return [
    {
      if: op("and", op("==", field("standard_metadata.instance_type"), num(0)), of.condition()),
      whenFalse: null,
    },
    {
      do: [primitive("clone_egress_pkt_to_egress", num(of.draw.int(1, 2)), num(of.draw.int(1, 2)))],
    },
  ];
}

/** Tables, statements and conditions that lead forward. */
function nodes(of: RandomExpressions, prefix: string, actions: readonly string[]): NodeSpec[] {
  const { draw } = of;
  const count = draw.int(1, 6);
  const name = (i: number): string => `${prefix}${i}`;
  const later = (i: number): string => name(draw.int(i + 1, count));
  return Array.from({ length: count + 1 }, (_, i): NodeSpec => {
    if (i === count) {
      return { do: [primitive("no_op")], name: name(i) };
    }
    switch (draw.int(0, 3)) {
      case 0:
        return {
          if: of.condition(),
          name: name(i),
          whenTrue: later(i),
          whenFalse: draw.once(8) ? null : later(i),
        };
      case 1:
        return { do: randomBody(of), name: name(i), next: later(i) };
      default:
        return table(of, name(i), actions, () => later(i));
    }
  });
}

function table(
  of: RandomExpressions,
  name: string,
  all: readonly string[],
  later: () => string,
): TableSpec {
  const { draw } = of;
  const actions = all.filter((_, i) => i === 0 || draw.once(2));
  const paths = new Set(draw.some(draw.once(5) ? 0 : 1, 3, () => of.field().path));
  let prefixes = 0;
  const key = [...paths].map((path): KeySpec => {
    const kind = draw.pick(kinds);
    prefixes += kind === "lpm" ? 1 : 0;
    return [path, kind === "lpm" && prefixes > 1 ? "exact" : kind];
  });
  const callee = draw.pick(actions);
  return {
    table: name,
    key,
    actions,
    default: [callee, ...Array.from({ length: 3 }, () => draw.int(0, 1))],
    withCounters: draw.once(2),
    next: draw.once(3)
      ? { __HIT__: later(), __MISS__: later() }
      : Object.fromEntries(actions.map((action) => [action, later()])),
  };
}
