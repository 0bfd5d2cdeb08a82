import protobuf from "protobufjs/minimal.js";

/** A field as it stands on the wire: text and bytes with their length, numbers as varints. */
export type HandBuiltField = readonly [number: number, value: string | number | Uint8Array];

/** For tests: a message built field by field, as no schema of ours would, say in the form of an older Calico. */
export function handBuilt(...fields: readonly HandBuiltField[]): Uint8Array {
  const writer = protobuf.Writer.create();
  for (const [number, value] of fields) {
    if (typeof value === "number") {
      writer.uint32(number << 3).int64(value);
    } else {
      const tagged = writer.uint32((number << 3) | 2);
      typeof value === "string" ? tagged.string(value) : tagged.bytes(value);
    }
  }
  return writer.finish();
}

/** For tests: an entry of a map from text to text. */
export function handBuiltEntry(key: string, value: string): Uint8Array {
  return handBuilt([1, key], [2, value]);
}
