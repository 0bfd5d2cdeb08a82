import protobuf from "protobufjs/minimal.js";
import { Code } from "../code.js";
import type { UpdateStatus } from "../switch.js";
import { RpcError } from "../wire.js";

/** Bytes of details that every client can receive: C-core refuses more by default, and grpc-js hangs at eight times that. */
export const detailsBudget = 7_800;

const errorType = "type.googleapis.com/p4.v1.Error";

/** Bytes of one p4.v1.Error without its message, packed in a Status. */
const bytesPerError = 39;

/**
 * The failure of a Write or Read of which some part failed (P4Runtime 1.4, section 12.3): UNKNOWN, with one p4.v1.Error
 * for each status, in order. Messages for which the budget has no room are left out, never an
 * entry; undefined if nothing failed.
 */
export function failureOf(statuses: readonly UpdateStatus[]): RpcError | undefined {
  const failed = statuses.filter(({ code }) => code !== Code.Ok);
  const first = failed[0];
  if (first === undefined) {
    return undefined;
  }
  let room = detailsBudget - statuses.length * bytesPerError;
  const withMessages = statuses.map(({ code, message }) => {
    // Two bytes of tag and length, and up to three where lengths pass 127 bytes.
    const cost = Buffer.byteLength(message) + 5;
    if (code === Code.Ok || message === "" || cost > room) {
      return { code, message: "" };
    }
    room -= cost;
    return { code, message };
  });
  const text = `${failed.length} of ${statuses.length} failed`;
  return new RpcError(Code.Unknown, text, encodeStatus(Code.Unknown, text, withMessages));
}

/** An encoded google.rpc.Status whose details are one p4.v1.Error for each status. */
export function encodeStatus(
  code: number,
  message: string,
  statuses: readonly { readonly code: number; readonly message: string }[],
): Uint8Array {
  const writer = protobuf.Writer.create();
  writer.uint32(8).int32(code).uint32(18).string(message);
  for (const status of statuses) {
    writer.uint32(26).fork().uint32(10).string(errorType);
    if (status.code !== Code.Ok) {
      writer.uint32(18).fork().uint32(8).int32(status.code);
      if (status.message !== "") {
        writer.uint32(18).string(status.message);
      }
      writer.ldelim();
    }
    writer.ldelim();
  }
  return writer.finish();
}
