import { Code } from "../code.js";
import type { PacketMetadata } from "../messages.js";
import type { ValueInfo } from "../p4info/p4info.js";
import { canonicalUnsigned } from "./byte-string.js";
import { Refusal } from "./refusal.js";

/**
 * The metadata of a packet, one for each field of its header, in the order of the P4Info and canonical
 * (P4Runtime 1.4, section 16.1).
 *
 * @throws Refusal INVALID_ARGUMENT if one is missing, unknown or twice there
 * @throws EntryError OUT_OF_RANGE if one is too wide or empty
 */
export function checkMetadata(
  metadata: readonly PacketMetadata[],
  header: readonly ValueInfo[],
): PacketMetadata[] {
  const byId = new Map(metadata.map((field) => [field.metadataId ?? 0, field]));
  if (byId.size !== metadata.length || metadata.length !== header.length) {
    throw new Refusal(Code.InvalidArgument, `${header.length} metadata fields are needed`);
  }
  return header.map(({ id, name, bitwidth }) => {
    const field = byId.get(id);
    if (field === undefined) {
      throw new Refusal(Code.InvalidArgument, `metadata ${name} is missing`);
    }
    return { metadataId: id, value: canonicalUnsigned(field.value, bitwidth) };
  });
}
