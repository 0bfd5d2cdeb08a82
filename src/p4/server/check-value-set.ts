import { Code } from "../code.js";
import type { UpdateType } from "../entry/entity.js";
import { layoutOf } from "../entry/entry-layout.js";
import { fieldMatchesOf, keyOf, readKey } from "../entry/key-codec.js";
import type { ValueSetEntry } from "../messages.js";
import type { P4Info, ValueSetInfo } from "../p4info/p4info.js";
import { Refusal } from "./refusal.js";

/**
 * Checks the members of a value set and makes them canonical (P4Runtime 1.4, section 9.7). Each has every field of the set,
 * so that a don't-care is written out.
 *
 * @throws Refusal, EntryError
 */
export function checkValueSet(
  type: UpdateType,
  entry: ValueSetEntry,
  { valueSets }: P4Info,
): ValueSetEntry {
  const set = valueSets.byId(entry.valueSetId ?? 0);
  if (set === undefined) {
    throw new Refusal(Code.InvalidArgument, "unknown id");
  }
  if (type !== "modify") {
    throw new Refusal(Code.InvalidArgument, "only MODIFY");
  }
  const members = entry.members ?? [];
  if (set.size > 0 && members.length > set.size) {
    throw new Refusal(Code.ResourceExhausted, "value set full");
  }
  const layout = layoutOf(asTable(set));
  const seen = new Set<string>();
  return {
    valueSetId: set.id,
    members: members.map(({ match }) => {
      if ((match ?? []).length !== set.fields.length) {
        throw new Refusal(Code.InvalidArgument, `${set.fields.length} fields are needed`);
      }
      const key = keyOf(layout, { match: match ?? [] }, { strict: false });
      if (seen.has(key)) {
        throw new Refusal(Code.AlreadyExists, "duplicate member");
      }
      seen.add(key);
      const canonical = fieldMatchesOf(layout, readKey(layout, key));
      return {
        match: (match ?? []).map(
          (given) => canonical.find(({ fieldId }) => fieldId === given.fieldId) ?? given,
        ),
      };
    }),
  };
}

function asTable({ id, name, alias, fields, size }: ValueSetInfo): Parameters<typeof layoutOf>[0] {
  return {
    id,
    name,
    alias,
    fields,
    size,
    actions: [],
    constDefaultActionId: 0,
    isConst: false,
    hasInitialEntries: false,
    usesPriority: false,
    idleTimeout: false,
  };
}
