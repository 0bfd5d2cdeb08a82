import assert from "node:assert/strict";
import { test } from "vitest";
import { Code, codeName } from "../code.js";
import {
  type Entity,
  P4InfoMessage,
  type PacketReplicationEngineEntry,
  WriteRequest,
} from "../messages.js";
import { type Batch, NotReadyError, type UpdateStatus } from "../switch.js";
import { RpcError } from "../wire.js";
import { cookieOf, ensurePipeline, PipelineError, type PipelineHost } from "./pipeline.js";
import { PipelineAction, type PipelineConfig, PipelinePart } from "./requests.js";

const signal = new AbortController().signal;
const p4info = P4InfoMessage.encode({ pkgInfo: { name: "k8s_dp", arch: "v1model" } }).finish();
const deviceConfig = Buffer.from("{}");
const ours = { p4info, deviceConfig, cookie: cookieOf(p4info, deviceConfig) };
const other = { p4info: Buffer.of(), deviceConfig: Buffer.of(), cookie: 1n };

test("the cookie is the first eight bytes of SHA-256 over P4Info and device config", () => {
  // printf 'abc' | sha256sum
  assert.equal(cookieOf(Buffer.from("a"), Buffer.from("bc")), 0xba7816bf8f01cfean);
});

test("a pipeline with our cookie is left alone", async () => {
  const host = new Host(ours);

  assert.equal(await ensurePipeline(host, ours, {}, signal), "kept");

  assert.deepEqual(host.log, ["get COOKIE_ONLY"]);
});

test("a pipeline without cookie and with our P4Info is left alone, in whatever order it is encoded", async () => {
  const reordered = Buffer.concat([
    P4InfoMessage.encode({ pkgInfo: { arch: "v1model" } }).finish(),
    P4InfoMessage.encode({ pkgInfo: { name: "k8s_dp" } }).finish(),
  ]);
  const host = new Host({ p4info: reordered, deviceConfig: undefined, cookie: undefined });

  assert.equal(await ensurePipeline(host, ours, {}, signal), "kept");
});

test("where none is set it is committed at once", async () => {
  const host = new Host(undefined);

  assert.equal(await ensurePipeline(host, ours, {}, signal), "committed");

  assert.deepEqual(host.log, ["get COOKIE_ONLY", "VERIFY_AND_COMMIT", "get COOKIE_ONLY"]);
});

test("another pipeline is replaced with its entries kept, where the switch can do that", async () => {
  const host = new Host(other);

  assert.equal(await ensurePipeline(host, ours, {}, signal), "reconciled");

  assert.deepEqual(host.log, [
    "get COOKIE_ONLY",
    "read cloneSessionEntry",
    "read multicastGroupEntry",
    "RECONCILE_AND_COMMIT",
    "get COOKIE_ONLY",
  ]);
});

test.each([Code.Unimplemented, Code.InvalidArgument, Code.Unknown])(
  "where that fails with code %i it is committed, the replication engine emptied before",
  async (code) => {
    const host = new Host(other);
    host.copies = [{ cloneSessionEntry: { sessionId: 5 } }, { multicastGroupEntry: {} }];
    host.refusals = [new RpcError(code, "cannot keep")];

    assert.equal(await ensurePipeline(host, ours, {}, signal), "committed");

    assert.deepEqual(host.log, [
      "get COOKIE_ONLY",
      "read cloneSessionEntry",
      "read multicastGroupEntry",
      "RECONCILE_AND_COMMIT",
      "delete cloneSessionEntry",
      "delete multicastGroupEntry",
      "VERIFY_AND_COMMIT",
      "get COOKIE_ONLY",
    ]);
  },
);

test("copies that the switch forgot while it tried are inserted and deleted after the commit", async () => {
  const host = new Host(other);
  host.copies = [{ cloneSessionEntry: { sessionId: 5 } }];
  host.refusals = [new RpcError(Code.Unknown, "Error when reconciling config")];
  host.statuses = [Code.NotFound];

  await ensurePipeline(host, ours, {}, signal);

  assert.deepEqual(host.log.slice(4), [
    "delete cloneSessionEntry",
    "VERIFY_AND_COMMIT",
    "insert cloneSessionEntry",
    "delete cloneSessionEntry",
    "get COOKIE_ONLY",
  ]);
});

test("a switch that must not reconcile is not asked to", async () => {
  const host = new Host(other);

  assert.equal(await ensurePipeline(host, ours, { mayReconcile: false }, signal), "committed");

  assert.ok(!host.log.includes("RECONCILE_AND_COMMIT"));
});

test("a swap that was left half done is cleared by a bare COMMIT, whatever that answers", async () => {
  const host = new Host(other);
  host.refusals = [
    new RpcError(Code.Unknown, "Error when reconciling config"),
    new RpcError(Code.Unknown, "Error in first phase of device update"),
    new RpcError(Code.Unknown, "nothing saved"),
  ];

  assert.equal(await ensurePipeline(host, ours, {}, signal), "committed");

  assert.deepEqual(host.log.slice(3, -1), [
    "RECONCILE_AND_COMMIT",
    "VERIFY_AND_COMMIT",
    "COMMIT",
    "VERIFY_AND_COMMIT",
  ]);
});

test("a refusal names what was refused, what the switch said, and what to do", async () => {
  const host = new Host(undefined);
  host.refusals = [new RpcError(Code.InvalidArgument, "table too wide")];

  await assert.rejects(ensurePipeline(host, ours, {}, signal), {
    name: "PipelineError",
    message:
      "fake: the switch refused the pipeline (VERIFY_AND_COMMIT): INVALID_ARGUMENT: table too wide; the program was compiled for another target, or another version of it",
  });
});

test.each([
  ["no P4Info", undefined],
  ["a P4Info that cannot be decoded", Buffer.of(0xff)],
])("a pipeline without cookie and with %s is not ours", async (_, running) => {
  const host = new Host({ p4info: running, deviceConfig: undefined, cookie: undefined });

  assert.equal(await ensurePipeline(host, ours, {}, signal), "reconciled");
});

test("a switch that takes it neither before nor after a bare COMMIT refuses it", async () => {
  const host = new Host(undefined);
  host.refusals = [1, 2, 3].map((n) => new RpcError(Code.Unknown, `error ${n}`));

  await assert.rejects(ensurePipeline(host, ours, {}, signal), /UNKNOWN: error 3; restart/);
});

test("a switch that changes its pipeline only at a restart is said to need one", async () => {
  const host = new Host(other);
  host.refusals = [
    new RpcError(Code.InvalidArgument, "state cannot be kept"),
    new RpcError(Code.Unimplemented, "set already"),
  ];

  await assert.rejects(ensurePipeline(host, ours, {}, signal), /restart it/);
});

test("a reconcile that fails for another reason is no reason to commit", async () => {
  const host = new Host(other);
  host.refusals = [new RpcError(Code.ResourceExhausted, "too large")];

  await assert.rejects(ensurePipeline(host, ours, {}, signal), PipelineError);

  assert.ok(!host.log.includes("VERIFY_AND_COMMIT"));
});

test("a switch that runs another pipeline than it took is not believed", async () => {
  const host = new Host(undefined);
  host.forgets = true;

  await assert.rejects(ensurePipeline(host, ours, {}, signal), /says that it runs another/);
});

test("a switch without a replication engine is served all the same", async () => {
  const host = new Host(other);
  const cause = new RpcError(Code.Unimplemented, "no such thing");
  host.readError = new NotReadyError("cannot read", { cause });

  assert.equal(await ensurePipeline(host, ours, {}, signal), "reconciled");
});

test("a connection that fails meanwhile ends it", async () => {
  const host = new Host(other);
  const cause = new RpcError(Code.Unavailable, "gone");
  host.readError = new NotReadyError("cannot read", { cause });

  await assert.rejects(ensurePipeline(host, ours, {}, signal), NotReadyError);

  assert.ok(!host.log.includes("RECONCILE_AND_COMMIT"));
});

/** A session whose switch does as it is told, and writes down what was asked. */
class Host implements PipelineHost {
  readonly name = "fake";
  readonly log: string[] = [];
  copies: PacketReplicationEngineEntry[] = [];
  /** Answers to the first sets; all later ones succeed. */
  refusals: RpcError[] = [];
  /** Codes of the first updates. */
  statuses: Code[] = [];
  readError: NotReadyError | undefined;
  forgets = false;
  #config: PipelineConfig | undefined;

  constructor(config: PipelineConfig | undefined) {
    this.#config = config;
  }

  async getPipeline(part: PipelinePart): Promise<PipelineConfig | undefined> {
    this.log.push(`get ${part === PipelinePart.CookieOnly ? "COOKIE_ONLY" : "P4INFO_AND_COOKIE"}`);
    return this.#config;
  }

  async setPipeline(action: PipelineAction, config: PipelineConfig | undefined): Promise<void> {
    this.log.push(actionNames.get(action) ?? "");
    assert.equal(config === undefined, action === PipelineAction.Commit);
    const refusal = this.refusals.shift();
    if (refusal !== undefined) {
      throw refusal;
    }
    this.#config = this.forgets ? other : config;
  }

  async *read(query: Entity): AsyncGenerator<Entity> {
    const wanted = Object.keys(query.packetReplicationEngineEntry ?? {})[0] ?? "";
    this.log.push(`read ${wanted}`);
    if (this.readError !== undefined) {
      throw this.readError;
    }
    for (const entry of this.copies) {
      if (wanted in entry) {
        yield { packetReplicationEngineEntry: entry };
      }
    }
  }

  async write({ bytes, count }: Batch): Promise<readonly UpdateStatus[]> {
    const { updates } = WriteRequest.decode(bytes);
    assert.equal(updates.length, count);
    return updates.map(({ type, entity }) => {
      const entry = entity?.packetReplicationEngineEntry;
      const kind = entry?.cloneSessionEntry ? "cloneSessionEntry" : "multicastGroupEntry";
      this.log.push(`${type === 3 ? "delete" : "insert"} ${kind}`);
      const code = this.statuses.shift() ?? Code.Ok;
      return { code, message: codeName(code) };
    });
  }
}

const actionNames: ReadonlyMap<PipelineAction, string> = new Map([
  [PipelineAction.VerifyAndCommit, "VERIFY_AND_COMMIT"],
  [PipelineAction.Commit, "COMMIT"],
  [PipelineAction.ReconcileAndCommit, "RECONCILE_AND_COMMIT"],
]);
