import { TableCodec } from "../entry/entry-codec.js";
import { P4InfoMessage } from "../messages.js";
import { type P4Info, P4InfoError } from "../p4info/p4info.js";
import { p4InfoFromMessage } from "../p4info/p4info-load.js";
import type { RawPipelineConfig } from "./envelope.js";

/** A program that a switch runs, or might run. */
export interface Pipeline {
  readonly p4info: P4Info;
  /** By table id. */
  readonly codecs: ReadonlyMap<number, TableCodec>;
  /** As the controller sent it. */
  readonly config: RawPipelineConfig;
}

/** A pipeline cannot be taken in force: not realizable, or what is there cannot be kept. */
export class PipelineRefusedError extends Error {
  override readonly name = "PipelineRefusedError";
}

/** @throws PipelineRefusedError if the config has no P4Info, or one that contradicts itself */
export function pipelineOf(config: RawPipelineConfig): Pipeline {
  if (config.p4info.length === 0) {
    throw new PipelineRefusedError("the config has no P4Info");
  }
  try {
    const p4info = p4InfoFromMessage(P4InfoMessage.decode(config.p4info));
    const codecs = new Map(
      [...p4info.tables].map((table) => [table.id, new TableCodec(p4info, table)]),
    );
    return { p4info, codecs, config };
  } catch (cause) {
    const why = cause instanceof P4InfoError ? cause.message : "the P4Info cannot be decoded";
    throw new PipelineRefusedError(why, { cause });
  }
}
