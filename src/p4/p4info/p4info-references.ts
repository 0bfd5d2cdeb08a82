import type { P4InfoMessage } from "../messages.js";
import { P4InfoError, type Referent } from "./p4info.js";

/** Finds what the annotations of a value of `bitwidth` refer to; `place` is for errors. */
export type FindReferents = (
  annotations: readonly string[],
  bitwidth: number,
  place: string,
) => readonly Referent[];

/**
 * Reads `@refers_to("table", "field")`, with or without quotes and with free white space; the table by alias or name.
 * Several on one value mean that any of them will do. Throws {@link P4InfoError} where the field does not exist, or is of
 * another width than what refers to it.
 */
export function referentsOf(message: P4InfoMessage): FindReferents {
  const tables = new Map<string, { alias: string; widths: ReadonlyMap<string, number> }>();
  for (const { preamble, matchFields } of message.tables ?? []) {
    const widths = new Map((matchFields ?? []).map((f) => [f.name ?? "", f.bitwidth ?? 0]));
    const table = { alias: preamble?.alias ?? "", widths };
    tables.set(preamble?.name ?? "", table);
    tables.set(table.alias, table);
  }

  return (annotations, bitwidth, place) => {
    const referents: Referent[] = [];
    for (const text of annotations) {
      if (!/^\s*@refers_to\b/.test(text)) {
        continue;
      }
      const [, tableName = "", field = ""] = pattern.exec(text) ?? [];
      const table = tables.get(tableName);
      const width = table?.widths.get(field);
      if (tableName === "") {
        throw new P4InfoError(place, `not of the form @refers_to("table", "field"): ${text}`);
      }
      if (table === undefined) {
        throw new P4InfoError(place, `refers to table ${tableName}, which does not exist`);
      }
      if (width === undefined) {
        throw new P4InfoError(
          place,
          `refers to ${tableName}.${field}, a field that does not exist`,
        );
      }
      if (width !== bitwidth) {
        const mismatch = `is ${bitwidth} bits wide, and refers to ${tableName}.${field} of ${width}`;
        throw new P4InfoError(place, mismatch);
      }
      if (!referents.some((known) => known.table === table.alias && known.field === field)) {
        referents.push({ table: table.alias, field });
      }
    }
    return referents;
  };
}

const pattern = /^\s*@refers_to\s*\(\s*"?\s*([^\s",]+)\s*"?\s*,\s*"?\s*([^\s",)]+)\s*"?\s*\)\s*$/;
