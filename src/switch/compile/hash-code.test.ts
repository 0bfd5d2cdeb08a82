import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "vitest";
import { BitWriter } from "../externs/bit-writer.js";
import type { CalculationInput, HashAlgorithm, Program } from "../program/program.js";
import { makeHelpers } from "./helpers.js";
import { field, runSmall, sequence, smallProgram } from "./small-program.js";

type Bits = readonly [value: bigint, width: number];

const v1: Bits[] = [
  [0xan, 4],
  [0x123n, 12],
  [0x4567n, 16],
  [0x89abcdef0123n, 48],
  [2n, 3],
  [5n, 5],
];
const v4: Bits[] = [
  [0x0a000001n, 32],
  [0x0a000002n, 32],
  [6n, 8],
  [1000n, 16],
  [80n, 16],
];
const text: Bits[] = [...Buffer.from("123456789")].map((byte) => [BigInt(byte), 8]);

const vectors: readonly [string, readonly Bits[], Partial<Record<HashAlgorithm, bigint>>][] = [
  [
    "V1",
    v1,
    {
      crc16: 0xd22fn,
      crc32: 0xf924181cn,
      csum16: 0x7bb6n,
      xor16: 0xe423n,
      identity: 0xa123456789abcdefn,
    },
  ],
  [
    "V2",
    [
      [2n, 3],
      [0x123n, 12],
    ],
    { crc16: 0x52b1n, crc32: 0x1c29dbddn, csum16: 0xbdb9n, xor16: 0x4246n, identity: 0x4246n },
  ],
  [
    "V3",
    [
      [2n, 3],
      [0x123n, 12],
      [9n, 4],
    ],
    { crc16: 0x3c92n, crc32: 0x080979b6n, csum16: 0x9db8n, xor16: 0x6247n, identity: 0x424720n },
  ],
  [
    "V4",
    v4,
    {
      crc16: 0xc13en,
      crc32: 0x5360eaadn,
      csum16: 0xadf8n,
      xor16: 0xbe00n,
      identity: 0x0a0000010a000002n,
    },
  ],
  [
    "123456789",
    text,
    {
      crc16: 0xbb3dn,
      crc32: 0xcbf43926n,
      csum16: 0xf62an,
      xor16: 0x3908n,
      identity: 0x3132333435363738n,
      crcCCITT: 0x29b1n,
      crc8: 0xf4n,
      xxh64: 0x8cb841db40e6ae83n,
    },
  ],
  [
    "zeros",
    [[0n, 32]],
    { crc16: 0n, crc32: 0x2144df1cn, csum16: 0xffffn, xor16: 0n, identity: 0n },
  ],
  ["nothing", [], { crc32: 0n, csum16: 0xffffn, xxh64: 0xef46db3751d8e999n }],
];

/** A program that hashes `input` into the one field of header 2. */
function hashing(
  bits: readonly Bits[],
  algorithm: HashAlgorithm,
  input: readonly CalculationInput[],
  withPayload = false,
  headers: Program["headers"] = [],
) {
  const target = { of: { is: "header" as const, header: 2 }, field: 0 };
  const actions = [
    {
      name: "act",
      parameters: [],
      primitives: [
        {
          op: "hash" as const,
          to: target,
          base: { op: "constant" as const, value: 0n },
          calculation: 0,
          size: { op: "constant" as const, value: 2n ** 64n - 1n },
        },
      ],
    },
  ];
  const run = runSmall(
    smallProgram(
      {
        types: [
          { name: "in", fields: bits.map(([, width], i) => field(`f${i}`, width)) },
          { name: "out", fields: [field("hash", 64)] },
        ],
        headers: [
          { name: "in", type: 1, isMetadata: true },
          { name: "out", type: 2, isMetadata: true },
          ...headers,
        ],
      },
      {
        actions,
        ingress: sequence(actions),
        calculations: [{ name: "calc", algorithm, input, withPayload }],
      },
    ),
  );
  bits.forEach(([value], i) => {
    run.write(1, i, value);
  });
  return run;
}

function fieldsOf(bits: readonly Bits[], header = 1): CalculationInput[] {
  return bits.map((_, i) => ({
    is: "field",
    field: { of: { is: "header", header }, field: i },
  }));
}

for (const [name, bits, results] of vectors) {
  for (const [algorithm, result] of Object.entries(results)) {
    test(`${algorithm} of ${name}`, () => {
      const run = hashing(bits, algorithm as HashAlgorithm, fieldsOf(bits));

      run.code.ingress();

      assert.equal(run.read(2, 0).toString(16), result.toString(16));
    });
  }
}

test("constants are hashed by their width", () => {
  const input: CalculationInput[] = [
    ...fieldsOf([[0x4567n, 16]]),
    { is: "constant", value: 0x7fn, width: 8 },
    { is: "field", field: { of: { is: "header", header: 1 }, field: 1 } },
  ];
  const run = hashing(
    [
      [0x4567n, 16],
      [0x89abcdef0123n, 48],
    ],
    "crc32",
    input,
  );

  run.code.ingress();

  assert.equal(run.read(2, 0), 0x11af5164n);
});

const algorithms: HashAlgorithm[] = [
  "crc8",
  "crc16",
  "crc32",
  "crc64",
  "crcCCITT",
  "csum16",
  "xor16",
  "xor32",
  "identity",
  "xxh64",
];

/** Hashes bytes with the plain function. */
function plain(algorithm: HashAlgorithm, bytes: Uint8Array): bigint {
  const helpers = makeHelpers();
  const out = new Uint32Array(2);
  switch (algorithm) {
    case "crc64":
    case "identity":
    case "xxh64":
      helpers[algorithm](bytes, bytes.length, out);
      return (BigInt(out[0] ?? 0) << 32n) | BigInt(out[1] ?? 0);
    default:
      return BigInt(helpers[algorithm](bytes, bytes.length));
  }
}

test("what code does for fixed fields is what bytes give, whatever headers are valid", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...algorithms),
      fc.array(
        fc.record({
          width: fc.integer({ min: 1, max: 80 }),
          value: fc.bigInt(0n, 2n ** 80n),
          header: fc.integer({ min: 0, max: 3 }),
        }),
        {
          maxLength: 12,
        },
      ),
      fc.uint8Array({ maxLength: 50 }),
      fc.boolean(),
      fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
      (algorithm, pieces, payload, withPayload, valid) => {
        const bits = pieces.map(({ width, value }): Bits => [BigInt.asUintN(width, value), width]);
        // All fields stand in every one of the headers; header 0 of the four is metadata.
        const run = hashing(
          bits,
          algorithm,
          pieces.map(({ header }, i) => ({
            is: "field",
            field: { of: { is: "header", header: header === 0 ? 1 : 2 + header }, field: i },
          })),
          withPayload,
          [1, 2, 3].map((i) => ({ name: `h${i}`, type: 1, isMetadata: false })),
        );
        const writer = new BitWriter();
        pieces.forEach(({ header }, i) => {
          const [value, width] = bits[i] ?? [0n, 1];
          if (header !== 0 && valid[header] !== true) {
            return;
          }
          if (header !== 0) {
            run.setValid(2 + header);
          }
          run.write(header === 0 ? 1 : 2 + header, i, value);
          for (let left = width; left > 0; left -= 1) {
            writer.put(Number((value >> BigInt(left - 1)) & 1n), 1);
          }
        });
        if (withPayload) {
          writer.putBytes(payload, 0, payload.length);
        }
        run.runtime.bytes = payload;
        run.runtime.payloadEnd = payload.length;

        run.code.ingress();

        const bytes = writer.bytes.slice(0, writer.length);
        assert.equal(run.read(2, 0), plain(algorithm, bytes) % (2n ** 64n - 1n), algorithm);
      },
    ),
    { numRuns: 400 },
  );
});

test("base and size are applied in 64 bits, and size 0 counts as 1", () => {
  const cases: [base: bigint, size: bigint, result: bigint][] = [
    [1000n, 97n, 1066n],
    [5n, 0n, 5n],
    [0n, 2n ** 32n, 0x11af5164n],
    [2n ** 64n - 1n, 2n ** 32n, 0x11af5163n],
    [0n, 256n, 0x64n],
  ];
  for (const [base, size, result] of cases) {
    for (const isConstant of [true, false]) {
      const header = { is: "header" as const, header: 1 };
      const operand = (value: bigint, index: number) =>
        isConstant
          ? ({ op: "constant", value } as const)
          : ({ op: "field", field: { of: header, field: index } } as const);
      const actions = [
        {
          name: "act",
          parameters: [],
          primitives: [
            {
              op: "hash" as const,
              to: { of: header, field: 2 },
              base: operand(base, 0),
              calculation: 0,
              size: operand(size, 1),
            },
          ],
        },
      ];
      const run = runSmall(
        smallProgram(
          {
            types: [
              { name: "in", fields: [field("base", 64), field("size", 64), field("out", 64)] },
            ],
            headers: [{ name: "in", type: 1, isMetadata: true }],
          },
          {
            actions,
            ingress: sequence(actions),
            calculations: [
              {
                name: "calc",
                algorithm: "crc32",
                input: [{ is: "constant", value: 0x45677f89abcdef0123n, width: 72 }],
                withPayload: false,
              },
            ],
          },
        ),
      );
      run.write(1, 0, base);
      run.write(1, 1, size);

      run.code.ingress();

      assert.equal(run.read(1, 2), result);
    }
  }
});
