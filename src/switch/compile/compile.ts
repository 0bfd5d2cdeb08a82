import { isCall, type Program } from "../program/program.js";
import { emitCode, prepareCode, verifyCode } from "./deparser-code.js";
import { makeHelpers } from "./helpers.js";
import type { Layout } from "./layout.js";
import { parserCode } from "./parser-code.js";
import { pipelineFunction } from "./pipeline-code.js";
import type { CompiledProgram, Runtime, TraceHooks } from "./runtime.js";
import { Unit } from "./unit.js";

/** The code of a program. */
export interface Compilation {
  /** Makes the program run on a runtime; with hooks, its tracing variant. */
  instantiate(runtime: Runtime, trace?: TraceHooks): CompiledProgram;
  /** The body of a function of R (the runtime), H (what the code calls) and T (the hooks). */
  readonly source: string;
}

/** Generates JavaScript for a program. Its names do not get there: objects go by their indices. */
export function compileProgram(program: Program, layout: Layout): Compilation {
  const source = generate(program, layout, false);
  let traced: string | undefined;
  let instances = 0;
  return {
    source,
    instantiate: (runtime, trace) => {
      if (trace !== undefined) {
        traced ??= generate(program, layout, true);
      }
      const body = trace === undefined ? source : (traced ?? source);
      instances += 1;
      // V8 takes what a closure refers to for constant only if it is the only one of its code.
      const make = new Function("R", "H", "T", `${body}// ${instances}`);
      return make(runtime, makeHelpers(), trace);
    },
  };
}

function generate(program: Program, layout: Layout, isTraced: boolean): string {
  const unit = new Unit(program, layout, isTraced);
  const { parserError, checksumError } = layout.hidden;
  const parse = unit.addFunction(
    "b, start, e",
    `let p = start;
V[${parserError}] = 0;
V[${checksumError}] = 0;
${parserCode(unit)}p = P;
${verifyCode(unit)}return p;
`,
  );
  const ingress = pipelineFunction(unit, program.ingress, "ingress");
  const egress = pipelineFunction(unit, program.egress, "egress");
  const prepare = unit.addFunction("", prepareCode(unit));
  const emit = unit.addFunction("o, a", emitCode(unit));
  const objects = [
    ...program.tables.flatMap((table, i) =>
      isCall(table) ? [] : [`const t${i} = R.tables[${i}];\n`],
    ),
    ...program.counters.map((_, i) => `const c${i} = R.counters[${i}];\n`),
    ...program.meters.map((_, i) => `const m${i} = R.meters[${i}];\n`),
    ...program.registers.map((_, i) => `const r${i} = R.registers[${i}];\n`),
    ...program.valueSets.map((_, i) => `const v${i} = R.valueSets[${i}];\n`),
  ];
  return `"use strict";
const V = R.phv;
const { ${Object.keys(makeHelpers()).join(", ")} } = H;
let P = 0;
${objects.join("")}${unit.functions.join("")}return { parse: ${parse}, ingress: ${ingress}, egress: ${egress}, prepare: ${prepare}, emit: ${emit} };
`;
}
