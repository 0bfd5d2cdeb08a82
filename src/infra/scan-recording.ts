import { FelixDecoder } from "../calico-api/felix/decode.js";
import { readRecording } from "../calico-api/felix/recording.js";
import { MessageCounts } from "../dataplane-driver/message-counts.js";

/** What is in a recording. */
export interface RecordingSummary {
  readonly frames: number;
  /** Messages that are known, by the name of their field in `ToDataplane`. */
  readonly messages: Readonly<Record<string, number>>;
  readonly unknownMessages: number;
  readonly unknownFields: number;
  /** Which frames are `in_sync`, from 0. */
  readonly inSyncFrames: ReadonlySet<number>;
  /** Whether each frame has a time. */
  readonly hasTimes: boolean;
}

/**
 * Reads a recording to its end, so that nothing is done with one that cannot be understood.
 *
 * @throws FrameError, FelixDecodeError, RecordingError, or the error of the file system
 */
export async function scanRecording(path: string, frameLimit: number): Promise<RecordingSummary> {
  const counts = new MessageCounts();
  const decoder = new FelixDecoder();
  const inSyncFrames = new Set<number>();
  let frames = 0;
  let times = 0;
  for await (const { payload, seconds } of readRecording(path, { frameLimit })) {
    const decoded = decoder.decode(payload);
    counts.add(decoded);
    if (decoded.name === "in_sync") {
      inSyncFrames.add(frames);
    }
    frames += 1;
    times += seconds === undefined ? 0 : 1;
  }
  const known = Object.entries(counts.byName).filter(([name]) => !name.startsWith("unknown_"));
  return {
    frames,
    messages: Object.fromEntries(known),
    unknownMessages: counts.unknownMessages,
    unknownFields: counts.unknownFields,
    inSyncFrames,
    hasTimes: times === frames,
  };
}
