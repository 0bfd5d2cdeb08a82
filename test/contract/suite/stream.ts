import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { Code } from "../../../src/p4/code.js";
import {
  bigintOfInt64,
  type P4Data,
  type PacketMetadata,
  type Update,
} from "../../../src/p4/messages.js";
import { bytesOf, update } from "./builders.js";
import { object } from "./program.js";
import { type Connected, connect, connectWithPipeline, type StartSubject } from "./subject.js";

const payload = Uint8Array.of(1, 2, 3);
const egress = (port: Uint8Array): PacketMetadata => ({ metadataId: 2, value: port });
const pad: PacketMetadata = { metadataId: 1, value: Uint8Array.of(0) };

const badMetadata: readonly (readonly [what: string, metadata: PacketMetadata[], code: Code])[] = [
  ["none", [], Code.InvalidArgument],
  ["one that is missing", [egress(bytesOf(1))], Code.InvalidArgument],
  [
    "one that is unknown",
    [egress(bytesOf(1)), pad, { metadataId: 9, value: bytesOf(1) }],
    Code.InvalidArgument,
  ],
  ["one twice", [egress(bytesOf(1)), egress(bytesOf(1))], Code.InvalidArgument],
  ["one that is too wide", [egress(bytesOf(0x200)), pad], Code.OutOfRange],
  ["one without bytes", [egress(new Uint8Array()), pad], Code.OutOfRange],
];

const mac = (last: number): P4Data => ({
  struct: { members: [{ bitstring: Uint8Array.of(last) }, { bool: true }] },
});

const digest = (type: "insert" | "modify" | "delete", config: object): Update =>
  update(type, { digestEntry: { digestId: object.digest, config } });

/** Packets, digests and stream errors: P4Runtime 1.4, section 16. */
export function streamContract(start: StartSubject): void {
  describe("stream", () => {
    test("a packet of the primary is sent, its metadata in header order and canonical", async (context) => {
      const { stream, dataPlane } = await connectWithPipeline(start);
      if (dataPlane === undefined) {
        return context.skip("its data plane is in another thread or process");
      }

      stream.send({ packet: { payload, metadata: [pad, egress(Uint8Array.of(0, 0, 7))] } });
      await barrier(stream);

      const [packet] = dataPlane.packetsOut;
      assert.deepEqual([...(packet?.payload ?? [])], [...payload]);
      assert.deepEqual(
        packet?.metadata?.map(({ metadataId, value }) => [metadataId, ...(value ?? [])]),
        [
          [2, 7],
          [1, 0],
        ],
      );
    });

    test.each(badMetadata)(
      "a packet with bad metadata (%s) is dropped",
      async (_, metadata, code) => {
        const { stream, dataPlane } = await connectWithPipeline(start);

        stream.send({ packet: { payload, metadata } });

        const { error } = await stream.next();
        assert.equal(error?.canonicalCode, code);
        assert.deepEqual([...(error?.packetOut?.packetOut?.payload ?? [])], [...payload]);
        assert.equal(dataPlane?.packetsOut.length ?? 0, 0);
      },
    );

    test("a packet of a backup is dropped", async () => {
      const { client, dataPlane } = await connectWithPipeline(start);
      const backup = client.openStream();
      backup.bid(null);
      await backup.verdict();

      backup.send({ packet: { payload, metadata: [egress(bytesOf(1)), pad] } });

      assert.equal((await backup.next()).error?.canonicalCode, Code.PermissionDenied);
      assert.equal(dataPlane?.packetsOut.length ?? 0, 0);
    });

    test("a packet before arbitration is dropped", async () => {
      const { client } = await connectWithPipeline(start);
      const stream = client.openStream();

      stream.send({ packet: { payload, metadata: [egress(bytesOf(1)), pad] } });

      assert.equal((await stream.next()).error?.canonicalCode, Code.PermissionDenied);
    });

    test("without a pipeline a packet is dropped", async () => {
      const { stream } = await connect(start);

      stream.send({ packet: { payload, metadata: [] } });

      assert.equal((await stream.next()).error?.canonicalCode, Code.FailedPrecondition);
    });

    test("packets from the data plane go to the primary of each role, and to no backup", async (context) => {
      const { client, stream, dataPlane } = await connectWithPipeline(start);
      if (dataPlane === undefined) {
        return context.skip("its data plane is in another thread or process");
      }
      const [backup, other] = [client.openStream(), client.openStream()];
      backup.bid(null);
      await backup.verdict();
      other.bid(5n, { role: "other" });
      await other.verdict();

      dataPlane.packetIn({ payload, metadata: [{ metadataId: 1, value: bytesOf(3) }] });

      for (const primary of [stream, other]) {
        const { packet } = await primary.next();
        assert.deepEqual([...(packet?.payload ?? [])], [...payload]);
        assert.equal(packet?.metadata?.[0]?.metadataId, 1);
      }
      backup.bid(null);
      assert.deepEqual(await backup.verdict(), [Code.AlreadyExists, 1n]);
    });

    test("a message of no known kind is told of, and the stream goes on", async () => {
      const { stream } = await connect(start);

      stream.send({ other: { type_url: "x", value: payload } });

      assert.equal((await stream.next()).error?.canonicalCode, Code.Unimplemented);
      await barrier(stream);
    });

    test("digests are collected, sent to the primary, and not repeated before they are acknowledged", async (context) => {
      const { client, stream, dataPlane } = await connectWithPipeline(start);
      if (dataPlane === undefined) {
        return context.skip("its data plane is in another thread or process");
      }
      const send = (...last: readonly number[]): void => {
        for (const each of last) {
          dataPlane.digest(object.digest, mac(each));
        }
      };
      send(1);
      const config = { maxTimeoutNs: 1_000_000_000, maxListSize: 3, ackTimeoutNs: 10_000_000_000 };
      await client.write([digest("insert", config)]);

      send(2, 2, 3);
      dataPlane.advance(1_000);
      const { digest: first } = await stream.next();
      assert.deepEqual(lastsOf(first?.data), [2, 3]);
      assert.equal(first?.digestId, object.digest);
      assert.notEqual(bigintOfInt64(first?.timestamp), 0n);

      send(2, 4, 5, 6);
      const { digest: second } = await stream.next();
      assert.deepEqual(lastsOf(second?.data), [4, 5, 6]);
      stream.send({ digestAck: { digestId: object.digest, listId: first?.listId ?? 0 } });
      await barrier(stream);
      send(2, 4);
      dataPlane.advance(1_000);
      assert.deepEqual(lastsOf((await stream.next()).digest?.data), [2]);
      dataPlane.advance(10_000);
      send(4);
      dataPlane.advance(1_000);
      assert.deepEqual(lastsOf((await stream.next()).digest?.data), [4]);
    });

    test("a digest that is disabled is silent, and cannot be acknowledged", async (context) => {
      const { client, stream, dataPlane } = await connectWithPipeline(start);
      if (dataPlane === undefined) {
        return context.skip("its data plane is in another thread or process");
      }
      await client.write([digest("insert", {})]);
      await client.write([digest("delete", {})]);

      dataPlane.digest(object.digest, mac(1));
      stream.send({ digestAck: { digestId: object.digest, listId: 1 } });

      const { error } = await stream.next();
      assert.equal(error?.canonicalCode, Code.InvalidArgument);
      assert.equal(error?.digestListAck?.digestListAck?.digestId, object.digest);
    });
  });
}

/** Returns when the server has dealt with all that was sent on the stream before. */
async function barrier(stream: Connected["stream"]): Promise<void> {
  stream.bid(1n);
  await stream.verdict();
}

function lastsOf(data: readonly P4Data[] | null | undefined): unknown {
  return data?.map(({ struct }) => struct?.members?.[0]?.bitstring?.[0]);
}
