import { emptyEnvelope, readEnvelope } from "./envelope.js";
import { HostRegistry } from "./host-registry.js";
import type { FelixMessage } from "./messages.js";
import { payloads } from "./payloads.js";
import { defined, UnknownFields } from "./wire.js";

/** One message from Felix. */
export interface Decoded {
  /** The field of `felix.ToDataplane`, such as `in_sync`, or `unknown_39`; `unknown_0` if there is no payload. */
  readonly name: string;
  /** From 0 for each connection; for logs only. */
  readonly sequence: number;
  /** Absent if the payload is unknown, or says of a host only what is known of it. */
  readonly message?: FelixMessage;
  /** How many fields, at any depth, no covered version of Calico has. They are skipped. */
  readonly unknownFields: number;
}

/** Bytes that are no `felix.ToDataplane`: what Felix wanted is lost, so that only a new connection helps. */
export class FelixDecodeError extends Error {
  override readonly name = "FelixDecodeError";
  /** The number of the payload's field; 0 if it was not reached. */
  readonly field: number;
  readonly sequence: number;
  /** How many bytes the message has. */
  readonly byteLength: number;

  constructor(
    where: { readonly field: number; readonly sequence: number; readonly byteLength: number },
    options: { readonly cause: unknown },
  ) {
    const { field, sequence, byteLength } = where;
    const reason = options.cause instanceof Error ? options.cause.message : String(options.cause);
    super(
      `cannot decode message ${field} (${nameOf(field)}) from Felix, sequence number ${sequence}, ${byteLength} bytes: ${reason}`,
      options,
    );
    this.field = field;
    this.sequence = sequence;
    this.byteLength = byteLength;
  }
}

function nameOf(field: number): string {
  return payloads.get(field)?.name ?? `unknown_${field}`;
}

/**
 * Decodes the messages of one connection, of any Calico from v3.20 to v3.33: nobody needs to say which. It keeps what
 * it heard of hosts, so each connection needs its own. Nothing it returns holds on to the bytes it was given.
 */
export class FelixDecoder {
  readonly #hosts = new HostRegistry();

  /** Decodes the payload of one frame. Throws {@link FelixDecodeError}. */
  decode(bytes: Uint8Array): Decoded {
    const envelope = emptyEnvelope();
    try {
      // Not as a Buffer, whose strings are slower to read.
      const plain = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      readEnvelope(plain, (field) => payloads.has(field), envelope);
      const unknown = new UnknownFields();
      const message = payloads
        .get(envelope.field)
        ?.decode({ bytes: envelope.payload, hosts: this.#hosts, unknown });
      return {
        name: nameOf(envelope.field),
        sequence: envelope.sequence,
        ...defined({ message }),
        unknownFields: envelope.unknownFields + unknown.count,
      };
    } catch (cause) {
      const { field, sequence } = envelope;
      throw new FelixDecodeError({ field, sequence, byteLength: bytes.byteLength }, { cause });
    }
  }
}
