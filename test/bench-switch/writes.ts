// Table writes into endpoint_v4 over gRPC: encoded beforehand, batches of 500. Prints {"entriesPerSecond": n}.
import { StreamMessageRequest, type TableEntry, WriteRequest } from "../../src/p4/messages.js";
import type { P4Info } from "../../src/p4/p4info/p4info.js";
import { GrpcDialer } from "../../src/p4/session/grpc-wire.js";

const batch = 500;
/** As many as the table takes, in whole batches. */
const rows = 4_000;
const rounds = 25;
const inFlight = 4;
const electionId = { high: 0, low: 1 };

type Kind = "insert" | "modify" | "delete";

/** One round: all entries in, changed, and out again. */
function encodeRound(p4info: P4Info): Uint8Array[] {
  const table = p4info.tables.byAlias("endpoint_v4");
  const action = table?.actions.find(({ action: { alias } }) => alias === "to_pod_v4")?.action;
  if (table === undefined || action === undefined) {
    throw new Error("the program has no endpoint_v4");
  }
  const entry = (n: number, kind: Kind): TableEntry => ({
    tableId: table.id,
    match: [{ fieldId: 1, exact: { value: Uint8Array.of(10, 1, n >> 8, n & 0xff) } }],
    ...(kind !== "delete" && {
      action: {
        action: {
          actionId: action.id,
          params: action.params.map(({ id, bytes, name }) => ({
            paramId: id,
            value: Buffer.alloc(name === "port" ? 1 : bytes, kind === "insert" ? 2 : 3),
          })),
        },
      },
    }),
  });
  const types = { insert: 1, modify: 2, delete: 3 } as const;
  const writes: Uint8Array[] = [];
  for (const kind of ["insert", "modify", "delete"] as const) {
    for (let from = 0; from < rows; from += batch) {
      const updates = Array.from({ length: batch }, (_, i) => ({
        type: types[kind],
        entity: { tableEntry: entry(from + i, kind) },
      }));
      writes.push(WriteRequest.encode({ deviceId: 1, electionId, updates }).finish());
    }
  }
  return writes;
}

/** Entries a second that the switch at `target` takes: updates of a round are in order, a few Writes in flight. */
export async function measureWrites(target: string, p4info: P4Info): Promise<number> {
  const round = encodeRound(p4info);
  const dialer = new GrpcDialer({ target });
  const [streamWire, wire] = [dialer.dial(), dialer.dial()];
  try {
    const stream = streamWire.stream();
    stream.send(StreamMessageRequest.encode({ arbitration: { deviceId: 1, electionId } }).finish());
    await stream[Symbol.asyncIterator]().next();
    const play = async (times: number): Promise<number> => {
      const start = performance.now();
      for (let i = 0; i < times; i += 1) {
        let next = 0;
        // A kind is finished before the next one begins: a server may reorder what is in flight.
        for (let kind = 1; kind <= 3; kind += 1) {
          const end = (round.length / 3) * kind;
          const sender = async (): Promise<void> => {
            while (next < end) {
              const request = round[next] ?? new Uint8Array();
              next += 1;
              await wire.unary("Write", request, { timeoutMs: 60_000 });
            }
          };
          await Promise.all(Array.from({ length: inFlight }, sender));
        }
      }
      return (times * rows * 3) / ((performance.now() - start) / 1000);
    };
    await play(5);
    return await play(rounds);
  } finally {
    streamWire.close();
    wire.close();
  }
}
