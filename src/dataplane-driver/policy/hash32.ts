import { createHash } from "node:crypto";

/** The first 32 bits of a text's SHA-256: what wide ids are made of. */
export function hash32(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE();
}
