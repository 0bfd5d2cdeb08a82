import protobuf from "protobufjs/minimal.js";
import { Code } from "../code.js";
import { RpcError } from "../wire.js";

/** Whom a request names, and who says to be calling. */
export interface Caller {
  readonly deviceId: bigint;
  /** Empty for the default role; `#7` for a role that is named by the deprecated id 7 alone. */
  readonly role: string;
  readonly electionId: bigint | undefined;
}

/** A WriteRequest without its updates. */
export interface WriteEnvelope extends Caller {
  /** p4.v1.WriteRequest.Atomicity; 0 is CONTINUE_ON_ERROR. */
  readonly atomicity: number;
}

/** A ForwardingPipelineConfig whose parts are kept as received, unknown fields included. */
export interface RawPipelineConfig {
  /** An encoded p4.config.v1.P4Info; empty if unset. */
  readonly p4info: Uint8Array;
  /** What the target's compiler made: for BMv2 the JSON text. */
  readonly deviceConfig: Uint8Array;
  readonly cookie: bigint | undefined;
}

/** A SetForwardingPipelineConfigRequest. */
export interface PipelineRequest extends Caller {
  /** p4.v1.SetForwardingPipelineConfigRequest.Action. */
  readonly action: number;
  readonly config: RawPipelineConfig | undefined;
}

/** A GetForwardingPipelineConfigRequest. */
export interface PipelineQuery {
  readonly deviceId: bigint;
  /** p4.v1.GetForwardingPipelineConfigRequest.ResponseType; 0 is ALL. */
  readonly responseType: number;
}

/** A ReadRequest whose queries are encoded Entities. */
export interface ReadEnvelope {
  readonly deviceId: bigint;
  readonly queries: readonly Uint8Array[];
}

/** @throws RpcError INVALID_ARGUMENT if it is none */
export function decodeWriteEnvelope(bytes: Uint8Array): WriteEnvelope {
  const caller = new CallerReader();
  let atomicity = 0;
  eachField(bytes, (field, reader) => {
    if (field === 5) {
      atomicity = reader.int32();
      return true;
    }
    return caller.take(field, reader);
  });
  return { ...caller.result(), atomicity };
}

/** @throws RpcError INVALID_ARGUMENT if it is none */
export function decodePipelineRequest(bytes: Uint8Array): PipelineRequest {
  const caller = new CallerReader();
  let action = 0;
  let config: RawPipelineConfig | undefined;
  eachField(bytes, (field, reader) => {
    switch (field) {
      case 4:
        action = reader.int32();
        return true;
      case 5:
        config = decodePipelineConfig(reader.bytes());
        return true;
      default:
        return caller.take(field, reader);
    }
  });
  return { ...caller.result(), action, config };
}

/** @throws RpcError INVALID_ARGUMENT if it is none */
export function decodePipelineQuery(bytes: Uint8Array): PipelineQuery {
  let deviceId = 0n;
  let responseType = 0;
  eachField(bytes, (field, reader) => {
    switch (field) {
      case 1:
        deviceId = uint64(reader);
        return true;
      case 2:
        responseType = reader.int32();
        return true;
      default:
        return false;
    }
  });
  return { deviceId, responseType };
}

/** @throws RpcError INVALID_ARGUMENT if it is none */
export function decodeReadEnvelope(bytes: Uint8Array): ReadEnvelope {
  let deviceId = 0n;
  const queries: Uint8Array[] = [];
  eachField(bytes, (field, reader) => {
    switch (field) {
      case 1:
        deviceId = uint64(reader);
        return true;
      case 2:
        queries.push(reader.bytes());
        return true;
      default:
        return false;
    }
  });
  return { deviceId, queries };
}

/** The device that a CapabilitiesRequest names; 0 for any. */
export function decodeCapabilitiesRequest(bytes: Uint8Array): bigint {
  return decodePipelineQuery(bytes).deviceId;
}

/** An encoded GetForwardingPipelineConfigResponse; parts that are undefined are left out. */
export function encodePipeline(config: {
  readonly p4info?: Uint8Array | undefined;
  readonly deviceConfig?: Uint8Array | undefined;
  readonly cookie?: bigint | undefined;
}): Uint8Array {
  const writer = protobuf.Writer.create();
  writer.uint32(10).fork();
  if (config.p4info !== undefined) {
    writer.uint32(10).bytes(config.p4info);
  }
  if (config.deviceConfig !== undefined && config.deviceConfig.length > 0) {
    writer.uint32(18).bytes(config.deviceConfig);
  }
  if (config.cookie !== undefined) {
    writer.uint32(26).fork();
    if (config.cookie !== 0n) {
      writer.uint32(8).uint64(config.cookie.toString());
    }
    writer.ldelim();
  }
  return writer.ldelim().finish();
}

function decodePipelineConfig(bytes: Uint8Array): RawPipelineConfig {
  let p4info = new Uint8Array();
  let deviceConfig = new Uint8Array();
  let cookie: bigint | undefined;
  eachField(bytes, (field, reader) => {
    switch (field) {
      case 1:
        p4info = reader.bytes().slice();
        return true;
      case 2:
        deviceConfig = reader.bytes().slice();
        return true;
      case 3:
        cookie = decodePipelineQuery(reader.bytes()).deviceId;
        return true;
      default:
        return false;
    }
  });
  return { p4info, deviceConfig, cookie };
}

/** Device, role and election id, which have the same numbers in every request that only a primary may send. */
class CallerReader {
  #deviceId = 0n;
  #roleId = 0n;
  #roleName = "";
  #electionId: bigint | undefined;

  take(field: number, reader: protobuf.Reader): boolean {
    switch (field) {
      case 1:
        this.#deviceId = uint64(reader);
        return true;
      case 2:
        this.#roleId = uint64(reader);
        return true;
      case 3:
        this.#electionId = decodeUint128(reader.bytes());
        return true;
      case 6:
        this.#roleName = reader.string();
        return true;
      default:
        return false;
    }
  }

  result(): Caller {
    return {
      deviceId: this.#deviceId,
      role: roleOf(this.#roleName, this.#roleId),
      electionId: this.#electionId,
    };
  }
}

/** The one name of a role that may be named or, as before P4Runtime 1.4, numbered. */
export function roleOf(name: string, id: bigint): string {
  return name === "" && id !== 0n ? `#${id}` : name;
}

function decodeUint128(bytes: Uint8Array): bigint {
  let high = 0n;
  let low = 0n;
  eachField(bytes, (field, reader) => {
    switch (field) {
      case 1:
        high = uint64(reader);
        return true;
      case 2:
        low = uint64(reader);
        return true;
      default:
        return false;
    }
  });
  return (high << 64n) | low;
}

function uint64(reader: protobuf.Reader): bigint {
  return BigInt(reader.uint64().toString());
}

/** Calls `take` for each field, which consumes it or says false to have it skipped. */
function eachField(
  bytes: Uint8Array,
  take: (field: number, reader: protobuf.Reader) => boolean,
): void {
  const reader = protobuf.Reader.create(bytes);
  try {
    while (reader.pos < reader.len) {
      const tag = reader.uint32();
      if (!take(tag >>> 3, reader)) {
        reader.skipType(tag & 7);
      }
    }
  } catch (error) {
    throw new RpcError(Code.InvalidArgument, "cannot be decoded", undefined, { cause: error });
  }
}
