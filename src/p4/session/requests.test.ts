import assert from "node:assert/strict";
import { test } from "vitest";
import {
  bigintOfInt64,
  ForwardingPipelineConfig,
  GetForwardingPipelineConfigRequest,
  GetForwardingPipelineConfigResponse,
  P4InfoMessage,
  ReadRequest,
  SetForwardingPipelineConfigRequest,
  StreamMessageRequest,
  TableEntry,
  Update,
  WriteRequest,
} from "../messages.js";
import { electionIdOf } from "./election.js";
import {
  decodeGetPipeline,
  encodeArbitration,
  encodeGetPipeline,
  encodeReadRequest,
  encodeSetPipeline,
  encodeWriteHeader,
  PipelineAction,
  PipelinePart,
} from "./requests.js";

const most = 2n ** 64n - 1n;
const electionId = (most << 64n) | (most - 1n);
const p4info = P4InfoMessage.encode({ pkgInfo: { name: "k8s_dp" } }).finish();
const unknownField = Buffer.from([0xfa, 0x3e, 1, 7]);

test("the header of a Write and some updates make a WriteRequest", () => {
  const header = encodeWriteHeader({ deviceId: most, role: "pods" }, electionId);
  const updates = WriteRequest.encode({ updates: [{ type: 1 }, { type: 3 }] }).finish();

  const request = WriteRequest.decode(Buffer.concat([header, updates]));

  assert.equal(bigintOfInt64(request.deviceId), most);
  assert.equal(request.role, "pods");
  assert.ok(request.electionId);
  assert.equal(electionIdOf(request.electionId), electionId);
  assert.deepEqual(
    request.updates.map((update) => Update.create(update).type),
    [1, 3],
  );
});

test("the default role is left unset everywhere", () => {
  const to = { deviceId: 1n };

  assert.equal(WriteRequest.decode(encodeWriteHeader(to, 1n)).role, "");
  assert.equal(ReadRequest.decode(encodeReadRequest(to, Buffer.of())).role, "");
  const { arbitration } = StreamMessageRequest.decode(encodeArbitration(to, 1n));
  assert.equal(arbitration?.role ?? null, null);
  const set = encodeSetPipeline(to, 1n, PipelineAction.Commit, undefined);
  assert.equal(SetForwardingPipelineConfigRequest.decode(set).role, "");
});

test("an arbitration names device, role and id; id zero is a real one", () => {
  const bytes = encodeArbitration({ deviceId: 0n, role: "pods" }, 0n);

  const { arbitration } = StreamMessageRequest.decode(bytes);

  assert.ok(arbitration?.electionId);
  assert.equal(electionIdOf(arbitration.electionId), 0n);
  assert.equal(arbitration.role?.name, "pods");
});

test("a Read has its query", () => {
  const query = { tableEntry: TableEntry.create({ tableId: 7 }) };
  const encoded = ReadRequest.encode({ entities: [query] })
    .finish()
    .subarray(2);

  const request = ReadRequest.decode(encodeReadRequest({ deviceId: 1n, role: "pods" }, encoded));

  assert.equal(request.entities[0]?.tableEntry?.tableId, 7);
  assert.equal(request.role, "pods");
});

test("a pipeline is sent as it is, unknown fields of its P4Info included", () => {
  const config = {
    p4info: Buffer.concat([p4info, unknownField]),
    deviceConfig: Buffer.from("{}"),
    cookie: most,
  };

  const bytes = encodeSetPipeline(
    { deviceId: 1n, role: "pods" },
    electionId,
    PipelineAction.VerifyAndCommit,
    config,
  );

  const request = SetForwardingPipelineConfigRequest.decode(bytes);
  assert.equal(request.action, 3);
  assert.equal(request.role, "pods");
  assert.equal(request.config?.p4info?.pkgInfo?.name, "k8s_dp");
  assert.equal(bigintOfInt64(request.config?.cookie?.cookie), most);
  assert.equal(Buffer.from(request.config?.p4DeviceConfig ?? []).toString(), "{}");
  assert.ok(Buffer.from(bytes).includes(config.p4info));
});

test("a COMMIT has no config", () => {
  const bytes = encodeSetPipeline({ deviceId: 1n }, 1n, PipelineAction.Commit, undefined);

  assert.equal(SetForwardingPipelineConfigRequest.decode(bytes).config, null);
});

test("a pipeline is read back as bytes", () => {
  const request = encodeGetPipeline({ deviceId: 1n }, PipelinePart.P4InfoAndCookie);
  assert.equal(GetForwardingPipelineConfigRequest.decode(request).responseType, 2);

  const config = ForwardingPipelineConfig.encode({
    p4info: { pkgInfo: { name: "k8s_dp" } },
    cookie: { cookie: 7 },
  }).finish();
  const response = Buffer.concat([Buffer.of(10, config.length), config]);

  const pipeline = decodeGetPipeline(response);

  assert.deepEqual(Buffer.from(pipeline?.p4info ?? []), Buffer.from(p4info));
  assert.equal(pipeline?.cookie, 7n);
  assert.equal(pipeline?.deviceConfig, undefined);
});

test("no pipeline, no cookie and cookie zero are three things", () => {
  const without = GetForwardingPipelineConfigResponse.encode({ config: {} }).finish();
  const zero = GetForwardingPipelineConfigResponse.encode({ config: { cookie: {} } }).finish();

  assert.equal(decodeGetPipeline(Buffer.of()), undefined);
  assert.equal(decodeGetPipeline(without)?.cookie, undefined);
  assert.equal(decodeGetPipeline(zero)?.cookie, 0n);
});
