export { type Pipeline, PipelineRefusedError, pipelineOf } from "../p4/server/pipeline.js";
export type {
  Kept,
  RowQuery,
  RowState,
  Target,
  TargetEvents,
  TargetUpdate,
} from "../p4/server/target.js";
export { EmbeddedSwitch } from "./engine/embedded-switch.js";
export { formatTrace } from "./engine/format-trace.js";
export type { Output } from "./engine/output.js";
export type {
  PacketTrace,
  TraceAction,
  TraceFrame,
  TraceInstance,
  TraceStep,
  TraceValue,
} from "./engine/packet-trace.js";
export type { SentFrame } from "./engine/port-gate.js";
export type { SwitchOptions } from "./engine/switch-options.js";
export type { PortStats, SwitchStats } from "./engine/traffic-counts.js";
export { loadProgram, parseProgram } from "./program/load-program.js";
export type { Program } from "./program/program.js";
export { ProgramError } from "./program/program-error.js";
