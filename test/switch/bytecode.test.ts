import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "vitest";
import { compileProgram } from "../../src/switch/compile/compile.js";
import { layoutOf } from "../../src/switch/compile/layout.js";
import { loadProgram } from "../../src/switch/program/load-program.js";
import { k8sDp } from "../bench-switch/k8s-dp.js";
import { buildProgram } from "./programs/build-program.js";
import { assign, extract, field, num, op } from "./programs/operands.js";
import type { ProgramSpec } from "./programs/program-spec.js";

/** V8 does not optimise functions of more bytes of bytecode. */
const mostBytecode = 61_440;

/** Bytes of bytecode by generated function. */
function bytecodeOf(json: unknown): Map<string, number> {
  const program = loadProgram(json);
  const { source } = compileProgram(program, layoutOf(program));
  const folder = mkdtempSync(join(tmpdir(), "calico-p4-bytecode-"));
  try {
    const file = join(folder, "program.cjs");
    writeFileSync(file, `module.exports = function (R, H, T) {\n${source}\n};`);
    const printed = execFileSync(process.execPath, ["--no-lazy", "--print-bytecode", file], {
      encoding: "latin1",
      maxBuffer: 1 << 28,
    });
    const found = /bytecode for function: (f\d+) .*\nBytecode length: (\d+)/g;
    return new Map([...printed.matchAll(found)].map(([, name = "", n]) => [name, Number(n)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function assertOptimisable(sizes: ReadonlyMap<string, number>, functions: number): void {
  assert.ok(sizes.size >= functions, `only ${sizes.size} functions were found`);
  assert.deepEqual(
    [...sizes].filter(([, bytes]) => bytes > mostBytecode),
    [],
  );
}

test("no function that is generated for k8s_dp is too large for V8 to optimise", () => {
  const { deviceConfig } = k8sDp(new URL("../../", import.meta.url)).config;

  assertOptimisable(bytecodeOf(JSON.parse(Buffer.from(deviceConfig).toString())), 20);
});

const many = Array.from({ length: 120 }, (_, i) => i);

/** A program of which each part is far larger than a function may be. */
const large: ProgramSpec = {
  types: { h_t: { a: 16, b: 48, w: 128 } },
  headers: Object.fromEntries(many.map((i) => [`h${i}`, "h_t"])),
  parser: Object.fromEntries(
    many.map((i) => [
      `p${i}`,
      {
        ops: [extract(`h${i}`)],
        key: [field(`h${i}.a`), field(`h${i}.w`)],
        to: [0, 1, 2, 3].map((k) => ({
          value: (i + k).toString(16).padStart(36, "0"),
          mask: "f".repeat(36),
          next: i + 1 + k < many.length ? `p${i + 1 + k}` : null,
        })),
      },
    ]),
  ),
  actions: {
    straight: { do: many.map((i) => assign(`h${i}.w`, op("+", field(`h${i}.w`), field("h0.w")))) },
  },
  ingress: [
    { table: "t", key: [["h0.a", "exact"]], actions: ["straight"] },
    ...many.flatMap((i) => [
      { if: op("<", field(`h${i}.w`), field("h0.w")), name: `c${i}`, whenFalse: `c${i + 1}` },
      { do: [assign(`h${i}.b`, op("-", field(`h${i}.w`), num(i)))] },
    ]),
    { do: [], name: "c120" },
  ],
};

test("nor is one of a program whose parser, actions, control flow and deparser are all large", () => {
  assertOptimisable(bytecodeOf(buildProgram(large)), 20);
});
