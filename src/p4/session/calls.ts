import { Code } from "../code.js";
import { CapabilitiesResponse, Entity, ReadResponse } from "../messages.js";
import { type CallOptions, RpcError, type Wire } from "../wire.js";
import {
  type Addressee,
  decodeGetPipeline,
  encodeGetPipeline,
  encodeReadRequest,
  type PipelineConfig,
  PipelinePart,
} from "./requests.js";

// Calls that need a connection and a device id, but neither a stream nor an election id.

/**
 * Reads all entities that `query` selects, as they come (P4Runtime specification, section 13). On failure it throws an
 * {@link RpcError}, perhaps after some entities: those may not be all.
 */
export async function* readEntities(
  wire: Wire,
  to: Addressee,
  query: Entity,
  options: CallOptions,
): AsyncGenerator<Entity, void> {
  const request = encodeReadRequest(to, Entity.encode(query).finish());
  for await (const response of wire.read(request, options)) {
    yield* decoded("Read", () => ReadResponse.decode(response).entities);
  }
}

/**
 * The pipeline that is set, or those parts of it that are asked for; undefined if there is none. A switch may leave out the
 * device config (P4Runtime specification, section 7.2).
 */
export async function fetchPipeline(
  wire: Wire,
  to: Addressee,
  options: CallOptions,
  part: PipelinePart = PipelinePart.P4InfoAndCookie,
): Promise<PipelineConfig | undefined> {
  const request = encodeGetPipeline(to, part);
  const response = await wire.unary("GetForwardingPipelineConfig", request, options);
  return decoded("GetForwardingPipelineConfig", () => decodeGetPipeline(response));
}

/** The version of P4Runtime that the switch speaks: `1.0.0` if it is too old to say so. */
export async function fetchApiVersion(wire: Wire, options: CallOptions): Promise<string> {
  try {
    const response = await wire.unary("Capabilities", new Uint8Array(), options);
    return decoded("Capabilities", () => CapabilitiesResponse.decode(response).p4runtimeApiVersion);
  } catch (error) {
    if (error instanceof RpcError && error.code === Code.Unimplemented) {
      return "1.0.0";
    }
    throw error;
  }
}

function decoded<T>(method: string, decode: () => T): T {
  try {
    return decode();
  } catch (cause) {
    const text = `the answer to ${method} cannot be decoded`;
    throw new RpcError(Code.Internal, text, undefined, { cause });
  }
}
