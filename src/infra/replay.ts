import { createReadStream } from "node:fs";
import type { PassThrough } from "node:stream";
import { encodeFrame } from "../calico-api/felix/frame.js";
import { readRecording } from "../calico-api/felix/recording.js";
import type { DriverOptions } from "../dataplane-driver/driver.js";
import type { DriverStatus } from "../dataplane-driver/driver-status.js";
import { type Clock, systemClock } from "../time/clock.js";
import { noUpdates, type UpdateCounts } from "./count-updates.js";
import { observeLife } from "./observed-life.js";
import { type RecordingSummary, scanRecording } from "./scan-recording.js";
import { NoPipelineError, readSwitchTables } from "./switch-tables.js";

/** How to replay. */
export interface ReplayOptions {
  /** Each life has a driver of its own made of these. */
  readonly driver: DriverOptions;
  readonly frameLimit: number;
  /** As fast as possible, or at the recorded times divided by `speed`. */
  readonly timing: { readonly is: "fast" } | { readonly is: "recorded"; readonly speed: number };
  /** How long the switch may be away. */
  readonly timeoutMs: number;
  readonly onProgress?: (progress: ReplayProgress) => void;
  readonly clock?: Clock;
}

/** Where a replay is. */
export interface ReplayProgress {
  readonly phase: "replay" | "restart";
  readonly messages: number;
  readonly ofMessages: number;
  readonly status: DriverStatus;
}

/** What a file cost, and what it left on the switch: the JSON of `calico-p4 replay`. */
export interface ReplayResult {
  readonly file: string;
  readonly frames: number;
  /** By the name of their field in `ToDataplane`. */
  readonly messages: Readonly<Record<string, number>>;
  readonly unknownMessages: number;
  readonly unknownFields: number;
  /** What the switch holds after the file, by P4Info alias; only tables that are not empty. */
  readonly entries: Readonly<Record<string, number>>;
  /** Every Update of any entity that was sent. */
  readonly updates: UpdateCounts;
  readonly rejected: number;
  /** At least 1 for a file without `InSync`: its Felix never said all. */
  readonly pending: number;
  readonly seconds: number;
  /** What a new driver writes when a restarted Felix tells it the same end state. */
  readonly restart: UpdateCounts;
}

/** The recorded times are asked for, and there are none. */
export class NoTimesError extends Error {
  override readonly name = "NoTimesError";
}

/** How much longer than a call what is pending may stay as it is, in milliseconds. */
const patienceMs = 2000;

/**
 * Plays one recording to a new driver as the life of one Felix, reads back what the switch then holds, and plays its end
 * state to another driver as a restarted Felix would.
 *
 * @throws FrameError, FelixDecodeError, RecordingError or {@link NoTimesError} before anything was done; the error of the
 * file system; SwitchAbsentError, RpcError; P4InfoError or P4InfoMismatchError
 */
export async function replayFile(file: string, options: ReplayOptions): Promise<ReplayResult> {
  const { frameLimit, timing, timeoutMs } = options;
  const summary = await scanRecording(file, frameLimit);
  if (timing.is === "recorded" && !summary.hasTimes) {
    throw new NoTimesError(`${file}.times is missing, or shorter than the recording`);
  }
  const isInSync = summary.inSyncFrames.size > 0;

  const life = await play("replay", options, summary, (felix, signal) =>
    timing.is === "fast"
      ? sendBytes(file, felix)
      : sendAsRecorded(file, felix, { ...options, speed: timing.speed }, signal),
  );
  const { dialer, deviceId, role } = options.driver.session;
  const tables = await readSwitchTables({
    dialer,
    to: { deviceId: BigInt(deviceId), ...(role === undefined ? {} : { role }) },
    timeoutMs,
  }).catch((error: unknown) => {
    if (error instanceof NoPipelineError) {
      return [];
    }
    throw error;
  });
  const restart = isInSync
    ? await play("restart", options, summary, (felix) =>
        sendAsRestarted(file, felix, frameLimit, summary.inSyncFrames),
      )
    : undefined;

  const { rejected, pending } = life.status.entries;
  const { frames, messages, unknownMessages, unknownFields } = summary;
  const notEmpty = tables.filter(({ rows }) => rows.size > 0);
  return {
    file,
    frames,
    messages,
    unknownMessages,
    unknownFields,
    entries: Object.fromEntries(notEmpty.map(({ codec, rows }) => [codec.name, rows.size])),
    updates: life.updates,
    rejected,
    pending: isInSync ? pending : Math.max(1, pending),
    seconds: life.seconds,
    restart: restart?.updates ?? noUpdates,
  };
}

function play(
  phase: ReplayProgress["phase"],
  { driver, frameLimit, timeoutMs, onProgress, clock }: ReplayOptions,
  { frames, inSyncFrames }: RecordingSummary,
  send: (felix: PassThrough, signal: AbortSignal) => Promise<void>,
) {
  // A Write that is not answered in time must leave time for what then goes well.
  const session = { ...driver.session, timeouts: { writeMs: timeoutMs, connectMs: timeoutMs } };
  return observeLife({
    driver: { ...driver, session },
    frameLimit,
    play: send,
    messages: frames,
    isInSync: inSyncFrames.size > 0,
    timeoutMs,
    patienceMs,
    ...(clock === undefined ? {} : { clock }),
    ...(onProgress === undefined
      ? {}
      : {
          onProgress: (status) =>
            onProgress({ phase, status, messages: heard(status), ofMessages: frames }),
        }),
  });
}

/** How many messages the driver has read. */
function heard({ messages }: DriverStatus): number {
  return Object.values(messages).reduce((sum, count) => sum + count, 0);
}

/** The file as it is, chunk by chunk. */
async function sendBytes(file: string, felix: PassThrough): Promise<void> {
  for await (const chunk of createReadStream(file)) {
    await write(felix, chunk);
  }
}

async function sendAsRecorded(
  file: string,
  felix: PassThrough,
  { frameLimit, speed, clock = systemClock }: ReplayOptions & { readonly speed: number },
  signal: AbortSignal,
): Promise<void> {
  const startedAt = clock.monotonic();
  for await (const { payload, seconds = 0 } of readRecording(file, { frameLimit })) {
    const dueAt = startedAt + (seconds * 1000) / speed;
    if (dueAt > clock.monotonic()) {
      await clock.sleep(dueAt - clock.monotonic(), signal);
    }
    await write(felix, encodeFrame(payload));
  }
}

/** All frames but `InSync`, and then that: a restarted Felix knows all before it is in sync. */
async function sendAsRestarted(
  file: string,
  felix: PassThrough,
  frameLimit: number,
  inSyncFrames: ReadonlySet<number>,
): Promise<void> {
  const last: Uint8Array[] = [];
  let index = 0;
  for await (const { payload } of readRecording(file, { frameLimit })) {
    if (inSyncFrames.has(index)) {
      last.push(payload);
    } else {
      await write(felix, encodeFrame(payload));
    }
    index += 1;
  }
  for (const payload of last) {
    await write(felix, encodeFrame(payload));
  }
}

async function write(felix: PassThrough, bytes: Uint8Array): Promise<void> {
  if (!felix.write(bytes)) {
    await new Promise<void>((resolve) => {
      felix.once("drain", resolve);
      felix.once("close", resolve);
    });
  }
}
