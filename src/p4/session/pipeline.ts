import { createHash } from "node:crypto";
import { Code } from "../code.js";
import { P4InfoMessage } from "../messages.js";
import type { Switch } from "../switch.js";
import { RpcError } from "../wire.js";
import { explain } from "./call-failure.js";
import { deleteReplication, readReplication, scrubReplication } from "./replication.js";
import { PipelineAction, type PipelineConfig, PipelinePart } from "./requests.js";

/** A pipeline to run: the compiler's output, and what to know it again by. */
export interface Pipeline {
  /** An encoded p4.config.v1.P4Info. */
  readonly p4info: Uint8Array;
  /** What the target's compiler made of the program: for BMv2 the JSON text. */
  readonly deviceConfig: Uint8Array;
  /** See {@link cookieOf}. */
  readonly cookie: bigint;
}

/** What {@link ensurePipeline} needs of a session. */
export interface PipelineHost extends Switch {
  /** For messages to people. */
  readonly name: string;
  getPipeline(part: PipelinePart, signal: AbortSignal): Promise<PipelineConfig | undefined>;
  setPipeline(
    action: PipelineAction,
    config: PipelineConfig | undefined,
    signal: AbortSignal,
  ): Promise<void>;
}

/** How {@link ensurePipeline} goes about it. */
export interface EnsurePipelineOptions {
  /**
   * Whether to try RECONCILE_AND_COMMIT first where another pipeline is set, which keeps the entries. Default: true. False
   * for BMv2, where it fails for most programs and leaves the swap half done.
   */
  readonly mayReconcile?: boolean;
}

/** The switch does not take the pipeline: somebody must change something. */
export class PipelineError extends Error {
  override readonly name = "PipelineError";
}

/** The cookie of a pipeline: the first eight bytes of SHA-256 over P4Info and device config, big-endian. */
export function cookieOf(p4info: Uint8Array, deviceConfig: Uint8Array): bigint {
  return createHash("sha256").update(p4info).update(deviceConfig).digest().readBigUInt64BE();
}

/**
 * Makes the switch run a pipeline (P4Runtime specification, section 7). `kept`: it ran already; `reconciled`: set, entries
 * kept, as far as the switch is able; `committed`: set, and all entries are gone. After the last two, everything must be
 * read back. Needs to be primary.
 *
 * @throws {@link PipelineError} when the switch refuses it
 * @throws NotReadyError when we are not primary or the connection failed
 */
export async function ensurePipeline(
  host: PipelineHost,
  pipeline: Pipeline,
  { mayReconcile = true }: EnsurePipelineOptions,
  signal: AbortSignal,
): Promise<"kept" | "reconciled" | "committed"> {
  const old = await runningPipeline(host, pipeline, signal);
  if (old === "ours") {
    return "kept";
  }
  // Read now, because a RECONCILE_AND_COMMIT that fails may make the switch forget what its data plane keeps.
  const copies = old === "other" ? await readReplication(host, signal) : [];
  const isReconciled = old === "other" && mayReconcile && (await reconcile(host, pipeline, signal));
  if (!isReconciled) {
    const left = await deleteReplication(host, copies, signal);
    await commit(host, pipeline, signal);
    await scrubReplication(host, left, signal);
  }
  if ((await runningPipeline(host, pipeline, signal)) !== "ours") {
    throw new PipelineError(
      `${host.name}: the switch took the pipeline, but says that it runs another: look for a second controller, or restart the switch`,
    );
  }
  return isReconciled ? "reconciled" : "committed";
}

async function runningPipeline(
  host: PipelineHost,
  pipeline: Pipeline,
  signal: AbortSignal,
): Promise<"none" | "ours" | "other"> {
  const running = await host.getPipeline(PipelinePart.CookieOnly, signal);
  if (running === undefined) {
    return "none";
  }
  if (running.cookie !== undefined) {
    return running.cookie === pipeline.cookie ? "ours" : "other";
  }
  // Configured by other means, or by a server that forgets cookies: the P4Info has to do.
  const full = await host.getPipeline(PipelinePart.P4InfoAndCookie, signal);
  if (full?.p4info === undefined) {
    return full === undefined ? "none" : "other";
  }
  return normalForm(full.p4info).equals(normalForm(pipeline.p4info)) ? "ours" : "other";
}

/** The bytes of a P4Info as one encoder writes them. */
function normalForm(p4info: Uint8Array): Buffer {
  try {
    return Buffer.from(P4InfoMessage.encode(P4InfoMessage.decode(p4info)).finish());
  } catch {
    return Buffer.from(p4info);
  }
}

/** False if the switch cannot keep its state: the pipeline must be committed. */
async function reconcile(
  host: PipelineHost,
  pipeline: Pipeline,
  signal: AbortSignal,
): Promise<boolean> {
  const error = await refusal(host, PipelineAction.ReconcileAndCommit, pipeline, signal);
  if (error === undefined) {
    return true;
  }
  switch (error.code) {
    case Code.Unimplemented:
    case Code.InvalidArgument:
    // What BMv2 says of most failures.
    case Code.Unknown:
      return false;
    default:
      throw refused(host, "RECONCILE_AND_COMMIT", error);
  }
}

async function commit(host: PipelineHost, pipeline: Pipeline, signal: AbortSignal): Promise<void> {
  const first = await refusal(host, PipelineAction.VerifyAndCommit, pipeline, signal);
  if (first === undefined) {
    return;
  }
  if (first.code !== Code.Unknown && first.code !== Code.Internal) {
    throw refused(host, "VERIFY_AND_COMMIT", first);
  }
  // BMv2, after a swap that failed half way, takes no other until a bare COMMIT, whatever that answers, has cleared it.
  await refusal(host, PipelineAction.Commit, undefined, signal);
  const second = await refusal(host, PipelineAction.VerifyAndCommit, pipeline, signal);
  if (second !== undefined) {
    throw refused(host, "VERIFY_AND_COMMIT", second);
  }
}

async function refusal(
  host: PipelineHost,
  action: PipelineAction,
  pipeline: Pipeline | undefined,
  signal: AbortSignal,
): Promise<RpcError | undefined> {
  try {
    await host.setPipeline(action, pipeline, signal);
    return undefined;
  } catch (error) {
    if (error instanceof RpcError) {
      return error;
    }
    throw error;
  }
}

function refused(host: PipelineHost, action: string, error: RpcError): PipelineError {
  const remedy = remedies.get(error.code) ?? "see the switch's log";
  const text = `${host.name}: the switch refused the pipeline (${action}): ${explain(error)}; ${remedy}`;
  return new PipelineError(text, { cause: error });
}

const remedies: ReadonlyMap<Code, string> = new Map([
  [Code.InvalidArgument, "the program was compiled for another target, or another version of it"],
  [Code.Unimplemented, "the switch changes its pipeline only at a restart: restart it"],
  [Code.NotFound, "check the device id and the role"],
  [
    Code.ResourceExhausted,
    "the program, or the message that holds it, is too large for the switch",
  ],
  [Code.Unknown, "restart the switch; if that does not help, the program is not for this target"],
]);
