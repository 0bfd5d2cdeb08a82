import type { Clock } from "../../time/clock.js";
import { Code } from "../code.js";
import { RpcError } from "../wire.js";
import {
  encodePipeline,
  type PipelineQuery,
  type PipelineRequest,
  type RawPipelineConfig,
} from "./envelope.js";
import { type Pipeline, PipelineRefusedError, pipelineOf } from "./pipeline.js";
import { keptBetween, refuseLoss } from "./reconcile.js";
import { MemoryTarget } from "./store/memory-target.js";
import type { Kept, Target, TargetUpdate } from "./target.js";

/** p4.v1.SetForwardingPipelineConfigRequest.Action. */
const Action = {
  Verify: 1,
  VerifyAndSave: 2,
  VerifyAndCommit: 3,
  Commit: 4,
  ReconcileAndCommit: 5,
} as const;

/** p4.v1.GetForwardingPipelineConfigRequest.ResponseType. */
const Part = { All: 0, CookieOnly: 1, P4InfoAndCookie: 2, DeviceConfigAndCookie: 3 } as const;

/** A pipeline that is saved and not yet in force: what is written meanwhile is kept apart, and written again then. */
interface Saved {
  readonly pipeline: Pipeline;
  readonly target: Target;
  readonly writes: TargetUpdate[];
}

/** What {@link PipelineControl} is made of. */
export interface PipelineControlOptions {
  readonly target: Target;
  readonly clock: Clock;
  /** Another pipeline is in force; `kept` is what stayed of the last one's state. */
  readonly onCommit: (kept: Kept | undefined) => void;
  /** Updates that were written while the pipeline was saved only have now been applied to the target. */
  readonly onReplay: (updates: readonly TargetUpdate[]) => void;
}

/** Which pipeline packets, Reads and Writes see (P4Runtime 1.4, section 14). */
export class PipelineControl {
  readonly #options: PipelineControlOptions;
  #inForce: Pipeline | undefined;
  #saved: Saved | undefined;

  constructor(options: PipelineControlOptions) {
    this.#options = options;
  }

  /** What packets see. */
  get inForce(): Pipeline | undefined {
    return this.#inForce;
  }

  /** What Read and Write speak: what is saved, or else what is in force. */
  get spoken(): Pipeline | undefined {
    return this.#saved?.pipeline ?? this.#inForce;
  }

  /** What Read and Write are for. */
  get target(): Target {
    return this.#saved?.target ?? this.#options.target;
  }

  /** Whether updates reach packets at once. */
  get isInForce(): boolean {
    return this.#saved === undefined;
  }

  /** These updates have been applied to {@link target}. */
  noteWrites(updates: readonly TargetUpdate[]): void {
    this.#saved?.writes.push(...updates);
  }

  /**
   * Does what a SetForwardingPipelineConfigRequest asks for.
   *
   * @throws RpcError INVALID_ARGUMENT, NOT_FOUND; then nothing has changed
   */
  async set({ action, config }: Pick<PipelineRequest, "action" | "config">): Promise<void> {
    try {
      await this.#set(action, config);
    } catch (error) {
      if (error instanceof PipelineRefusedError) {
        throw new RpcError(Code.InvalidArgument, error.message, undefined, { cause: error });
      }
      throw error;
    }
  }

  /** Answers a GetForwardingPipelineConfigRequest, with what Read and Write speak. */
  get({ responseType }: PipelineQuery): Uint8Array {
    const config = this.spoken?.config;
    if (config === undefined) {
      return new Uint8Array();
    }
    const { p4info, deviceConfig, cookie } = config;
    switch (responseType) {
      case Part.All:
        return encodePipeline(config);
      case Part.CookieOnly:
        return encodePipeline({ cookie });
      case Part.P4InfoAndCookie:
        return encodePipeline({ p4info, cookie });
      case Part.DeviceConfigAndCookie:
        return encodePipeline({ deviceConfig, cookie });
      default:
        throw new RpcError(Code.InvalidArgument, `unknown response_type ${responseType}`);
    }
  }

  async #set(action: number, config: RawPipelineConfig | undefined): Promise<void> {
    if (action === Action.Commit) {
      if (config !== undefined) {
        throw new PipelineRefusedError("COMMIT takes no config");
      }
      return this.#commitSaved();
    }
    if (action < Action.Verify || action > Action.ReconcileAndCommit) {
      throw new PipelineRefusedError(`unknown action ${action}`);
    }
    if (config === undefined) {
      throw new PipelineRefusedError("no config");
    }
    const pipeline = pipelineOf(config);
    await this.#options.target.verify(pipeline);
    switch (action) {
      case Action.VerifyAndSave:
        return this.#save(pipeline);
      case Action.VerifyAndCommit:
        return this.#install(pipeline, undefined);
      case Action.ReconcileAndCommit:
        return this.#reconcile(pipeline);
    }
  }

  async #save(pipeline: Pipeline): Promise<void> {
    const target = new MemoryTarget({ clock: this.#options.clock });
    await target.install(pipeline);
    this.#saved = { pipeline, target, writes: [] };
  }

  async #commitSaved(): Promise<void> {
    const saved = this.#saved;
    if (saved === undefined) {
      throw new RpcError(Code.NotFound, "no config has been saved");
    }
    await this.#install(saved.pipeline, undefined);
    const statuses = await this.#options.target.write(saved.writes);
    const replayed = saved.writes.filter((_, i) => statuses[i]?.code === Code.Ok);
    this.#options.onReplay(replayed);
    if (replayed.length < saved.writes.length) {
      const lost = saved.writes.length - replayed.length;
      throw new RpcError(Code.Internal, `${lost} updates could not be written again`);
    }
  }

  async #reconcile(pipeline: Pipeline): Promise<void> {
    const before = this.#inForce;
    if (before === undefined) {
      return this.#install(pipeline, undefined);
    }
    const kept = keptBetween(before.p4info, pipeline.p4info);
    await refuseLoss(this.#options.target, before, pipeline, kept);
    await this.#install(pipeline, kept);
  }

  async #install(pipeline: Pipeline, kept: Kept | undefined): Promise<void> {
    await this.#options.target.install(pipeline, kept);
    this.#inForce = pipeline;
    this.#saved = undefined;
    this.#options.onCommit(kept);
  }
}
