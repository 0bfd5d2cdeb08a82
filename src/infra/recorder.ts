import type { FelixConnection } from "../calico-api/felix/connection.js";
import { RecordingWriter } from "../calico-api/felix/recording.js";
import { type Clock, systemClock } from "../time/clock.js";

/** What a recording came to. */
export interface Recorded {
  readonly frames: number;
  /** With the lengths of the frames. */
  readonly bytes: number;
}

/** What there must be no pause longer than, in milliseconds, for more to be written after the end was asked for. */
const pauseMs = 50;

/**
 * Writes all that a Felix says into `path`, and its times beside it, until the connection ends, or `signal` aborts and
 * what had arrived by then is written. Nothing is said to Felix.
 *
 * @throws the error of a connection that failed, after everything before it has been written; or that of the file system
 */
export async function record(
  connection: FelixConnection,
  path: string,
  signal: AbortSignal,
  clock: Clock = systemClock,
): Promise<Recorded> {
  const writer = await RecordingWriter.create(path, clock);
  const recorded = { frames: 0, bytes: 0 };
  let isWriting = false;
  const closeWhenQuiet = async (): Promise<void> => {
    for (let before = -1; isWriting || before !== recorded.frames; ) {
      before = recorded.frames;
      await clock.sleep(pauseMs);
    }
    connection.destroy();
  };
  const onAbort = (): void => void closeWhenQuiet();
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    for await (const payload of connection.payloads()) {
      isWriting = true;
      await writer.append(payload);
      isWriting = false;
      recorded.frames += 1;
      recorded.bytes += payload.length + 8;
    }
    return recorded;
  } finally {
    signal.removeEventListener("abort", onAbort);
    connection.destroy();
    await writer.close();
  }
}
