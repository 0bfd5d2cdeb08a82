import protobuf from "protobufjs/minimal.js";
import { int64OfBigint } from "../messages.js";
import type { ElectionId } from "./election.js";

/** Whom every request names. */
export interface Addressee {
  readonly deviceId: bigint;
  /** Unset: the default role. */
  readonly role?: string | undefined;
}

/** What may come as a pipeline: everything as encoded bytes, so that unknown fields of a P4Info survive. */
export interface PipelineConfig {
  /** An encoded p4.config.v1.P4Info. */
  readonly p4info: Uint8Array | undefined;
  /** What the target's compiler made: for BMv2 the JSON text. */
  readonly deviceConfig: Uint8Array | undefined;
  readonly cookie: bigint | undefined;
}

/** p4.v1.SetForwardingPipelineConfigRequest.Action. */
export const PipelineAction = {
  Verify: 1,
  VerifyAndSave: 2,
  VerifyAndCommit: 3,
  Commit: 4,
  ReconcileAndCommit: 5,
} as const;

/** One of the values of {@link PipelineAction}. */
export type PipelineAction = (typeof PipelineAction)[keyof typeof PipelineAction];

/** p4.v1.GetForwardingPipelineConfigRequest.ResponseType: which parts of a pipeline are wanted. */
export const PipelinePart = {
  All: 0,
  CookieOnly: 1,
  P4InfoAndCookie: 2,
  DeviceConfigAndCookie: 3,
} as const;

/** One of the values of {@link PipelinePart}. */
export type PipelinePart = (typeof PipelinePart)[keyof typeof PipelinePart];

/** A WriteRequest without its updates, which may follow as they are: fields of one number need not stand together. */
export function encodeWriteHeader(to: Addressee, electionId: ElectionId): Uint8Array {
  const writer = protobuf.Writer.create();
  writeDeviceId(writer, to);
  writeElectionId(writer.uint32(26).fork(), electionId).ldelim();
  writeString(writer, 50, to.role);
  return writer.finish();
}

/** A ReadRequest with one query, an encoded Entity. */
export function encodeReadRequest(to: Addressee, query: Uint8Array): Uint8Array {
  const writer = protobuf.Writer.create();
  writeDeviceId(writer, to);
  writer.uint32(18).bytes(query);
  writeString(writer, 26, to.role);
  return writer.finish();
}

/** A StreamMessageRequest with a MasterArbitrationUpdate. */
export function encodeArbitration(to: Addressee, electionId: ElectionId): Uint8Array {
  const writer = protobuf.Writer.create();
  writer.uint32(10).fork();
  writeDeviceId(writer, to);
  if (to.role !== undefined) {
    writeString(writer.uint32(18).fork(), 26, to.role).ldelim();
  }
  writeElectionId(writer.uint32(26).fork(), electionId).ldelim();
  return writer.ldelim().finish();
}

/** A SetForwardingPipelineConfigRequest; `config` must be absent for COMMIT, and present for all else. */
export function encodeSetPipeline(
  to: Addressee,
  electionId: ElectionId,
  action: PipelineAction,
  config: PipelineConfig | undefined,
): Uint8Array {
  const writer = protobuf.Writer.create();
  writeDeviceId(writer, to);
  writeElectionId(writer.uint32(26).fork(), electionId).ldelim();
  writer.uint32(32).int32(action);
  if (config !== undefined) {
    writer.uint32(42).fork();
    writeBytes(writer, 10, config.p4info);
    writeBytes(writer, 18, config.deviceConfig);
    if (config.cookie !== undefined) {
      writer.uint32(26).fork().uint32(8).uint64(int64OfBigint(config.cookie, "unsigned")).ldelim();
    }
    writer.ldelim();
  }
  writeString(writer, 50, to.role);
  return writer.finish();
}

/** A GetForwardingPipelineConfigRequest. */
export function encodeGetPipeline(to: Addressee, part: PipelinePart): Uint8Array {
  const writer = protobuf.Writer.create();
  writeDeviceId(writer, to);
  return writer.uint32(16).int32(part).finish();
}

/** The config of a GetForwardingPipelineConfigResponse; undefined if no pipeline is set. */
export function decodeGetPipeline(response: Uint8Array): PipelineConfig | undefined {
  const config = bytesField(response, 1);
  if (config === undefined) {
    return undefined;
  }
  const cookie = bytesField(config, 3);
  return {
    p4info: bytesField(config, 1),
    deviceConfig: bytesField(config, 2),
    cookie: cookie && decodeCookie(cookie),
  };
}

function decodeCookie(message: Uint8Array): bigint {
  const reader = protobuf.Reader.create(message);
  let cookie = 0n;
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag === 8) {
      cookie = BigInt(reader.uint64().toString());
    } else {
      reader.skipType(tag & 7);
    }
  }
  return cookie;
}

/** The last length-delimited field of this number; undefined if there is none. */
function bytesField(message: Uint8Array, field: number): Uint8Array | undefined {
  const reader = protobuf.Reader.create(message);
  let bytes: Uint8Array | undefined;
  while (reader.pos < reader.len) {
    const tag = reader.uint32();
    if (tag === ((field << 3) | 2)) {
      bytes = reader.bytes();
    } else {
      reader.skipType(tag & 7);
    }
  }
  return bytes;
}

function writeDeviceId(writer: protobuf.Writer, { deviceId }: Addressee): void {
  if (deviceId !== 0n) {
    writer.uint32(8).uint64(int64OfBigint(deviceId, "unsigned"));
  }
}

function writeElectionId(writer: protobuf.Writer, id: ElectionId): protobuf.Writer {
  writer.uint32(8).uint64(int64OfBigint(id >> 64n, "unsigned"));
  return writer.uint32(16).uint64(int64OfBigint(id, "unsigned"));
}

function writeString(writer: protobuf.Writer, tag: number, text: string | undefined) {
  return text === undefined || text === "" ? writer : writer.uint32(tag).string(text);
}

function writeBytes(writer: protobuf.Writer, tag: number, bytes: Uint8Array | undefined): void {
  if (bytes !== undefined) {
    writer.uint32(tag).bytes(bytes);
  }
}
