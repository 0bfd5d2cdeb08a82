import { readFileSync, writeFileSync } from "node:fs";
import { StreamMessageRequest, WriteRequest } from "../../src/p4/messages.js";
import { GrpcDialer } from "../../src/p4/session/grpc-wire.js";
import type { CallOptions, Dialer, UnaryMethod, Wire } from "../../src/p4/wire.js";

/** Keeps what is written, so that the same bytes can be sent again. */
export class RecordingDialer implements Dialer {
  readonly target: string;
  readonly writes: Uint8Array[] = [];
  readonly #inner: Dialer;
  readonly #keepsWrites: boolean;

  constructor(inner: Dialer, keepsWrites: boolean) {
    this.#inner = inner;
    this.#keepsWrites = keepsWrites;
    this.target = inner.target;
  }

  dial(): Wire {
    const wire = this.#inner.dial();
    return {
      unary: (method: UnaryMethod, request: Uint8Array, options: CallOptions) => {
        if (method === "Write" && this.#keepsWrites) {
          this.writes.push(request);
        }
        return wire.unary(method, request, options);
      },
      read: (request, options) => wire.read(request, options),
      stream: () => wire.stream(),
      close: () => wire.close(),
    };
  }
}

/** Keeps encoded Writes in a file, each after its length. */
export function saveWrites(path: string, writes: readonly Uint8Array[]): void {
  const parts = writes.flatMap((write) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(write.length);
    return [length, write];
  });
  writeFileSync(path, Buffer.concat(parts));
}

/** What {@link saveWrites} kept. */
export function loadWrites(path: string): Uint8Array[] {
  const file = readFileSync(path);
  const writes: Uint8Array[] = [];
  for (let at = 0; at < file.length; ) {
    const end = at + 4 + file.readUInt32LE(at);
    writes.push(file.subarray(at + 4, end));
    at = end;
  }
  return writes;
}

/** Sends encoded Writes as they are, `inFlight` at a time, to an empty switch; returns how many seconds it took. */
export async function replayRaw(
  target: string,
  writes: readonly Uint8Array[],
  inFlight: number,
): Promise<number> {
  const dialer = new GrpcDialer({ target });
  const streamWire = dialer.dial();
  const wire = dialer.dial();
  const [first] = writes;
  if (first === undefined) {
    throw new Error("nothing to replay");
  }
  const { electionId, deviceId } = WriteRequest.decode(first);
  const arbitration = {
    ...(electionId && { electionId }),
    ...(deviceId !== undefined && deviceId !== null && { deviceId }),
  };
  const stream = streamWire.stream();
  stream.send(StreamMessageRequest.encode({ arbitration }).finish());
  await stream[Symbol.asyncIterator]().next();
  const start = performance.now();
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let request = writes[next++]; request !== undefined; request = writes[next++]) {
      await wire.unary("Write", request, { timeoutMs: 60_000 });
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  const seconds = (performance.now() - start) / 1000;
  streamWire.close();
  wire.close();
  return seconds;
}
