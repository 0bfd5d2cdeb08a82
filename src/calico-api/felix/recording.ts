import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import type { Clock } from "../../time/clock.js";
import { defaultFrameLimit, encodeFrame, FrameReader } from "./frame.js";

/** One message of a recording. */
export interface RecordedFrame {
  /** One `felix.ToDataplane`. */
  readonly payload: Uint8Array;
  /** When it came, in seconds since the first; absent if the recording has no times, or none for it. */
  readonly seconds?: number;
}

/** The times of a recording do not fit its frames: they are of another. */
export class RecordingError extends Error {
  override readonly name = "RecordingError";
}

/** The file with the times of a recording: for each frame a line `SECONDS BYTES`, the bytes with those of its length. */
export function timesPath(path: string): string {
  return `${path}.times`;
}

/**
 * Reads what a Felix said, frame after frame as it came, and its times if they are there; no more than a part of the
 * file is in memory. Throws `FrameError`, {@link RecordingError}, or what the file system says.
 */
export async function* readRecording(
  path: string,
  options: { readonly frameLimit?: number; readonly signal?: AbortSignal } = {},
): AsyncGenerator<RecordedFrame, void, undefined> {
  const { frameLimit = defaultFrameLimit, signal } = options;
  const reader = new FrameReader(frameLimit);
  const times = readTimes(timesPath(path));
  try {
    let index = 0;
    for await (const chunk of createReadStream(path, signal === undefined ? {} : { signal })) {
      for (const payload of reader.push(chunk)) {
        const { value: time } = await times.next();
        if (time !== undefined && time.bytes !== payload.length + 8) {
          throw new RecordingError(
            `${timesPath(path)} says ${time.bytes} bytes of frame ${index}, which has ${payload.length + 8}`,
          );
        }
        yield time === undefined ? { payload } : { payload, seconds: time.seconds };
        index += 1;
      }
    }
    reader.end();
  } finally {
    await times.return();
  }
}

interface FrameTime {
  readonly seconds: number;
  readonly bytes: number;
}

async function* readTimes(path: string): AsyncGenerator<FrameTime, void, undefined> {
  let file: FileHandle;
  try {
    file = await open(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return;
    }
    throw error;
  }
  try {
    for await (const line of file.readLines()) {
      const [seconds, bytes] = line.split(" ").map(Number);
      if (seconds === undefined || bytes === undefined || Number.isNaN(seconds + bytes)) {
        throw new RecordingError(`${path}: "${line}" is not seconds and bytes`);
      }
      yield { seconds, bytes };
    }
  } finally {
    await file.close();
  }
}

/** Writes a recording and its times, each frame as it comes. A recording that was there is replaced. */
export class RecordingWriter {
  readonly #frames: FileHandle;
  readonly #times: FileHandle;
  readonly #clock: Clock;
  #start: number | undefined;

  private constructor(frames: FileHandle, times: FileHandle, clock: Clock) {
    this.#frames = frames;
    this.#times = times;
    this.#clock = clock;
  }

  /** Creates `path` and the file of its times. */
  static async create(path: string, clock: Clock): Promise<RecordingWriter> {
    const frames = await open(path, "w");
    try {
      return new RecordingWriter(frames, await open(timesPath(path), "w"), clock);
    } catch (error) {
      await frames.close();
      throw error;
    }
  }

  /** Adds the payload of a frame that came now. Wait for it before adding the next. */
  async append(payload: Uint8Array): Promise<void> {
    const now = this.#clock.monotonic();
    this.#start ??= now;
    const seconds = ((now - this.#start) / 1000).toFixed(6);
    const frame = encodeFrame(payload);
    await this.#frames.appendFile(frame);
    await this.#times.appendFile(`${seconds} ${frame.length}\n`);
  }

  /** Closes both files. */
  async close(): Promise<void> {
    await Promise.all([this.#frames.close(), this.#times.close()]);
  }
}
