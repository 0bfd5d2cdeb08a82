import { Code } from "../code.js";
import type { P4Data, P4DataTypeSpec, P4TypeInfo } from "../messages.js";
import { canonicalSigned, canonicalUnsigned } from "./byte-string.js";
import { Refusal } from "./refusal.js";

type Header = NonNullable<P4Data["header"]>;
type HeaderUnion = NonNullable<P4Data["headerUnion"]>;
type Bitstring = NonNullable<P4DataTypeSpec["bitstring"]>;

/**
 * Checks that a value is of its type, and gives it with canonical byte strings (P4Runtime 1.4, section 8.5.3).
 *
 * @throws Refusal INVALID_ARGUMENT for another type, OUT_OF_RANGE for a byte string that is too wide or empty
 */
export function checkData(
  data: P4Data | null | undefined,
  spec: P4DataTypeSpec,
  types: P4TypeInfo,
): P4Data {
  if (data == null) {
    throw wrongType();
  }
  const of = (value: P4Data | null | undefined, spec: P4DataTypeSpec): P4Data =>
    checkData(value, spec, types);
  if (spec.bitstring != null) {
    return checkBitstring(data, spec.bitstring);
  }
  if (spec.bool != null) {
    return { bool: need(data.bool) };
  }
  if (spec.tuple != null) {
    const members = sameLength(need(data.tuple).members, spec.tuple.members);
    return { tuple: { members: members.map(([member, type]) => of(member, type)) } };
  }
  if (spec.struct != null) {
    const type = named(types.structs, spec.struct);
    const members = sameLength(need(data.struct).members, type.members);
    return {
      struct: { members: members.map(([member, { typeSpec }]) => of(member, typeSpec ?? {})) },
    };
  }
  if (spec.header != null) {
    return { header: checkHeader(need(data.header), spec.header.name ?? "", types) };
  }
  if (spec.headerUnion != null) {
    return { headerUnion: checkUnion(need(data.headerUnion), spec.headerUnion.name ?? "", types) };
  }
  if (spec.headerStack != null) {
    const name = spec.headerStack.header?.name ?? "";
    const entries = stackOf(need(data.headerStack).entries, spec.headerStack.size);
    return { headerStack: { entries: entries.map((entry) => checkHeader(entry, name, types)) } };
  }
  if (spec.headerUnionStack != null) {
    const name = spec.headerUnionStack.headerUnion?.name ?? "";
    const entries = stackOf(need(data.headerUnionStack).entries, spec.headerUnionStack.size);
    return {
      headerUnionStack: { entries: entries.map((entry) => checkUnion(entry, name, types)) },
    };
  }
  return checkNamed(data, spec, types);
}

/** What a cell of this type holds before anyone sets it. */
export function zeroOf(spec: P4DataTypeSpec, types: P4TypeInfo): P4Data {
  const zero = (spec: P4DataTypeSpec): P4Data => zeroOf(spec, types);
  if (spec.bitstring != null) {
    return spec.bitstring.varbit == null
      ? { bitstring: Uint8Array.of(0) }
      : { varbit: { bitstring: new Uint8Array(), bitwidth: 0 } };
  }
  if (spec.bool != null) {
    return { bool: false };
  }
  if (spec.tuple != null) {
    return { tuple: { members: (spec.tuple.members ?? []).map(zero) } };
  }
  if (spec.struct != null) {
    const members = named(types.structs, spec.struct).members ?? [];
    return { struct: { members: members.map(({ typeSpec }) => zero(typeSpec ?? {})) } };
  }
  if (spec.header != null) {
    return { header: { isValid: false } };
  }
  if (spec.headerUnion != null) {
    return { headerUnion: {} };
  }
  if (spec.headerStack != null) {
    return { headerStack: { entries: repeat(spec.headerStack.size, { isValid: false }) } };
  }
  if (spec.headerUnionStack != null) {
    return { headerUnionStack: { entries: repeat(spec.headerUnionStack.size, {}) } };
  }
  if (spec.enum != null) {
    return { enum: named(types.enums, spec.enum).members?.[0]?.name ?? "" };
  }
  if (spec.error != null) {
    return { error: types.error?.members?.[0] ?? "" };
  }
  if (spec.serializableEnum != null) {
    return { enumValue: Uint8Array.of(0) };
  }
  const original = spec.newType == null ? undefined : named(types.newTypes, spec.newType);
  return original?.originalType == null
    ? { bitstring: Uint8Array.of(0) }
    : zero(original.originalType);
}

function checkNamed(data: P4Data, spec: P4DataTypeSpec, types: P4TypeInfo): P4Data {
  if (spec.enum != null) {
    const name = need(data.enum);
    const members = named(types.enums, spec.enum).members ?? [];
    return { enum: members.some((member) => member.name === name) ? name : fail() };
  }
  if (spec.error != null) {
    const name = need(data.error);
    return { error: types.error?.members?.includes(name) === true ? name : fail() };
  }
  if (spec.serializableEnum != null) {
    const width = named(types.serializableEnums, spec.serializableEnum).underlyingType?.bitwidth;
    return { enumValue: canonicalUnsigned(need(data.enumValue), width ?? 0) };
  }
  if (spec.newType != null) {
    const type = named(types.newTypes, spec.newType);
    return type.originalType == null
      ? {
          bitstring: canonicalUnsigned(need(data.bitstring), type.translatedType?.sdnBitwidth ?? 0),
        }
      : checkData(data, type.originalType, types);
  }
  throw wrongType();
}

function checkBitstring(data: P4Data, type: Bitstring): P4Data {
  if (type.varbit != null) {
    const { bitstring, bitwidth } = need(data.varbit);
    const width = bitwidth ?? 0;
    if (width < 0 || width > (type.varbit.maxBitwidth ?? 0)) {
      throw new Refusal(Code.OutOfRange, "varbit too long");
    }
    const value = width === 0 ? new Uint8Array() : canonicalUnsigned(bitstring, width);
    return { varbit: { bitstring: value, bitwidth: width } };
  }
  const value = need(data.bitstring);
  return {
    bitstring:
      type.int == null
        ? canonicalUnsigned(value, type.bit?.bitwidth ?? 0)
        : canonicalSigned(value, type.int.bitwidth ?? 0),
  };
}

function checkHeader(header: Header, name: string, types: P4TypeInfo): Header {
  const members = named(types.headers, { name }).members;
  if (header.isValid !== true) {
    return (header.bitstrings ?? []).length === 0 ? { isValid: false } : fail();
  }
  const fields = sameLength(header.bitstrings, members);
  return {
    isValid: true,
    bitstrings: fields.map(
      ([bytes, { typeSpec }]) =>
        checkBitstring({ bitstring: bytes }, typeSpec ?? {}).bitstring ?? new Uint8Array(),
    ),
  };
}

function checkUnion(union: HeaderUnion, name: string, types: P4TypeInfo): HeaderUnion {
  const { validHeaderName, validHeader } = union;
  if ((validHeaderName ?? "") === "" && validHeader == null) {
    return {};
  }
  const members = named(types.headerUnions, { name }).members ?? [];
  const member = members.find(({ name }) => name === validHeaderName);
  const header = checkHeader(need(validHeader), need(member).header?.name ?? "", types);
  return { validHeaderName: validHeaderName ?? "", validHeader: header };
}

function named<T>(
  types: Record<string, T> | null | undefined,
  { name }: { name?: string | null },
): T {
  return need(types?.[name ?? ""]);
}

function sameLength<A, B>(
  values: readonly A[] | null | undefined,
  types: readonly B[] | null | undefined,
): (readonly [A, B])[] {
  const expected = types ?? [];
  const given = values ?? [];
  return given.length === expected.length
    ? given.map((value, i) => [value, need(expected[i])] as const)
    : fail();
}

function stackOf<T>(
  entries: readonly T[] | null | undefined,
  size: number | null | undefined,
): readonly T[] {
  return entries?.length === (size ?? 0) ? entries : fail();
}

function repeat<T>(size: number | null | undefined, value: T): T[] {
  return Array.from({ length: size ?? 0 }, () => value);
}

function need<T>(value: T | null | undefined): T {
  return value ?? fail();
}

function fail(): never {
  throw wrongType();
}

function wrongType(): Refusal {
  return new Refusal(Code.InvalidArgument, "wrong type of data");
}
