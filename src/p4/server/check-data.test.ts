import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { Code } from "../code.js";
import { EntryError } from "../entry/entry-error.js";
import { P4Data, type P4DataTypeSpec, type P4TypeInfo } from "../messages.js";
import { canonicalSigned } from "./byte-string.js";
import { checkData, zeroOf } from "./check-data.js";
import { Refusal } from "./refusal.js";

const bit = (bitwidth: number): P4DataTypeSpec => ({ bitstring: { bit: { bitwidth } } });
const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);

const types: P4TypeInfo = {
  structs: {
    pair: {
      members: [
        { name: "a", typeSpec: bit(8) },
        { name: "b", typeSpec: { bool: {} } },
      ],
    },
  },
  headers: { h: { members: [{ name: "x", typeSpec: { bit: { bitwidth: 12 } } }] } },
  headerUnions: { u: { members: [{ name: "h", header: { name: "h" } }] } },
  enums: { colour: { members: [{ name: "RED" }, { name: "GREEN" }] } },
  error: { members: ["NoError", "TooShort"] },
  serializableEnums: { kind: { underlyingType: { bitwidth: 8 } } },
  newTypes: {
    plain: { originalType: bit(9) },
    port: { translatedType: { uri: "p4.org/psa/v1/PortId_t", sdnBitwidth: 32 } },
  },
};

const header = { isValid: true, bitstrings: [bytes(1)] };

const good: readonly (readonly [what: string, spec: P4DataTypeSpec, data: P4Data])[] = [
  ["bit", bit(12), { bitstring: bytes(0x0f, 0xff) }],
  ["bool", { bool: {} }, { bool: false }],
  [
    "varbit",
    { bitstring: { varbit: { maxBitwidth: 16 } } },
    { varbit: { bitstring: bytes(5), bitwidth: 9 } },
  ],
  [
    "an empty varbit",
    { bitstring: { varbit: { maxBitwidth: 16 } } },
    { varbit: { bitstring: bytes(), bitwidth: 0 } },
  ],
  [
    "tuple",
    { tuple: { members: [bit(8), bit(8)] } },
    { tuple: { members: [{ bitstring: bytes(1) }, { bitstring: bytes(2) }] } },
  ],
  [
    "struct",
    { struct: { name: "pair" } },
    { struct: { members: [{ bitstring: bytes(1) }, { bool: true }] } },
  ],
  ["a valid header", { header: { name: "h" } }, { header }],
  ["an invalid header", { header: { name: "h" } }, { header: { isValid: false } }],
  [
    "a union",
    { headerUnion: { name: "u" } },
    { headerUnion: { validHeaderName: "h", validHeader: header } },
  ],
  ["an empty union", { headerUnion: { name: "u" } }, { headerUnion: {} }],
  [
    "a header stack",
    { headerStack: { header: { name: "h" }, size: 2 } },
    { headerStack: { entries: [header, { isValid: false }] } },
  ],
  [
    "a union stack",
    { headerUnionStack: { headerUnion: { name: "u" }, size: 1 } },
    { headerUnionStack: { entries: [{}] } },
  ],
  ["enum", { enum: { name: "colour" } }, { enum: "GREEN" }],
  ["error", { error: {} }, { error: "TooShort" }],
  ["serializable enum", { serializableEnum: { name: "kind" } }, { enumValue: bytes(7) }],
  ["new type", { newType: { name: "plain" } }, { bitstring: bytes(1, 0xff) }],
  ["translated type", { newType: { name: "port" } }, { bitstring: bytes(1, 2, 3, 4) }],
];

const bad: readonly (readonly [what: string, spec: P4DataTypeSpec, data: P4Data, code: Code])[] = [
  ["another kind", bit(8), { bool: true }, Code.InvalidArgument],
  ["nothing", bit(8), {}, Code.InvalidArgument],
  ["too wide", bit(8), { bitstring: bytes(1, 0) }, Code.OutOfRange],
  ["no bytes", bit(8), { bitstring: bytes() }, Code.OutOfRange],
  [
    "a varbit that is too long",
    { bitstring: { varbit: { maxBitwidth: 8 } } },
    { varbit: { bitstring: bytes(1), bitwidth: 9 } },
    Code.OutOfRange,
  ],
  [
    "a tuple that is too short",
    { tuple: { members: [bit(8)] } },
    { tuple: { members: [] } },
    Code.InvalidArgument,
  ],
  [
    "an invalid header with fields",
    { header: { name: "h" } },
    { header: { isValid: false, bitstrings: [bytes(1)] } },
    Code.InvalidArgument,
  ],
  [
    "an unknown union member",
    { headerUnion: { name: "u" } },
    { headerUnion: { validHeaderName: "z", validHeader: header } },
    Code.InvalidArgument,
  ],
  [
    "half a stack",
    { headerStack: { header: { name: "h" }, size: 2 } },
    { headerStack: { entries: [header] } },
    Code.InvalidArgument,
  ],
  ["an unknown enum member", { enum: { name: "colour" } }, { enum: "BLUE" }, Code.InvalidArgument],
  ["an unknown error", { error: {} }, { error: "Oops" }, Code.InvalidArgument],
  [
    "a type that is not there",
    { struct: { name: "nobody" } },
    { struct: {} },
    Code.InvalidArgument,
  ],
];

const hexOf = (data: P4Data): string => Buffer.from(P4Data.encode(data).finish()).toString("hex");

describe("data of P4 types", () => {
  test.each(good)("%s is taken as it is", (_, spec, data) => {
    assert.equal(hexOf(checkData(data, spec, types)), hexOf(data));
  });

  test.each(bad)("%s is refused", (_, spec, data, code) => {
    assert.throws(
      () => checkData(data, spec, types),
      (error) => (error instanceof Refusal || error instanceof EntryError) && error.code === code,
    );
  });

  test("padding is taken away", () => {
    const { bitstring } = checkData({ bitstring: bytes(0, 0, 5) }, bit(8), types);

    assert.deepEqual([...(bitstring ?? [])], [5]);
  });

  test.each(good)("the zero of %s is of its type", (_, spec) => {
    const zero = zeroOf(spec, types);

    assert.equal(hexOf(checkData(zero, spec, types)), hexOf(zero));
  });
});

describe("signed values", () => {
  test.each([
    [[0], [0]],
    [[0, 0, 5], [5]],
    [[0xff, 0xff], [0xff]],
    [[0xff, 0x80], [0x80]],
    [
      [0x00, 0x80],
      [0x00, 0x80],
    ],
  ])("%j is %j at its shortest", (given, shortest) => {
    assert.deepEqual([...canonicalSigned(bytes(...given), 16)], shortest);
  });

  test.each([[[0x00, 0x80]], [[0xff, 0x7f]], [[]]])("%j is no int<8>", (given) => {
    assert.throws(() => canonicalSigned(bytes(...given), 8), { code: Code.OutOfRange });
  });
});
