import { widthOf } from "../programs/build-headers.js";
import type { ProgramSpec, TypeSpec } from "../programs/program-spec.js";
import type { Draw } from "./draw.js";

/** A field that expressions can read and write. */
export interface FieldRef {
  readonly path: string;
  readonly width: number;
}

/** The headers of a random program, and what there is to speak of. */
export interface RandomHeaders {
  readonly spec: Pick<
    ProgramSpec,
    "types" | "headers" | "meta" | "stacks" | "unionTypes" | "unions" | "unionStacks" | "structs"
  >;
  /** All but varbit ones. */
  readonly fields: readonly FieldRef[];
  /** Headers of the one type that most have. */
  readonly alike: readonly string[];
  /** All packet headers. */
  readonly packetHeaders: readonly string[];
  /** Number of fields of that type. */
  readonly fieldCount: number;
}

const widths = [
  1, 2, 3, 5, 7, 8, 9, 12, 15, 16, 17, 24, 31, 32, 33, 40, 48, 63, 64, 65, 96, 128, 136,
];

/** Headers of random types; names are always the same. */
export function randomHeaders(draw: Draw): RandomHeaders {
  const types: Record<string, TypeSpec> = {
    a_t: packetType(draw, 3),
    b_t: packetType(draw, 5),
    v_t: { n: 8, options: "varbit<64>", tail: draw.pick(["int<8>", 8]) },
  };
  const meta: TypeSpec = {
    flag: 1,
    kept: 8,
    ...Object.fromEntries(
      draw.some(3, 7, (i) => [`m${i}`, fieldSpec(draw, ["bit", "int", "sat", "satint"])]),
    ),
  };
  const spec = {
    types,
    meta,
    structs: { local: "a_t" },
    headers: { h0: "a_t", h1: "a_t", b0: "b_t", v0: "v_t", v1: "v_t" },
    stacks: { s: ["a_t", draw.int(1, 3)], s2: ["a_t", 2] },
    unionTypes: { u_t: { a: "a_t", b: "b_t" } },
    unions: { u: "u_t", w: "u_t" },
    unionStacks: { us: ["u_t", 2] },
  } as const;
  const inStack = Array.from({ length: spec.stacks.s[1] }, (_, i) => `s[${i}]`);
  const unions = ["u", "w", "us[0]", "us[1]"];
  const alike = ["h0", "h1", ...inStack, "s2[0]", "s2[1]", ...unions.map((name) => `${name}.a`)];
  const packetHeaders = [...alike, "b0", "v0", "v1", ...unions.map((name) => `${name}.b`)];
  const typesOf: (readonly [string, TypeSpec | undefined])[] = [
    ...alike.map((name) => [name, types.a_t] as const),
    ...["b0", ...unions.map((name) => `${name}.b`)].map((name) => [name, types.b_t] as const),
    ...["v0", "v1"].map((name) => [name, { n: 8, tail: 8 }] as const),
    ["local", types.a_t],
    ["meta", meta],
    ["meta", meta],
    ["meta", meta],
  ];
  const all = typesOf.flatMap(([name, type]) =>
    Object.entries(type ?? {}).map(([field, one]) => ({
      path: `${name}.${field}`,
      width: widthOf(one).width,
    })),
  );
  // What keeps packets from going round for ever is not for programs to write.
  const fields = all.filter(({ path }) => path !== "meta.kept");
  return { spec, fields, alike, packetHeaders, fieldCount: Object.keys(types.a_t ?? {}).length };
}

function packetType(draw: Draw, most: number): TypeSpec {
  const fields = draw.some(
    1,
    most,
    (i) => [`f${i}`, fieldSpec(draw, ["bit", "bit", "int"])] as const,
  );
  const bits = fields.reduce((sum, [, spec]) => sum + widthOf(spec).width, 0);
  const rest = (8 - (bits % 8)) % 8;
  return Object.fromEntries(rest === 0 ? fields : [...fields, ["pad", rest]]);
}

function fieldSpec(draw: Draw, kinds: readonly string[]): string | number {
  const kind = draw.pick(kinds);
  const width = draw.pick(widths);
  return kind === "bit" || width < 2 ? width : `${kind}<${width}>`;
}
