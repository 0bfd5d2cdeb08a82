import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { FelixDecoder } from "../../src/calico-api/felix/decode.js";
import { FrameReader } from "../../src/calico-api/felix/frame.js";
import type { FelixMessage } from "../../src/calico-api/felix/messages.js";

/** The recordings that came with this checkout, or all of those in the folder that the variable names. */
export const folder =
  process.env.CALICO_P4_RECORDINGS ?? resolve(import.meta.dirname, "..", "fixtures", "recordings");

/** What one Felix said in one world. */
export interface Recording {
  readonly version: string;
  readonly world: string;
  /** Whether Felix started when all of the world was there. */
  readonly isAgain: boolean;
  readonly path: string;
}

export const recordings: readonly Recording[] = readdirSync(folder)
  .filter((version) => /^v\d/.test(version))
  .flatMap((version) =>
    readdirSync(join(folder, version))
      .filter((file) => file.endsWith(".felix"))
      .map((file) => ({
        version,
        world: file.replace(/(\.again)?\.felix$/, ""),
        isAgain: file.endsWith(".again.felix"),
        path: join(folder, version, file),
      })),
  );

/** The recording of a version and world, if there is one. */
export function find(version: string, world: string, isAgain: boolean): Recording | undefined {
  return recordings.find(
    (one) => one.version === version && one.world === world && one.isAgain === isAgain,
  );
}

/** The messages of a recording, `cut` saying how long each chunk of bytes is. */
export function messagesOf({ path }: Recording, cut: () => number = () => 1 << 16): FelixMessage[] {
  const bytes = readFileSync(path);
  const reader = new FrameReader();
  const decoder = new FelixDecoder();
  const messages: FelixMessage[] = [];
  for (let at = 0; at < bytes.length; ) {
    const length = Math.max(1, cut());
    for (const payload of reader.push(bytes.subarray(at, at + length))) {
      const { message } = decoder.decode(payload);
      if (message !== undefined) {
        messages.push(message);
      }
    }
    at += length;
  }
  reader.end();
  return messages;
}

/** One object of a world's datastore; `value` null, or `delete`: it was removed. */
export interface StoredObject {
  readonly key?: string;
  readonly value?: {
    readonly kind?: string;
    readonly spec?: Readonly<Record<string, unknown>>;
  } | null;
  readonly delete?: unknown;
}

/** The steps in which a world was stored; undefined for the world that has none. */
export function stepsOf(world: string): readonly (readonly StoredObject[])[] | undefined {
  const path = join(folder, "worlds", `${world}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}
