import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Clock } from "../../time/clock.js";
import { encodeFrame, FrameError } from "./frame.js";
import {
  type RecordedFrame,
  RecordingError,
  RecordingWriter,
  readRecording,
  timesPath,
} from "./recording.js";

const fixture = join(
  import.meta.dirname,
  "../../../test/fixtures/recordings/v3.32.1/policies.felix",
);
const folder = mkdtempSync(join(tmpdir(), "calico-p4-recording-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function readAll(path: string): Promise<RecordedFrame[]> {
  const frames: RecordedFrame[] = [];
  for await (const frame of readRecording(path)) {
    frames.push(frame);
  }
  return frames;
}

function clockAt(...milliseconds: readonly number[]): Clock {
  const left = [...milliseconds];
  return {
    now: () => 0,
    monotonic: () => left.shift() ?? 0,
    sleep: () => Promise.resolve(),
  };
}

test("a recording's frames have the times beside it", async () => {
  const frames = await readAll(fixture);

  expect(frames).toHaveLength(74);
  expect(frames[0]?.seconds).toBe(0);
  expect(frames.at(-1)?.seconds).toBeGreaterThan(5);
});

test("what is written is read again, with the time since the first", async () => {
  const path = join(folder, "written.felix");
  const writer = await RecordingWriter.create(path, clockAt(5000, 5001, 7500));
  for (const payload of ["a", "", "ccc"]) {
    await writer.append(Buffer.from(payload));
  }
  await writer.close();

  const frames = await readAll(path);

  expect(frames.map(({ payload, seconds }) => [Buffer.from(payload).toString(), seconds])).toEqual([
    ["a", 0],
    ["", 0.001],
    ["ccc", 2.5],
  ]);
  expect(readFileSync(timesPath(path), "utf8")).toBe("0.000000 9\n0.001000 8\n2.500000 11\n");
});

test("writing what was read gives the same file", async () => {
  const path = join(folder, "copy.felix");
  const writer = await RecordingWriter.create(path, clockAt());
  for await (const { payload } of readRecording(fixture)) {
    await writer.append(payload);
  }
  await writer.close();

  expect(readFileSync(path).equals(readFileSync(fixture))).toBe(true);
});

test("a recording without times has frames without times", async () => {
  const path = join(folder, "untimed.felix");
  writeFileSync(path, encodeFrame(Buffer.from("x")));

  expect(await readAll(path)).toEqual([{ payload: Buffer.from("x") }]);
});

test("a recording whose writer was killed gives its whole frames, then the error", async () => {
  const path = join(folder, "cut.felix");
  writeFileSync(path, readFileSync(fixture));
  truncateSync(path, readFileSync(fixture).length - 1);
  const frames: RecordedFrame[] = [];

  const reading = (async () => {
    for await (const frame of readRecording(path)) {
      frames.push(frame);
    }
  })();

  await expect(reading).rejects.toThrow(FrameError);
  expect(frames).toHaveLength(73);
});

test("times of another recording are an error", async () => {
  const path = join(folder, "other.felix");
  writeFileSync(path, encodeFrame(Buffer.from("x")));
  writeFileSync(timesPath(path), "0.0 12\n");

  await expect(readAll(path)).rejects.toThrow(RecordingError);
  writeFileSync(timesPath(path), "soon\n");
  await expect(readAll(path)).rejects.toThrow('"soon" is not seconds and bytes');
});

test("a file that is not there is an error of the system", async () => {
  await expect(readAll(join(folder, "none.felix"))).rejects.toThrow("ENOENT");
});

test("reading can be stopped half way, by leaving it or by a signal", async () => {
  for await (const { payload } of readRecording(fixture)) {
    expect(payload.length).toBeGreaterThan(0);
    break;
  }
  const reason = new Error("enough");

  const reading = readRecording(fixture, { signal: AbortSignal.abort(reason) });

  await expect(reading.next()).rejects.toThrow();
});
