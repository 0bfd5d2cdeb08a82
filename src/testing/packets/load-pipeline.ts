import { loadP4Info } from "../../p4/p4info/p4info-load.js";
import { type Pipeline, pipelineOf } from "../../p4/server/pipeline.js";

/** What a compiler writes: BMv2 JSON, and a P4Info as text or binary. */
export interface ProgramFiles {
  readonly program: Uint8Array;
  readonly p4info: Uint8Array;
}

/**
 * A program as a packet test takes it.
 *
 * @throws P4InfoError, PipelineRefusedError if the P4Info cannot be read; the program is read when it is installed
 */
export async function loadPipeline({ program, p4info }: ProgramFiles): Promise<Pipeline> {
  const { encoded } = await loadP4Info(p4info);
  return pipelineOf({ p4info: encoded, deviceConfig: program, cookie: undefined });
}
