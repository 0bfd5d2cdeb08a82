import assert from "node:assert/strict";
import { test } from "vitest";
import type { P4DataTypeSpec, P4TypeInfo } from "../../p4/messages.js";
import { bitsOfData, dataOfBits, dataShapeOf } from "./data-shape.js";

const bit = (bitwidth: number): P4DataTypeSpec => ({ bitstring: { bit: { bitwidth } } });
const int = (bitwidth: number): P4DataTypeSpec => ({ bitstring: { int: { bitwidth } } });

const types: P4TypeInfo = {
  structs: {
    pair: {
      members: [
        { name: "mac", typeSpec: bit(48) },
        { name: "ok", typeSpec: { bool: {} } },
      ],
    },
  },
  newTypes: { port_t: { originalType: bit(9) } },
  serializableEnums: { kind_t: { underlyingType: { bitwidth: 8 }, members: [] } },
};

function shapeOf(spec: P4DataTypeSpec) {
  const shape = dataShapeOf(spec, types);
  assert.ok(shape);
  return shape;
}

test("a bit string is the shortest one, and zero is one byte", () => {
  const shape = shapeOf(bit(16));

  assert.deepEqual([...(dataOfBits(shape, 0x1234n).bitstring ?? [])], [0x12, 0x34]);
  assert.deepEqual([...(dataOfBits(shape, 0x34n).bitstring ?? [])], [0x34]);
  assert.deepEqual([...(dataOfBits(shape, 0n).bitstring ?? [])], [0]);
});

test("an int is the shortest two's complement", () => {
  const shape = shapeOf(int(16));

  assert.deepEqual([...(dataOfBits(shape, 0xffffn).bitstring ?? [])], [0xff]);
  assert.deepEqual([...(dataOfBits(shape, 0x80n).bitstring ?? [])], [0, 0x80]);
  assert.equal(bitsOfData(shape, { bitstring: Uint8Array.of(0xff) }), 0xffffn);
});

test("structs and tuples are packed, the first member in the most significant bits", () => {
  const struct = shapeOf({ struct: { name: "pair" } });
  const tuple = shapeOf({ tuple: { members: [bit(8), { newType: { name: "port_t" } }] } });

  const data = dataOfBits(struct, (7n << 1n) | 1n);

  assert.equal(struct.width, 49);
  assert.deepEqual([...(data.struct?.members?.[0]?.bitstring ?? [])], [7]);
  assert.equal(data.struct?.members?.[1]?.bool, true);
  assert.equal(bitsOfData(struct, data), 15n);
  assert.equal(tuple.width, 17);
  assert.equal(bitsOfData(tuple, dataOfBits(tuple, 0x1_0102n)), 0x1_0102n);
});

test("an enum with values has a value", () => {
  const shape = shapeOf({ serializableEnum: { name: "kind_t" } });

  assert.deepEqual([...(dataOfBits(shape, 9n).enumValue ?? [])], [9]);
  assert.equal(bitsOfData(shape, { enumValue: Uint8Array.of(9) }), 9n);
});

test("types that are no fixed number of bits have no shape", () => {
  assert.equal(dataShapeOf({ header: { name: "h" } }, types), undefined);
  assert.equal(dataShapeOf({ bitstring: { varbit: { maxBitwidth: 8 } } }, types), undefined);
  assert.equal(dataShapeOf({ tuple: { members: [{ error: {} }] } }, types), undefined);
  assert.equal(dataShapeOf({ struct: { name: "unknown" } }, types), undefined);
});
