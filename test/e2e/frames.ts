import { FelixDecoder } from "../../src/calico-api/felix/decode.js";
import { encodeFrame, FrameReader } from "../../src/calico-api/felix/frame.js";

/** The bytes of some messages as Felix writes them. */
export function framesOf(...payloads: readonly Uint8Array[]): Buffer {
  return Buffer.concat(payloads.map(encodeFrame));
}

/** `InSync` with sequence number 5. */
export const inSyncFrame = framesOf(Buffer.from("0a007805", "hex"));

/** What Felix says, but that it is in sync. */
export function withoutInSync(said: Buffer): Buffer {
  const decoder = new FelixDecoder();
  const payloads = [...new FrameReader().push(said)];
  return framesOf(...payloads.filter((payload) => decoder.decode(payload).name !== "in_sync"));
}
