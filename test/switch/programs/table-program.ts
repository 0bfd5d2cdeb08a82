import type { Call } from "../interpreter/tables.js";
import { arg, assign, extract, header, primitive } from "./operands.js";
import type { ProgramSpec, TableSpec } from "./program-spec.js";
import { ProgramTest } from "./program-test.js";

/** Header `h` for keys of all widths; `other` is never there. */
export const types = {
  h_t: { a: 8, b: 8, m: 16, n: 4, o: 12, s: "int<8>", pad: 8, address: 32, long: 128 },
  other_t: { x: 8 },
};

/** The fields of a frame in hexadecimal digits; `no` are `n` and `o`. */
export interface FrameParts {
  readonly a?: string;
  readonly b?: string;
  readonly m?: string;
  readonly no?: string;
  readonly s?: string;
  readonly address?: string;
  readonly long?: string;
}

/** A frame that is an `h`; what is left out is 0. */
export function frame(parts: FrameParts = {}): string {
  const { a = "00", b = "00", m = "0000", no = "0000", s = "00" } = parts;
  const { address = "00000000", long = "" } = parts;
  return `${a}${b}${m}${no}${s}00${address}${long.padStart(32, "0")}`;
}

/** Sends the packet to the port that is its parameter. */
export const fwd = { params: { port: 9 }, do: [assign("standard_metadata.egress_spec", arg(0))] };
const drop = { do: [primitive("mark_to_drop", header("standard_metadata"))] };

/** A table `t` with actions fwd and drop, by default drop, and what more is wanted. */
export function program(
  table: Partial<TableSpec>,
  { actions, ingress = [], ...more }: ProgramSpec = {},
): ProgramTest {
  const byDefault = table.profile === undefined ? { default: ["drop"] as const } : {};
  return new ProgramTest({
    types,
    headers: { h: "h_t", other: "other_t" },
    parser: { start: { ops: [extract("h")] } },
    actions: { fwd, drop, ...actions },
    ...more,
    ingress: [{ table: "t", actions: ["fwd", "drop"], ...byDefault, ...table }, ...ingress],
  });
}

/** Runs `fwd` to a port. */
export function to(port: number): Call {
  return { action: "fwd", args: [BigInt(port)] };
}

/** The ports of frames that were sent. */
export function ports(sent: readonly string[]): number[] {
  return sent.map((one) => Number(one.split(" ")[0]));
}
