import { Code } from "../code.js";
import { bigintOf, pad, toBytestring } from "../entry/bytes.js";
import { EntryError, type Place } from "../entry/entry-error.js";
import type { PacketMetadata } from "../messages.js";
import type { ValueInfo } from "../p4info/p4info.js";

/**
 * The metadata of a packet-out from values by name: one for each field of the P4Info's header, canonical (P4Runtime
 * specification, section 16.1). A field whose name begins with `pad` or `_pad` may be left out: it is zero.
 *
 * @throws {@link EntryError} that names a field that is missing, unknown, or too narrow for its value
 */
export function encodeMetadata(
  header: readonly ValueInfo[],
  values: Readonly<Record<string, number | bigint>>,
): PacketMetadata[] {
  for (const name of Object.keys(values)) {
    if (!header.some((field) => field.name === name)) {
      throw new EntryError(
        Code.InvalidArgument,
        place("packet_out", name),
        "there is no such field",
      );
    }
  }
  return header.map(({ id, name, bitwidth }) => {
    const value = values[name] ?? (/^_?pad/.test(name) ? 0 : undefined);
    if (value === undefined) {
      throw new EntryError(Code.InvalidArgument, place("packet_out", name), "the field is missing");
    }
    try {
      return { metadataId: id, value: toBytestring(BigInt(value), bitwidth) };
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      throw new EntryError(Code.OutOfRange, place("packet_out", name), problem);
    }
  });
}

/**
 * The metadata of a packet-in as values by name. Tolerant of padding, order and fields that the P4Info does not know.
 *
 * @throws {@link EntryError} that names a field that is missing or too wide
 */
export function decodeMetadata(
  header: readonly ValueInfo[],
  metadata: readonly PacketMetadata[],
): ReadonlyMap<string, bigint> {
  return new Map(
    header.map(({ id, name, bitwidth }) => {
      const at = place("packet_in", name);
      const value = metadata.find(({ metadataId }) => metadataId === id)?.value;
      if (!value) {
        throw new EntryError(Code.InvalidArgument, at, "the field is missing");
      }
      return [name, bigintOf(pad(value, bitwidth, at))];
    }),
  );
}

function place(table: "packet_in" | "packet_out", name: string): Place {
  return { table, field: name, part: `field ${name}` };
}
