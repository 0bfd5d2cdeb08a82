import { readFileSync } from "node:fs";
import { assert, test } from "vitest";
import { loadP4Info } from "../../p4/p4info/p4info-load.js";
import { bindProgram } from "./bind-program.js";
import { parseProgram } from "./load-program.js";

test("k8s_dp loads, and all that its P4Info tells of is found in it", async () => {
  const program = parseProgram(readFileSync("k8s_dp/build/k8s_dp.json"));
  const info = await loadP4Info(readFileSync("k8s_dp/build/k8s_dp.p4info.bin"));

  const bound = bindProgram(program, info);

  assert.equal(program.tables.length, 263);
  assert.equal(bound.tables.size, info.tables.size);
  assert.equal(bound.registers.size, info.registers.size);
});
