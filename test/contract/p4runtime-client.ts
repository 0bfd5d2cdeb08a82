import { type Code, codeOf } from "../../src/p4/code.js";
import {
  bigintOfInt64,
  type Entity,
  GetForwardingPipelineConfigRequest,
  GetForwardingPipelineConfigResponse,
  int64OfBigint,
  P4Error,
  ReadRequest,
  ReadResponse,
  RpcStatus,
  SetForwardingPipelineConfigRequest,
  StreamMessageRequest,
  StreamMessageResponse,
  type Update,
  WriteRequest,
} from "../../src/p4/messages.js";
import {
  type Dialer,
  RpcError,
  type UnaryMethod,
  type Wire,
  type WireStream,
} from "../../src/p4/wire.js";

/** The kinds of p4.v1.Update, by the name that tests use. */
export const updateTypes = { insert: 1, modify: 2, delete: 3 } as const;

/** p4.v1.SetForwardingPipelineConfigRequest.Action, by the name that tests use. */
export const pipelineActions = {
  verify: 1,
  save: 2,
  commit: 3,
  commitSaved: 4,
  reconcile: 5,
} as const;

/** Whom a request names, where not the default. */
export interface Naming {
  readonly deviceId?: bigint;
  readonly role?: string;
  readonly electionId?: bigint;
}

const options = { timeoutMs: 10_000 };

/** A plain P4Runtime client: what a test says is what is sent. */
export class TestClient {
  readonly #wire: Wire;
  readonly deviceId: bigint;

  constructor(dialer: Dialer, deviceId: bigint) {
    this.#wire = dialer.dial();
    this.deviceId = deviceId;
  }

  openStream(): TestStream {
    return new TestStream(this.#wire.stream(), this.deviceId);
  }

  /** Sends a Write; one code for each update. Rejects where the whole call failed. */
  async write(updates: readonly Update[], naming: Naming = {}): Promise<readonly Code[]> {
    const request = { ...this.#caller(naming), updates: [...updates] };
    try {
      await this.call("Write", WriteRequest.encode(request).finish());
      return updates.map(() => 0);
    } catch (error) {
      return detailsOf(error).map(({ canonicalCode }) => codeOf(canonicalCode ?? 0));
    }
  }

  /** The code with which a Write fails as a whole. */
  async writeFailure(request: WriteRequest, naming: Naming = {}): Promise<Code> {
    const encoded = WriteRequest.encode({ ...this.#caller(naming), ...request }).finish();
    return failureOf(this.call("Write", encoded));
  }

  /** All responses to a Read; `onResponse` is told of each as it comes, also of those before a failure. */
  async responses(
    queries: readonly Entity[],
    deviceId = this.deviceId,
    onResponse?: (response: ReadResponse) => void,
  ): Promise<ReadResponse[]> {
    const request = ReadRequest.encode({
      deviceId: int64OfBigint(deviceId, "unsigned"),
      entities: [...queries],
    }).finish();
    const responses: ReadResponse[] = [];
    for await (const response of this.#wire.read(request, options)) {
      responses.push(ReadResponse.decode(response));
      onResponse?.(ReadResponse.decode(response));
    }
    return responses;
  }

  /** Everything that the queries select. */
  async read(...queries: readonly Entity[]): Promise<Entity[]> {
    const responses = await this.responses(queries);
    return responses.flatMap(({ entities }) => entities ?? []);
  }

  async setPipeline(
    action: keyof typeof pipelineActions,
    config: SetForwardingPipelineConfigRequest["config"],
    naming: Naming = {},
  ): Promise<void> {
    const request = {
      ...this.#caller(naming),
      action: pipelineActions[action],
      ...(config && { config }),
    };
    await this.call(
      "SetForwardingPipelineConfig",
      SetForwardingPipelineConfigRequest.encode(request).finish(),
    );
  }

  async getPipeline(
    responseType = 0,
    deviceId = this.deviceId,
  ): Promise<GetForwardingPipelineConfigResponse["config"]> {
    const request = GetForwardingPipelineConfigRequest.encode({
      deviceId: int64OfBigint(deviceId, "unsigned"),
      responseType,
    }).finish();
    const response = await this.call("GetForwardingPipelineConfig", request);
    return GetForwardingPipelineConfigResponse.decode(response).config;
  }

  call(method: UnaryMethod, request: Uint8Array): Promise<Uint8Array> {
    return this.#wire.unary(method, request, options);
  }

  close(): void {
    this.#wire.close();
  }

  #caller({ deviceId = this.deviceId, role, electionId = 1n }: Naming) {
    return {
      deviceId: int64OfBigint(deviceId, "unsigned"),
      electionId: uint128(electionId),
      ...(role !== undefined && { role }),
    };
  }
}

/** One StreamChannel. */
export class TestStream {
  readonly #stream: WireStream;
  readonly #responses: AsyncIterator<Uint8Array>;
  readonly #deviceId: bigint;

  constructor(stream: WireStream, deviceId: bigint) {
    this.#stream = stream;
    this.#responses = stream[Symbol.asyncIterator]();
    this.#deviceId = deviceId;
  }

  send(request: StreamMessageRequest): void {
    this.#stream.send(StreamMessageRequest.encode(request).finish());
  }

  /** Sends a MasterArbitrationUpdate; without an election id where it is null. */
  bid(electionId: bigint | null, { deviceId = this.#deviceId, role }: Naming = {}): void {
    this.send({
      arbitration: {
        deviceId: int64OfBigint(deviceId, "unsigned"),
        ...(role !== undefined && { role: { name: role } }),
        ...(electionId !== null && { electionId: uint128(electionId) }),
      },
    });
  }

  /** The next message of the server. */
  async next(): Promise<StreamMessageResponse> {
    const next = await this.#responses.next();
    return StreamMessageResponse.decode(next.value ?? new Uint8Array());
  }

  /** What the next message, which must be an arbitration, says: the code, and the highest election id. */
  async verdict(): Promise<readonly [code: number, highest: bigint | undefined]> {
    const { arbitration } = await this.next();
    const id = arbitration?.electionId;
    return [
      arbitration?.status?.code ?? -1,
      id == null ? undefined : (bigintOfInt64(id.high) << 64n) | bigintOfInt64(id.low),
    ];
  }

  /** The code with which the server ends the stream, whatever it says before. */
  async end(): Promise<Code> {
    for (;;) {
      try {
        await this.#responses.next();
      } catch (error) {
        return codeOfError(error);
      }
    }
  }

  close(): void {
    this.#stream.end();
  }
}

/** The code of a call that fails. */
export async function failureOf(call: Promise<unknown>): Promise<Code> {
  try {
    await call;
  } catch (error) {
    return codeOfError(error);
  }
  throw new Error("the call did not fail");
}

/** The p4.v1.Errors of a call that failed with UNKNOWN. */
export function detailsOf(error: unknown): P4Error[] {
  if (!(error instanceof RpcError) || error.details === undefined) {
    throw error;
  }
  return (RpcStatus.decode(error.details).details ?? []).map(({ value }) =>
    P4Error.decode(value ?? new Uint8Array()),
  );
}

function codeOfError(error: unknown): Code {
  if (!(error instanceof RpcError)) {
    throw error;
  }
  return error.code;
}

function uint128(value: bigint) {
  return {
    high: int64OfBigint(value >> 64n, "unsigned"),
    low: int64OfBigint(value & 0xffff_ffff_ffff_ffffn, "unsigned"),
  };
}
