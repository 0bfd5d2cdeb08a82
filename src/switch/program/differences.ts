import type { MeterSpec } from "../../p4/messages.js";
import type { MeterArray } from "./program.js";
import { ProgramError } from "./program-error.js";

/** Refuses a pair of P4Info and JSON of which each says something else. @throws ProgramError that names both */
export function requireSame<T extends string | number>(
  place: string,
  what: string,
  inP4Info: T,
  inJson: T,
): void {
  if (inP4Info !== inJson) {
    throw new ProgramError(place, `${what}: ${inP4Info} in the P4Info, ${inJson} in the JSON`);
  }
}

/** A size of 0 in the P4Info says nothing. @throws ProgramError */
export function requireSameSize(
  place: string,
  info: { readonly size: number },
  object: { readonly size: number },
): void {
  requireSame(place, "size", info.size === 0 ? object.size : info.size, object.size);
}

/** A unit that is not specified in the P4Info says nothing. @throws ProgramError */
export function requireSameUnit(
  place: string,
  { unit }: MeterSpec,
  inJson: MeterArray["unit"],
): void {
  const inP4Info = unit === 1 ? "bytes" : unit === 2 ? "packets" : inJson;
  requireSame(place, "unit", inP4Info, inJson);
}

/** Widths of a value. Translated values have none in the P4Info. @throws ProgramError */
export function requireSameWidth(place: string, inP4Info: number, inJson: number): void {
  if (inP4Info === 0) {
    throw new ProgramError(place, "its translation to a string is not supported");
  }
  requireSame(place, "width", inP4Info, inJson);
}
