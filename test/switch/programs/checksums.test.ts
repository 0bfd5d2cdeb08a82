import assert from "node:assert/strict";
import { test } from "vitest";
import type { Json } from "../interpreter/json.js";
import { assign, bool, extract, field, header, num, op, primitive } from "./operands.js";
import type { ChecksumSpec, ProgramSpec } from "./program-spec.js";
import { ProgramTest } from "./program-test.js";

const names = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
const ip: Readonly<Record<string, number>> = {
  ...Object.fromEntries(names.slice(0, 5).map((name) => [name, 16])),
  sum: 16,
  ...Object.fromEntries(names.slice(5).map((name) => [name, 16])),
};
const inputs = names.map((name) => field(`ip.${name}`));
const right = "45000073000040004011b861c0a80001c0a800c7";
const wrong = right.replace("b861", "b862");

/** A header of 20 bytes as of IPv4, and one byte `e` in front of each frame that says whether its checksum was wrong. */
function program(checksums: readonly ChecksumSpec[], more: ProgramSpec = {}): ProgramTest {
  return new ProgramTest({
    types: { ip_t: ip, e_t: { e: 8 }, l4_t: { x: 8, sum: 16 } },
    headers: { e: "e_t", ip: "ip_t", l4: "l4_t" },
    meta: { sum: 16, flag: 8 },
    parser: { start: { ops: [extract("ip")] } },
    calculations: {
      calc: ["csum16", inputs],
      withPayload: ["csum16", [...inputs, { type: "payload", value: null }]],
      payloadFirst: ["crc32", [{ type: "payload", value: null }, field("ip.a")]],
    },
    checksums,
    ingress: [
      {
        do: [
          primitive("add_header", header("e")),
          assign("e.e", field("standard_metadata.checksum_error")),
        ],
      },
      ...(more.ingress ?? []),
    ],
    ...(more.parser === undefined ? {} : { parser: more.parser }),
  });
}

const verify = (more: Partial<ChecksumSpec> = {}): ChecksumSpec => ({
  target: "ip.sum",
  calculation: "calc",
  is: "verify",
  ...more,
});
const update = (more: Partial<ChecksumSpec> = {}): ChecksumSpec => ({
  target: "ip.sum",
  calculation: "calc",
  is: "update",
  ...more,
});

test("a checksum is verified, and none is updated", () => {
  const subject = program([verify()]);

  assert.deepEqual(subject.inject(0, right), [`0 00${right}`]);
  assert.deepEqual(subject.inject(0, wrong), [`0 01${wrong}`]);
  assert.deepEqual(subject.inject(0, "4500"), ["0 004500"]);
});

test("a checksum is verified where its condition holds", () => {
  const subject = program([
    verify({ if: op("==", field("ip.a"), num(0x4500)) }),
    verify({ if: bool(false) }),
  ]);

  assert.deepEqual(subject.inject(0, wrong), [`0 01${wrong}`]);
  assert.deepEqual(subject.inject(0, wrong.replace("45", "46")), [
    `0 00${wrong.replace("45", "46")}`,
  ]);
});

test("a later checksum that is right leaves the error", () => {
  const subject = program([
    verify(),
    verify({ target: "ip.i", calculation: "calc", if: bool(false) }),
  ]);

  assert.deepEqual(subject.inject(0, wrong), [`0 01${wrong}`]);
});

test("a checksum is verified after an error of the parser, too", () => {
  const subject = program([verify()], {
    parser: { start: { ops: [extract("ip"), extract("l4")] } },
  });

  assert.deepEqual(subject.inject(0, wrong), [`0 01${wrong}`]);
});

test("a checksum is updated when the packet leaves, where its condition holds and its header is there", () => {
  const subject = program([update(), update({ target: "l4.sum", if: bool(true) })], {
    ingress: [{ do: [assign("ip.e", num(0x4011))] }],
  });

  assert.deepEqual(subject.inject(0, wrong), [`0 00${right}`]);
  assert.deepEqual(subject.inject(0, "45"), ["0 0045"]);
  assert.deepEqual(program([update({ if: op("==", field("ip.a"), num(1)) })]).inject(0, wrong), [
    `0 00${wrong}`,
  ]);
});

test("a checksum covers the payload, behind all else, wherever it is listed", () => {
  const odd = "0102ff";
  const words = `${right}${odd}00`.match(/..../g) ?? [];
  const sum = words
    .filter((_, i) => i !== 5)
    .reduce((all, word) => all + Number.parseInt(word, 16), 0);
  const expected = (0xffff - ((sum & 0xffff) + (sum >> 16))).toString(16).padStart(4, "0");

  const [sent] = program([update({ calculation: "withPayload" })]).inject(0, wrong + odd);

  assert.equal(sent, `0 00${right.replace("b861", expected)}${odd}`);
  const [other] = program([update({ calculation: "payloadFirst" })]).inject(0, wrong + odd);
  assert.notEqual(other, sent);
  assert.deepEqual(
    program([verify({ calculation: "withPayload" })]).inject(0, (sent ?? "").slice(4)),
    [`0 00${(sent ?? "").slice(4)}`],
  );
});

test("truncation shortens the payload that is covered, at once and when the packet leaves", () => {
  const hash: Json = primitive(
    "modify_field_with_hash_based_offset",
    field("ip.c"),
    num(0),
    { type: "calculation", value: "withPayload" },
    num(0x10000),
  );
  const subject = program([update({ calculation: "withPayload" })], {
    ingress: [{ do: [primitive("truncate", num(2)), hash] }],
  });
  const [long] = subject.inject(0, `${right}0102ff`);
  const [short] = subject.inject(0, `${right}0102`);

  assert.equal(long, short);
});

test("the checksum of an IPv4 header in its old form", () => {
  const subject = program([
    { target: "ip.sum", calculation: "calc", is: "verify", type: "ipv4" },
    { target: "ip.sum", calculation: "calc", is: "update", type: "ipv4" },
  ]);

  assert.deepEqual(subject.inject(0, right), [`0 00${right}`]);
  assert.deepEqual(subject.inject(0, wrong), [`0 01${right}`]);
  assert.deepEqual(subject.inject(0, "45"), ["0 0045"]);
});

test("a checksum in metadata is updated, and verified against what the parser put there", () => {
  const subject = program([
    { target: "meta.sum", calculation: "calc", is: "verify" },
    { target: "meta.sum", calculation: "calc", is: "update" },
  ]);

  assert.deepEqual(subject.inject(0, right), [`0 01${right}`]);
});
