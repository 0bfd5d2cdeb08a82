import { type Pipeline, PipelineRefusedError } from "../../p4/server/pipeline.js";
import { compileProgram } from "../compile/compile.js";
import { type Layout, layoutOf } from "../compile/layout.js";
import { bindProgram } from "../program/bind-program.js";
import type { Binding } from "../program/binding.js";
import { parseProgram } from "../program/load-program.js";
import type { Program } from "../program/program.js";
import { ProgramError } from "../program/program-error.js";

/** A pipeline that can be taken in force. */
export interface Prepared {
  readonly pipeline: Pipeline;
  readonly program: Program;
  readonly binding: Binding;
  readonly layout: Layout;
  readonly code: ReturnType<typeof compileProgram>;
}

/**
 * Loads, binds and compiles the program of a pipeline.
 *
 * @throws PipelineRefusedError that says what is wrong with it, and where
 */
export function prepare(pipeline: Pipeline): Prepared {
  const { deviceConfig } = pipeline.config;
  if (deviceConfig.length === 0) {
    throw new PipelineRefusedError("the config has no p4_device_config: it must be BMv2 JSON");
  }
  return orRefused(() => {
    const program = parseProgram(deviceConfig);
    const binding = bindProgram(program, pipeline.p4info);
    const layout = layoutOf(program);
    return { pipeline, program, binding, layout, code: compileProgram(program, layout) };
  });
}

/** Runs `work`; whatever is wrong with the program, it is the pipeline that is refused. */
export function orRefused<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof PipelineRefusedError) {
      throw cause;
    }
    const message = cause instanceof Error ? cause.message : String(cause);
    const why = cause instanceof ProgramError ? message : `the program cannot be run: ${message}`;
    throw new PipelineRefusedError(why, { cause });
  }
}
