import { backoffMs } from "../../time/backoff.js";
import type { Clock } from "../../time/clock.js";
import { type Bell, linkedController } from "../../time/wait.js";
import { PipelineError } from "../session/pipeline.js";
import { NotReadyError, OutcomeUnknownError } from "../switch.js";
import { ReadBackError } from "./read-back.js";
import type { Reconciler } from "./reconciler.js";

/** What the loop asks of a session. */
export interface Primacy {
  /**
   * Resolves as soon as the session is primary, with a signal that aborts when what was read from the switch is to be
   * believed no more: primacy lost, stream lost, a write of unknown outcome.
   */
  whenPrimary(signal: AbortSignal): Promise<AbortSignal>;
}

/** How {@link keepInStep} works. */
export interface ReconcileLoopOptions {
  readonly session: Primacy;
  readonly reconciler: Reconciler;
  /** Rung when there may be something to do: something is dirty, or {@link isOpen} changed. */
  readonly bell: Bell;
  readonly clock: Clock;
  /** Makes the switch ready to be read: sets the pipeline. Runs before every resync. */
  readonly prepare: (signal: AbortSignal) => Promise<void>;
  /** Whether anything may be written yet. */
  readonly isOpen: () => boolean;
  /** After every resync, before anything is written because of it. */
  readonly onResync: () => void;
  /** Before each apply: the last chance to say what is wanted. */
  readonly beforeApply: () => void;
  /** After each apply, and after a round that found nothing to apply. */
  readonly afterApply: () => void;
  /** Something went wrong; the loop goes on with a resync after `waitMs`. */
  readonly onTrouble: (cause: unknown, waitMs: number) => void;
  /** So often the tables are read back though nothing happened, in milliseconds: the drift check. Unset: never. */
  readonly driftCheckMs?: number;
  /** Waits after trouble, in milliseconds. Default: 100 ms, doubling up to 10 s. */
  readonly firstWaitMs?: number;
  readonly maxWaitMs?: number;
  /** For the jitter of the waits. Default: `Math.random`. */
  readonly random?: () => number;
}

/**
 * Keeps a switch as its reconciler wants it, until `signal` aborts (then it returns): waits to be primary, prepares the
 * pipeline, reads everything back, and then applies whatever becomes dirty, at once and without a timer. Whatever goes
 * wrong, the answer is the same: begin again with a resync.
 *
 * Errors that no retry can mend are thrown: those of `prepare`, `beforeApply` and `afterApply` that are none of
 * {@link NotReadyError}, {@link OutcomeUnknownError}, {@link ReadBackError}, {@link PipelineError}.
 */
export async function keepInStep(
  options: ReconcileLoopOptions,
  signal: AbortSignal,
): Promise<void> {
  const { session, clock, onTrouble, random, firstWaitMs = 100, maxWaitMs = 10_000 } = options;
  let troubles = 0;
  while (!signal.aborted) {
    let primary: AbortSignal | undefined;
    try {
      primary = await session.whenPrimary(signal);
      await runUntilEither(signal, primary, (epoch) =>
        runEpoch(options, epoch, () => {
          troubles = 0;
        }),
      );
    } catch (cause) {
      if (signal.aborted) {
        return;
      }
      // What ended because the epoch did is as good as mended: the next one begins with a resync.
      if (primary?.aborted !== true && !isMendable(cause)) {
        throw cause;
      }
      troubles += 1;
      const waitMs = backoffMs(troubles, {
        firstMs: firstWaitMs,
        maxMs: maxWaitMs,
        ...(random === undefined ? {} : { random }),
      });
      onTrouble(cause, waitMs);
      await clock.sleep(waitMs, signal).catch(() => {});
    }
  }
}

/** Work under a signal that aborts with either of two; the one that outlives it keeps nothing of it. */
async function runUntilEither(
  longLived: AbortSignal,
  other: AbortSignal,
  work: (signal: AbortSignal) => Promise<never>,
): Promise<never> {
  const linked = linkedController(longLived);
  const onAbort = (): void => linked.abort(other.reason);
  other.addEventListener("abort", onAbort, { once: true });
  if (other.aborted) {
    onAbort();
  }
  try {
    return await work(linked.signal);
  } finally {
    other.removeEventListener("abort", onAbort);
    linked.release();
  }
}

/** One time of being primary: ends by throwing. */
async function runEpoch(
  options: ReconcileLoopOptions,
  signal: AbortSignal,
  onGood: () => void,
): Promise<never> {
  const { reconciler, bell, clock, driftCheckMs } = options;
  for (;;) {
    await options.prepare(signal);
    await reconciler.resync(signal);
    options.onResync();
    bell.ring();
    const driftCheckAt = driftCheckMs === undefined ? undefined : clock.monotonic() + driftCheckMs;
    do {
      // Opening rings the bell; until then a retry that is due must not end the wait again and again.
      const retryAt = options.isOpen() ? reconciler.nextRetryAt : undefined;
      await waitForWork(bell, clock, earliest(retryAt, driftCheckAt), signal);
      if (options.isOpen()) {
        options.beforeApply();
        if (reconciler.isDirty) {
          await reconciler.apply(signal);
        }
        onGood();
        options.afterApply();
      }
    } while (driftCheckAt === undefined || clock.monotonic() < driftCheckAt);
  }
}

/** Returns when the bell has rung, or the clock's `monotonic` has come to `until`. */
async function waitForWork(
  bell: Bell,
  clock: Clock,
  until: number | undefined,
  signal: AbortSignal,
): Promise<void> {
  if (until === undefined) {
    await bell.wait(signal);
    return;
  }
  const waits = linkedController(signal);
  try {
    await Promise.race([
      bell.wait(waits.signal),
      clock.sleep(Math.max(0, until - clock.monotonic()), waits.signal),
    ]);
  } finally {
    waits.abort();
    waits.release();
  }
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

function isMendable(cause: unknown): boolean {
  return (
    cause instanceof NotReadyError ||
    cause instanceof OutcomeUnknownError ||
    cause instanceof ReadBackError ||
    cause instanceof PipelineError
  );
}
