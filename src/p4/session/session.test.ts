import assert from "node:assert/strict";
import { onTestFinished, test } from "vitest";
import { systemClock } from "../../time/clock.js";
import { ManualClock } from "../../time/manual-clock.js";
import { Code } from "../code.js";
import {
  type PacketIn,
  ReadResponse,
  RpcStatus,
  StreamMessageRequest,
  StreamMessageResponse,
  WriteRequest,
} from "../messages.js";
import { Arbiter, type Verdict } from "../server/arbitration.js";
import { serveGrpc } from "../server/grpc-server.js";
import type { Handler, StreamClient, StreamInput } from "../server/handler.js";
import { MemoryDialer } from "../server/memory-wire.js";
import { encodeStatus } from "../server/write-status.js";
import { type Batch, NotReadyError, OutcomeUnknownError } from "../switch.js";
import { RpcError, type UnaryMethod } from "../wire.js";
import { type ElectionId, electionIdAt, electionIdOf } from "./election.js";
import { GrpcDialer } from "./grpc-wire.js";
import { PipelineAction, PipelinePart } from "./requests.js";
import { Session } from "./session.js";
import type { SessionEvent, SessionOptions } from "./session-options.js";

const never = new AbortController().signal;

test("a session becomes primary, with an id from the clock", async () => {
  const { session, clock } = await primary();

  assert.equal(session.epoch, 1);
  assert.ok(
    session.state.is === "primary" && session.state.electionId === electionIdAt(clock.now()),
  );
});

test("a Write carries device, role and election id, and each update has a status", async () => {
  const { session, peer } = await primary({ deviceId: 2n ** 63n + 1n, role: "pods" });
  peer.onWrite = () => [Code.Ok, Code.AlreadyExists];

  const statuses = await session.write(batch(2), never);

  assert.deepEqual(
    statuses.map(({ code }) => code),
    [Code.Ok, Code.AlreadyExists],
  );
  const [request] = peer.writes;
  assert.equal(String(request?.deviceId), String(2n ** 63n + 1n));
  assert.equal(request?.role, "pods");
  assert.equal(request?.updates?.length, 2);
  assert.ok(session.state.is === "primary" && request?.electionId);
  assert.equal(electionIdOf(request.electionId), session.state.electionId);
});

test("a Write that succeeded has one OK for each update", async () => {
  const { session } = await primary();

  const statuses = await session.write(batch(3), never);

  assert.deepEqual(
    statuses.map(({ code }) => code),
    [Code.Ok, Code.Ok, Code.Ok],
  );
});

test("nothing is written by a session that is not primary", async () => {
  const { session, peer } = setUp();

  await assert.rejects(session.write(batch(1), never), NotReadyError);

  assert.equal(peer.writes.length, 0);
});

test("a Write that is refused for lack of a pipeline says so, and is not ready", async () => {
  const { session, peer } = await primary();
  peer.onWrite = () => new RpcError(Code.FailedPrecondition, "no config");

  await assert.rejects(session.write(batch(1), never), {
    name: "NotReadyError",
    message:
      "memory, device 1: cannot write to t because no pipeline is set: FAILED_PRECONDITION: no config",
  });
  assert.equal(session.state.is, "primary");
});

test("a Write of unknown outcome ends the epoch, takes a new connection and halves the batch", async () => {
  const { session, peer, clock, events, settle } = await primary();
  const epoch = await session.whenPrimary(never);
  peer.onWrite = () => "never";

  const writing = session.write(batch(1), never);
  await settle();
  clock.advance(10_000);
  await assert.rejects(writing, (error: unknown) => {
    assert.ok(error instanceof OutcomeUnknownError);
    assert.match(error.message, /unknown outcome of a write to t: DEADLINE_EXCEEDED/);
    return true;
  });

  assert.ok(epoch.aborted && epoch.reason instanceof NotReadyError);
  assert.equal(session.epoch, 2);
  assert.equal(session.state.is, "primary");
  assert.equal((await session.whenPrimary(never)).aborted, false);
  assert.equal(session.batchLimit, 32);
  assert.ok(events.some(({ is }) => is === "callsLost"));
  peer.onWrite = () => [];
  assert.equal((await session.write(batch(1), never)).length, 1);
});

test("an answer too large for the connection costs one deadline, and neither stream nor primacy", async () => {
  const { session, peer, clock, settle } = await primary();
  peer.onWrite = () => new RpcError(Code.Unknown, "", Buffer.alloc(70_000));

  const writing = session.write(batch(64), never).catch((error: unknown) => error);
  await settle();
  clock.advance(10_000);

  assert.ok((await writing) instanceof OutcomeUnknownError);
  assert.equal(session.state.is, "primary");
  assert.equal(peer.streams.length, 1);
  peer.onWrite = () => [];
  assert.equal((await session.write(batch(1), never)).length, 1);
});

test("over gRPC, too, such an answer costs one deadline, and neither stream nor primacy", async () => {
  const peer = new Peer();
  const server = await serveGrpc(peer, { address: "127.0.0.1:0" });
  onTestFinished(() => server.close());
  const dialer = new GrpcDialer({ target: server.address });
  const { session, run } = setUp({ dialer, clock: systemClock, timeouts: { writeMs: 300 } }, peer);
  run();
  await session.whenPrimary(never);
  peer.onWrite = () => new RpcError(Code.Unknown, "", Buffer.alloc(70_000, 1));

  await assert.rejects(session.write(batch(64), never), OutcomeUnknownError);

  assert.equal(session.state.is, "primary");
  assert.equal(session.batchLimit, 32);
  assert.equal(peer.streams.length, 1);
  peer.onWrite = () => [Code.NotFound];
  assert.equal((await session.write(batch(1), never))[0]?.code, Code.NotFound);
});

test("several Writes lost with one connection halve the batch once", async () => {
  const { session, peer, clock, settle } = await primary();
  peer.onWrite = () => "never";

  const writing = [1, 2, 3, 4].map(() => session.write(batch(1), never).catch(() => "lost"));
  await settle();
  clock.advance(10_000);

  assert.deepEqual(await Promise.all(writing), ["lost", "lost", "lost", "lost"]);
  assert.equal(session.batchLimit, 32);
  assert.equal(session.epoch, 2);
});

test("a driver that is preempted stays backup, and claims when nobody is primary", async () => {
  const { session, peer, settle, clock } = await primary();
  const epoch = await session.whenPrimary(never);
  const other = peer.join(electionIdAt(clock.now()) + 5n);
  await settle();

  assert.deepEqual(session.state, {
    is: "backup",
    sinceMs: clock.now(),
    primary: electionIdAt(clock.now()) + 5n,
  });
  assert.ok(epoch.aborted);
  await assert.rejects(session.write(batch(1), never), /not primary: the driver with election id/);

  other.leave();
  await settle();
  assert.equal(session.state.is, "primary");
  assert.equal(session.epoch, 2);
});

test("a driver that starts takes over from the one that is primary", async () => {
  const { session, run, peer, clock, settle } = setUp();
  peer.join(electionIdAt(clock.now()) + 5n);
  run();
  await settle();

  assert.deepEqual(session.state, {
    is: "primary",
    sinceMs: clock.now(),
    electionId: electionIdAt(clock.now()) + 6n,
  });
});

test("two drivers do not fight: the one that came first stays backup", async () => {
  const first = await primary();
  const second = setUp({}, first.peer, first.clock);
  second.run();
  await first.settle();

  for (let round = 0; round < 5; round += 1) {
    first.clock.advance(60_000);
    await first.settle();
  }

  assert.equal(first.session.state.is, "backup");
  assert.equal(second.session.state.is, "primary");
  assert.equal(second.session.epoch, 1);
});

test("a driver whose stream was lost while another became primary stays backup", async () => {
  const { session, peer, clock, settle } = await primary();

  peer.join(electionIdAt(clock.now()) + 5n);
  peer.breakStream();
  await settle();
  assert.equal(session.state.is, "connecting");
  clock.advance(100);
  await settle();

  assert.equal(session.state.is, "backup");
});

test("a lost stream ends primacy; the session connects again and is primary with its old id", async () => {
  const { session, peer, clock, settle, events } = await primary();
  const epoch = await session.whenPrimary(never);
  const { state: before } = session;

  peer.breakStream();
  await settle();
  assert.ok(epoch.aborted);
  assert.match(String(epoch.reason.message), /not connected: gone/);
  clock.advance(100);
  await settle();

  assert.ok(before.is === "primary" && session.state.is === "primary");
  assert.equal(session.state.electionId, before.electionId);
  assert.equal(session.epoch, 2);
  assert.deepEqual(
    events.flatMap((event) => (event.is === "state" ? [event.state.is] : [])),
    ["primary", "connecting", "primary"],
  );
});

test("waits between connections grow to their limit", async () => {
  const { session, run, peer, clock, settle } = setUp({ random: () => 1 });
  peer.refuse = new RpcError(Code.Unavailable, "nobody there");
  run();
  await settle();
  const waits: number[] = [];

  for (let failure = 0; failure < 8; failure += 1) {
    const wait = (clock.nextWake ?? 0) - clock.now();
    waits.push(wait);
    clock.advance(wait);
    await settle();
  }

  assert.deepEqual(waits, [100, 200, 400, 800, 1600, 3200, 5000, 5000]);
  assert.ok(session.state.is === "connecting");
  assert.equal(session.state.failures, 9);
  assert.equal(session.state.lastError?.message, "nobody there");
});

test("an unknown device is said to be a wrong setting, and tried again now and then", async () => {
  const { session, run, peer, clock, settle } = setUp();
  peer.refuse = new RpcError(Code.NotFound, "no device 1");
  run();
  await settle();

  assert.ok(session.state.is === "failed");
  assert.equal(
    session.state.reason,
    "memory, device 1: the switch has no such device: set the device id that it was started with (NOT_FOUND: no device 1)",
  );
  peer.refuse = undefined;
  clock.advance(29_999);
  await settle();
  assert.equal(session.state.is, "failed");
  clock.advance(1);
  await settle();
  assert.equal(session.state.is, "primary");
});

test("an election id in use is followed by a higher one", async () => {
  const { session, run, peer, clock, settle } = setUp();
  const id = electionIdAt(clock.now());
  peer.join(id);
  run();
  await settle();
  assert.notEqual(session.state.is, "primary");
  clock.advance(100);
  await settle();

  assert.ok(session.state.is === "primary");
  assert.equal(session.state.electionId, id + 1n);
});

test("a switch that does not say who is primary is given up after 10 s", async () => {
  const { session, run, peer, clock, settle } = setUp();
  peer.isSilent = true;
  run();
  await settle();

  clock.advance(10_000);
  await settle();

  assert.ok(session.state.is === "connecting");
  assert.match(session.state.lastError?.message ?? "", /did not say in 10000 ms who is primary/);
});

test("a peer that answers no more is found out by two missed heartbeats", async () => {
  const { session, peer, clock, settle } = await primary();
  clock.advance(10_000);
  await settle();
  clock.advance(20_000);
  await settle();
  assert.equal(peer.calls.filter((method) => method === "Capabilities").length, 2);

  peer.isDead = true;
  for (const ms of [20_000, 10_000, 20_000, 10_000]) {
    assert.equal(session.state.is, "primary");
    clock.advance(ms);
    await settle();
  }

  assert.ok(session.state.is === "connecting");
  assert.match(session.state.lastError?.message ?? "", /answers no more/);
});

test("a switch without Capabilities is alive all the same", async () => {
  const { session, peer, clock, settle } = await primary();
  peer.hasCapabilities = false;

  for (let beat = 0; beat < 10; beat += 1) {
    clock.advance(20_000);
    await settle();
  }

  assert.equal(session.state.is, "primary");
  assert.equal(peer.streams.length, 1);
  assert.equal(await session.apiVersion(never), "1.0.0");
});

test("a Write that is denied makes the session ask who is primary", async () => {
  const { session, peer, settle } = await primary();
  peer.onWrite = () => new RpcError(Code.PermissionDenied, "Not primary");

  await assert.rejects(session.write(batch(1), never), /because this driver is not primary/);
  assert.equal(session.state.is, "backup");
  await settle();

  assert.equal(session.state.is, "primary");
  assert.equal(session.epoch, 2);
});

test("a Read gives what comes, and then says why it failed", async () => {
  const { session, peer } = await primary();
  peer.onRead = async function* () {
    yield ReadResponse.encode({ entities: [{ tableEntry: { tableId: 7 } }] }).finish();
    throw new RpcError(
      Code.Unknown,
      "",
      encodeStatus(Code.Unknown, "", [{ code: Code.Internal, message: "out-of-sync" }]),
    );
  };
  const ids: unknown[] = [];

  await assert.rejects(
    async () => {
      for await (const entity of session.read({ tableEntry: { tableId: 7 } }, never)) {
        ids.push(entity.tableEntry?.tableId);
      }
    },
    {
      name: "NotReadyError",
      message: "memory, device 1: cannot read table 7: UNKNOWN:  (INTERNAL out-of-sync)",
    },
  );
  assert.deepEqual(ids, [7]);
});

test("a caller's abort of a Read is not the switch's failure", async () => {
  const { session, peer } = await primary();
  peer.onRead = async function* () {
    yield ReadResponse.encode({ entities: [{}] }).finish();
    await new Promise(() => {});
  };
  const controller = new AbortController();
  const entities = session.read({}, controller.signal)[Symbol.asyncIterator]();
  await entities.next();

  const next = entities.next();
  controller.abort(new Error("enough"));

  await assert.rejects(next, /enough/);
});

test("a pipeline is set and asked for; a refusal is an RpcError, being denied is not being ready", async () => {
  const { session, peer, settle } = await primary();
  const config = { p4info: Buffer.of(), deviceConfig: Buffer.from("{}"), cookie: 7n };

  await session.setPipeline(PipelineAction.VerifyAndCommit, config, never);
  assert.equal(await session.getPipeline(PipelinePart.CookieOnly, never), undefined);

  peer.onCall = () => new RpcError(Code.InvalidArgument, "not for this target");
  await assert.rejects(
    session.setPipeline(PipelineAction.VerifyAndCommit, config, never),
    (error: unknown) => error instanceof RpcError && error.code === Code.InvalidArgument,
  );

  peer.onCall = () => new RpcError(Code.PermissionDenied, "Not primary");
  await assert.rejects(session.setPipeline(PipelineAction.Commit, undefined, never), {
    name: "NotReadyError",
    message: /cannot set the pipeline because this driver is not primary/,
  });
  assert.equal(session.state.is, "backup");
  await settle();
  assert.equal(session.state.is, "primary");
});

test("a call that the connection failed takes a new one next time", async () => {
  const { session, peer, events, dialled } = await primary();
  peer.onCall = () => new RpcError(Code.Unavailable, "gone");

  await assert.rejects(session.getPipeline(PipelinePart.CookieOnly, never), {
    name: "NotReadyError",
    message: "memory, device 1: cannot ask for the pipeline: UNAVAILABLE: gone",
  });

  assert.ok(events.some(({ is }) => is === "callsLost"));
  assert.equal(session.batchLimit, 64);
  peer.onCall = () => undefined;
  await session.getPipeline(PipelinePart.CookieOnly, never);
  assert.equal(dialled(), 3);
});

test("a dialer that throws is a connection that failed", async () => {
  const dialer = {
    target: "s1",
    dial: (): never => {
      throw new Error("no such key");
    },
  };
  const { session, run, settle } = setUp({ dialer });

  await assert.rejects(session.apiVersion(never), /s1, device 1: cannot connect: no such key/);
  run();
  await settle();

  assert.ok(session.state.is === "connecting");
  assert.equal(session.state.lastError?.message, "no such key");
});

test("packets and digests come to who asked, and the oldest go when they are too slow", async () => {
  const { session, peer, events, settle } = await primary({ queueLength: 2 });
  const controller = new AbortController();
  const packets = session.packets(controller.signal);
  const digests = session.digests(controller.signal);

  for (const byte of [1, 2, 3]) {
    peer.send({ packet: { payload: Buffer.of(byte) } });
  }
  peer.send({ digest: { digestId: 9, listId: 4 } });
  await settle();

  const payloads: (number | undefined)[] = [];
  for await (const { payload } of packets as AsyncIterable<PacketIn>) {
    payloads.push(payload?.[0]);
    if (payloads.length === 2) {
      break;
    }
  }
  assert.deepEqual(payloads, [2, 3]);
  assert.deepEqual(
    events.filter(({ is }) => is === "dropped"),
    [{ is: "dropped", what: "packet" }],
  );
  for await (const digest of digests) {
    assert.ok(session.ackDigest(digest));
    break;
  }
  assert.ok(session.packetOut(Buffer.of(5), [{ metadataId: 1, value: Buffer.of(3) }]));
  await settle();
  assert.deepEqual(peer.requests.slice(-2).map(Object.keys), [["digestAck"], ["packet"]]);
});

test("a packet is not sent by a session that is not primary", async () => {
  const { session } = setUp();

  assert.equal(session.packetOut(Buffer.of(1), []), false);
});

test("idle timeouts and stream errors are events", async () => {
  const { peer, events, settle } = await primary();

  peer.send({ idleTimeoutNotification: { tableEntry: [{ tableId: 7 }] } });
  peer.send({ error: { canonicalCode: Code.InvalidArgument, message: "no such port" } });
  await settle();

  const [idle, error] = events.slice(-2);
  assert.ok(idle?.is === "idleTimeout" && idle.entries[0]?.tableId === 7);
  assert.deepEqual(error, {
    is: "streamError",
    code: Code.InvalidArgument,
    message: "no such port",
  });
});

test("a message that cannot be decoded ends the stream", async () => {
  const { session, peer, settle } = await primary();

  peer.streams[0]?.send(Buffer.of(0xff, 0xff));
  await settle();

  assert.ok(session.state.is === "connecting");
  assert.match(session.state.lastError?.message ?? "", /cannot be decoded/);
});

test("new certificates: calls take a new connection, and the stream stays", async () => {
  const { session, peer, dialled, settle } = await primary();
  await session.write(batch(1), never);
  peer.onWrite = () => "never";
  const slow = session.write(batch(1), never).catch(() => "lost");
  await settle();
  peer.onWrite = () => [];

  session.redial();
  assert.equal((await session.write(batch(1), never)).length, 1);

  assert.equal(dialled(), 3);
  assert.equal(peer.streams.length, 1);
  assert.equal(await Promise.race([slow, "waits"]), "waits");
});

test("run returns when its signal aborts, and then nothing works any more", async () => {
  const { session, stop, running } = await primary();
  const waiting = session.whenPrimary(never);
  await waiting;

  stop();
  await running();

  assert.equal(session.state.is, "closed");
  await assert.rejects(session.write(batch(1), never), NotReadyError);
  await assert.rejects(session.apiVersion(never), /has been closed/);
});

test("waiting for primacy ends with the waiter's signal", async () => {
  const { session } = setUp();
  const controller = new AbortController();

  const waiting = session.whenPrimary(controller.signal);
  controller.abort(new Error("enough"));

  await assert.rejects(waiting, /enough/);
});

/** A switch that arbitrates as the specification says, and otherwise does as it is told. */
class Peer implements Handler {
  readonly writes: WriteRequest[] = [];
  readonly calls: UnaryMethod[] = [];
  readonly requests: StreamMessageRequest[] = [];
  readonly streams: StreamClient[] = [];
  /** Ends the last stream, as a broken connection does. */
  breakStream: () => void = () => {};
  readonly #arbiter = new Arbiter({ maxContenders: 10, drained: async () => {} });
  /** Codes of the updates, all OK if there are none; a failure; or no answer. */
  onWrite: () => readonly Code[] | RpcError | "never" = () => [];
  onRead: Handler["read"] = async function* () {};
  /** The failure of all calls but Write and Capabilities. */
  onCall: () => RpcError | undefined = () => undefined;
  refuse: RpcError | undefined;
  isSilent = false;
  isDead = false;
  hasCapabilities = true;

  async unary(method: UnaryMethod, request: Uint8Array): Promise<Uint8Array> {
    this.calls.push(method);
    if (this.isDead) {
      return new Promise(() => {});
    }
    if (method === "Capabilities" && !this.hasCapabilities) {
      throw new RpcError(Code.Unimplemented, "unknown method");
    }
    const failure = method === "Write" || method === "Capabilities" ? undefined : this.onCall();
    if (failure !== undefined) {
      throw failure;
    }
    if (method === "Write") {
      this.writes.push(WriteRequest.decode(request));
      const answer = this.onWrite();
      if (answer === "never") {
        return new Promise(() => {});
      }
      if (answer instanceof RpcError) {
        throw answer;
      }
      if (answer.length > 0) {
        const statuses = answer.map((code) => ({ code, message: "" }));
        throw new RpcError(Code.Unknown, "", encodeStatus(Code.Unknown, "", statuses));
      }
    }
    return Buffer.of();
  }

  read(request: Uint8Array, signal: AbortSignal): AsyncIterable<Uint8Array> {
    return this.onRead(request, signal);
  }

  openStream(client: StreamClient): StreamInput {
    this.streams.push(client);
    const contender = { notify: (verdict: Verdict) => client.send(arbitrationOf(verdict)) };
    this.breakStream = () => {
      this.#arbiter.leave(contender);
      client.end(new RpcError(Code.Unavailable, "gone"));
    };
    return {
      receive: (bytes) => {
        const request = StreamMessageRequest.decode(bytes);
        this.requests.push(request);
        if (this.refuse !== undefined) {
          client.end(this.refuse);
        } else if (request.arbitration?.electionId && !this.isSilent) {
          try {
            this.#arbiter.bid(contender, {
              role: request.arbitration.role?.name ?? "",
              electionId: electionIdOf(request.arbitration.electionId),
            });
          } catch (error) {
            assert.ok(error instanceof RpcError);
            client.end(error);
          }
        }
      },
      close: () => this.#arbiter.leave(contender),
    };
  }

  send(message: StreamMessageResponse): void {
    this.streams.at(-1)?.send(StreamMessageResponse.encode(message).finish());
  }

  /** Another driver. */
  join(electionId: ElectionId): { leave: () => void } {
    const contender = { notify: () => {} };
    this.#arbiter.bid(contender, { role: "", electionId });
    return { leave: () => this.#arbiter.leave(contender) };
  }
}

function arbitrationOf({ highest, code }: Verdict): Uint8Array {
  const electionId =
    highest === undefined
      ? null
      : { high: Number(highest >> 64n), low: Number(highest & 0xffff_ffffn) };
  return StreamMessageResponse.encode({
    arbitration: { electionId, status: RpcStatus.create({ code }) },
  }).finish();
}

function setUp(
  options: Partial<SessionOptions> = {},
  peer = new Peer(),
  clock = new ManualClock(),
) {
  const events: SessionEvent[] = [];
  const inner = new MemoryDialer(peer, { clock });
  let dials = 0;
  const session = new Session({
    dialer: {
      target: inner.target,
      dial: () => {
        dials += 1;
        return inner.dial();
      },
    },
    deviceId: 1,
    clock,
    onEvent: (event) => events.push(event),
    ...options,
  });
  const controller = new AbortController();
  let running = Promise.resolve();
  onTestFinished(async () => {
    controller.abort();
    await running;
  });
  return {
    session,
    peer,
    clock,
    events,
    run: (): void => {
      running = session.run(controller.signal);
    },
    stop: () => controller.abort(),
    running: () => running,
    dialled: () => dials,
    /** Lets everything happen that needs no time. */
    settle: async (): Promise<void> => {
      for (let turn = 0; turn < 30; turn += 1) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

async function primary(options: Partial<SessionOptions> = {}) {
  const all = setUp(options);
  all.run();
  await all.session.whenPrimary(never);
  return all;
}

function batch(count: number): Batch {
  const updates = Array.from({ length: count }, () => ({ type: 1 }));
  return { bytes: WriteRequest.encode({ updates }).finish(), count, tables: ["t"] };
}
