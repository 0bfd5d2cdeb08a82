import { Code } from "../code.js";
import {
  bigintOfInt64,
  int64OfBigint,
  type MasterArbitrationUpdate,
  type StreamMessageResponse as Response,
  StreamMessageRequest,
  StreamMessageResponse,
} from "../messages.js";
import { electionIdOf } from "../session/election.js";
import { RpcError } from "../wire.js";
import type { Arbiter, Contender, Verdict } from "./arbitration.js";
import { roleOf } from "./envelope.js";
import type { StreamClient, StreamInput } from "./handler.js";
import { statusOf } from "./refusal.js";

type PacketOut = NonNullable<StreamMessageRequest["packet"]>;
type DigestListAck = NonNullable<StreamMessageRequest["digestAck"]>;
type StreamError = NonNullable<Response["error"]>;

/** What a {@link ServerStream} needs of its server. */
export interface ServerStreamOptions {
  readonly deviceId: bigint;
  readonly arbiter: Arbiter<ServerStream>;
  readonly client: StreamClient;
  /** @throws Refusal or EntryError if it cannot be sent */
  readonly onPacket: (packet: PacketOut) => void;
  /** @throws Refusal if there is no such digest */
  readonly onDigestAck: (ack: DigestListAck) => void;
  readonly onEnd: (stream: ServerStream) => void;
}

/** The server's side of one StreamChannel (P4Runtime 1.4, sections 5.3 and 16). */
export class ServerStream implements StreamInput, Contender {
  readonly #options: ServerStreamOptions;
  /** The role that its first arbitration message named. */
  #role: Role | undefined;
  #ended = false;

  constructor(options: ServerStreamOptions) {
    this.#options = options;
  }

  receive(message: Uint8Array): void {
    if (this.#ended) {
      return;
    }
    try {
      this.#take(decode(message));
    } catch (error) {
      this.end(
        error instanceof RpcError
          ? error
          : new RpcError(Code.Internal, String(error), undefined, { cause: error }),
      );
    }
  }

  close(): void {
    if (!this.#ended) {
      this.#ended = true;
      this.#options.arbiter.leave(this);
      this.#options.onEnd(this);
    }
  }

  notify(verdict: Verdict): void {
    this.send({ arbitration: this.#answer(verdict) });
  }

  send(response: Response): void {
    if (!this.#ended) {
      this.#options.client.send(StreamMessageResponse.encode(response).finish());
    }
  }

  /** Ends the stream from the server's side. */
  end(error: RpcError): void {
    if (!this.#ended) {
      this.#options.client.end(error);
      this.close();
    }
  }

  #take({ arbitration, packet, digestAck, other }: StreamMessageRequest): void {
    if (arbitration != null) {
      this.#arbitrate(arbitration);
    } else if (packet != null) {
      this.#attempt({ packetOut: { packetOut: packet } }, () => {
        this.#options.onPacket(packet);
      });
    } else if (digestAck != null) {
      this.#attempt({ digestListAck: { digestListAck: digestAck } }, () => {
        this.#options.onDigestAck(digestAck);
      });
    } else if (other != null) {
      const error = { canonicalCode: Code.Unimplemented, message: "not known here" };
      this.send({ error: { ...error, other: { other } } });
    }
  }

  /** Does what only a primary may; what goes wrong is told, and the stream goes on. */
  #attempt(details: StreamError, work: () => void): void {
    if (!this.#options.arbiter.leads(this)) {
      const error = { canonicalCode: Code.PermissionDenied, message: "not primary" };
      this.send({ error: { ...error, ...details } });
      return;
    }
    try {
      work();
    } catch (error) {
      const { code, message } = statusOf(error);
      this.send({ error: { canonicalCode: code, message, ...details } });
    }
  }

  #arbitrate(update: MasterArbitrationUpdate): void {
    const { arbiter, deviceId } = this.#options;
    const role: Role = {
      name: roleOf(update.role?.name ?? "", bigintOfInt64(update.role?.id)),
      message: update.role ?? undefined,
    };
    const isFirst = this.#role === undefined;
    if (bigintOfInt64(update.deviceId) !== deviceId) {
      throw isFirst
        ? new RpcError(Code.NotFound, `unknown device ${bigintOfInt64(update.deviceId)}`)
        : new RpcError(Code.FailedPrecondition, "the device of a stream cannot change");
    }
    if (this.#role !== undefined && this.#role.name !== role.name) {
      throw new RpcError(Code.FailedPrecondition, "the role of a stream cannot change");
    }
    if (update.role?.config != null) {
      throw new RpcError(Code.InvalidArgument, "no form of role config has been agreed on");
    }
    this.#role = role;
    arbiter.bid(this, {
      role: role.name,
      electionId: update.electionId == null ? undefined : electionIdOf(update.electionId),
    });
  }

  #answer({ highest, code }: Verdict): MasterArbitrationUpdate {
    const answer: MasterArbitrationUpdate = {
      deviceId: int64OfBigint(this.#options.deviceId, "unsigned"),
      status: { code, message: standing.get(code) ?? "" },
    };
    if (this.#role?.name !== "" && this.#role?.message !== undefined) {
      answer.role = this.#role.message;
    }
    if (highest !== undefined) {
      answer.electionId = {
        high: int64OfBigint(highest >> 64n, "unsigned"),
        low: int64OfBigint(highest & 0xffff_ffff_ffff_ffffn, "unsigned"),
      };
    }
    return answer;
  }
}

function decode(message: Uint8Array): StreamMessageRequest {
  try {
    return StreamMessageRequest.decode(message);
  } catch (error) {
    throw new RpcError(Code.InvalidArgument, "cannot be decoded", undefined, { cause: error });
  }
}

interface Role {
  readonly name: string;
  readonly message: MasterArbitrationUpdate["role"] | undefined;
}

const standing: ReadonlyMap<Code, string> = new Map([
  [Code.Ok, "you are primary"],
  [Code.AlreadyExists, "another client is primary"],
  [Code.NotFound, "no client is primary"],
]);
