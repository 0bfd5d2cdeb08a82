import { canonical } from "../../p4/entry/bytes.js";
import type { P4Data, P4DataTypeSpec, P4TypeInfo } from "../../p4/messages.js";

/** A P4 type that is a fixed number of bits: what cells of registers and messages of digests are made of. */
export type DataShape =
  | { readonly is: "bits"; readonly width: number; readonly isSigned: boolean }
  | { readonly is: "bool"; readonly width: 1 }
  | { readonly is: "enumValue"; readonly width: number }
  | {
      readonly is: "struct" | "tuple";
      /** Of all members together. */
      readonly width: number;
      readonly members: readonly DataShape[];
    };

/** What values of this type look like; undefined if it is not one that a switch keeps as plain bits. */
export function dataShapeOf(spec: P4DataTypeSpec, types: P4TypeInfo): DataShape | undefined {
  const { bitstring, bool, tuple, struct, serializableEnum, newType } = spec;
  if (bitstring?.bit != null) {
    return { is: "bits", width: bitstring.bit.bitwidth ?? 0, isSigned: false };
  }
  if (bitstring?.int != null) {
    return { is: "bits", width: bitstring.int.bitwidth ?? 0, isSigned: true };
  }
  if (bool != null) {
    return { is: "bool", width: 1 };
  }
  if (tuple != null) {
    return compound("tuple", tuple.members ?? [], types);
  }
  if (struct != null) {
    const members = types.structs?.[struct.name ?? ""]?.members;
    const specs = members?.map(({ typeSpec }) => typeSpec ?? {});
    return specs && compound("struct", specs, types);
  }
  if (serializableEnum != null) {
    const type = types.serializableEnums?.[serializableEnum.name ?? ""]?.underlyingType;
    return type == null ? undefined : { is: "enumValue", width: type.bitwidth ?? 0 };
  }
  const type = newType == null ? undefined : types.newTypes?.[newType.name ?? ""];
  if (type?.originalType != null) {
    return dataShapeOf(type.originalType, types);
  }
  const width = type?.translatedType?.sdnBitwidth ?? 0;
  return width > 0 ? { is: "bits", width, isSigned: false } : undefined;
}

/** The leaves of a shape, in order. */
export function leavesOf(shape: DataShape): readonly DataShape[] {
  return shape.is === "struct" || shape.is === "tuple" ? shape.members.flatMap(leavesOf) : [shape];
}

/** A value, of leaves that `next` gives in order, each without sign. */
export function dataOf(shape: DataShape, next: (leaf: DataShape) => bigint): P4Data {
  switch (shape.is) {
    case "bits":
      return { bitstring: bytesOf(next(shape), shape.width, shape.isSigned) };
    case "bool":
      return { bool: next(shape) !== 0n };
    case "enumValue":
      return { enumValue: bytesOf(next(shape), shape.width, false) };
    case "struct":
      return { struct: { members: shape.members.map((member) => dataOf(member, next)) } };
    case "tuple":
      return { tuple: { members: shape.members.map((member) => dataOf(member, next)) } };
  }
}

/** A value whose leaves stand one behind the other, the first in the most significant bits. */
export function dataOfBits(shape: DataShape, bits: bigint): P4Data {
  let left = shape.width;
  return dataOf(shape, ({ width }) => {
    left -= width;
    return BigInt.asUintN(width, bits >> BigInt(left));
  });
}

/** The reverse of {@link dataOfBits}; of a value that has been checked against the type. */
export function bitsOfData(shape: DataShape, data: P4Data): bigint {
  switch (shape.is) {
    case "bits":
      return unsignedOf(data.bitstring, shape.width, shape.isSigned);
    case "bool":
      return data.bool === true ? 1n : 0n;
    case "enumValue":
      return unsignedOf(data.enumValue, shape.width, false);
    case "struct":
    case "tuple": {
      const members = (shape.is === "struct" ? data.struct : data.tuple)?.members ?? [];
      return shape.members.reduce(
        (bits, member, i) => (bits << BigInt(member.width)) | bitsOfData(member, members[i] ?? {}),
        0n,
      );
    }
  }
}

function compound(
  is: "struct" | "tuple",
  specs: readonly P4DataTypeSpec[],
  types: P4TypeInfo,
): DataShape | undefined {
  const members: DataShape[] = [];
  for (const spec of specs) {
    const member = dataShapeOf(spec, types);
    if (member === undefined) {
      return undefined;
    }
    members.push(member);
  }
  return { is, width: members.reduce((sum, { width }) => sum + width, 0), members };
}

function bytesOf(value: bigint, width: number, isSigned: boolean): Uint8Array {
  if (!isSigned) {
    return canonical(bigEndian(value, (width + 7) >> 3));
  }
  const signed = BigInt.asIntN(width, value);
  let bytes = 1;
  while (BigInt.asIntN(bytes * 8, signed) !== signed) {
    bytes += 1;
  }
  return bigEndian(BigInt.asUintN(bytes * 8, signed), bytes);
}

function bigEndian(value: bigint, bytes: number): Uint8Array {
  return Uint8Array.from(Buffer.from(value.toString(16).padStart(bytes * 2, "0"), "hex"));
}

function unsignedOf(
  bytes: Uint8Array | null | undefined,
  width: number,
  isSigned: boolean,
): bigint {
  if (bytes == null || bytes.length === 0) {
    return 0n;
  }
  const value = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  return BigInt.asUintN(width, isSigned ? BigInt.asIntN(bytes.length * 8, value) : value);
}
