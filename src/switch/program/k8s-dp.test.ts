import { readFileSync } from "node:fs";
import { assert, test } from "vitest";
import { loadP4Info } from "../../p4/p4info/p4info-load.js";
import { bindProgram } from "./bind-program.js";
import { parseProgram } from "./load-program.js";

test("k8s_dp loads", async () => {
  const text = readFileSync("k8s_dp/build/k8s_dp.json");
  const info = await loadP4Info(readFileSync("k8s_dp/build/k8s_dp.p4info.bin"));
  const t = performance.now();
  const p = parseProgram(text);
  const t2 = performance.now();
  const b = bindProgram(p, info);
  console.log(t2 - t, performance.now() - t2, p.tables.length, b.tables.size, info.tables.size, b);
  assert.equal(p.tables.length, 263);
});
