import { expect, test } from "vitest";
import { type Entity, WriteRequest } from "../messages.js";
import { digestKind } from "./digest-kind.js";
import type { EntityKind, UpdateType } from "./entity.js";
import { meterKind } from "./meter-kind.js";
import { cloneSessionKind, multicastGroupKind } from "./replication-kinds.js";
import { UpdateWriter } from "./update-writer.js";

const meter = meterKind({
  id: 7,
  name: "c.rate",
  alias: "rate",
  spec: {},
  type: "twoRateThreeColor",
  size: 4,
});

const digest = digestKind({ id: 9, name: "c.learn", alias: "learn", type: {} });

function written(kind: EntityKind, wanted: UpdateType, key: string, value: string) {
  const writer = new UpdateWriter();
  kind.writeUpdate(writer, kind.updateType(wanted, key), key, value);
  const [update] = WriteRequest.decode(writer.take()).updates;
  return { type: update?.type, entity: update?.entity as Entity };
}

test("a cell of a meter is only ever modified, and a delete takes its configuration away", () => {
  const key = meter.key(2);
  const value = meter.value({ cir: 1, cburst: 2, pir: 3, pburst: 4 });

  const inserted = written(meter, "insert", key, value);
  const deleted = written(meter, "delete", key, "");

  expect([inserted.type, deleted.type]).toEqual([2, 2]);
  expect(meter.decode(inserted.entity)).toEqual({ key, value });
  expect(deleted.entity.meterEntry?.config).toBeNull();
  expect(meter.decode(deleted.entity)).toBeUndefined();
  expect(meter.describe(key)).toBe("rate[2]");
});

test("what a meter does not take is an error that names it", () => {
  expect(() => meter.key(4)).toThrow("rate: index 4: it has 4 cells");
  expect(() => meter.value({ eburst: 1 })).toThrow("rate: meter config");
  expect(() => meter.value({ cir: -1 })).toThrow("negative");
});

test("the first cell of a meter is not all cells", () => {
  const { entity } = written(meter, "modify", meter.key(0), meter.value({}));

  expect(entity.meterEntry?.index).toEqual({});
  expect(meter.decode(entity)?.key).toBe(meter.key(0));
});

test("the order of replicas makes no difference", () => {
  const port = (number: number): Uint8Array => Uint8Array.of(0, number);
  const replicas = [
    { port: port(1), instance: 3 },
    { port: port(2), backupReplicas: [{ port: port(5), instance: 1 }, { port: port(4) }] },
  ];

  const value = multicastGroupKind.value({ replicas, metadata: Uint8Array.of(1) });

  expect(
    multicastGroupKind.value({ replicas: replicas.toReversed(), metadata: Uint8Array.of(1) }),
  ).toBe(value);
  expect(multicastGroupKind.value({ replicas })).not.toBe(value);
  const { type, entity } = written(
    multicastGroupKind,
    "insert",
    multicastGroupKind.key(300),
    value,
  );
  expect(type).toBe(1);
  expect(multicastGroupKind.decode(entity)).toEqual({ key: multicastGroupKind.key(300), value });
});

test("a port is the same as bytes and as the deprecated number", () => {
  const asBytes = cloneSessionKind.value({ replicas: [{ port: Uint8Array.of(1, 254) }] });

  expect(cloneSessionKind.value({ replicas: [{ egressPort: 510 }] })).toBe(asBytes);
});

test("a clone session has class of service and truncation in its value", () => {
  const entry = {
    replicas: [{ port: Uint8Array.of(7) }],
    classOfService: 2,
    packetLengthBytes: 128,
  };
  const [key, value] = [cloneSessionKind.key(1), cloneSessionKind.value(entry)];

  const modified = written(cloneSessionKind, "modify", key, value);
  const deleted = written(cloneSessionKind, "delete", key, "");

  expect(cloneSessionKind.decode(modified.entity)).toEqual({ key, value });
  expect(deleted.type).toBe(3);
  expect(deleted.entity.packetReplicationEngineEntry?.cloneSessionEntry).toMatchObject({
    sessionId: 1,
  });
  expect(() => cloneSessionKind.key(0)).toThrow("clone_session: 0 is no id");
});

test("a digest is on while its row is there", () => {
  const value = digest.value({ maxTimeoutNs: 5, maxListSize: 6 });

  const inserted = written(digest, "insert", digest.key, value);
  const deleted = written(digest, "delete", digest.key, "");

  expect([inserted.type, deleted.type]).toEqual([1, 3]);
  expect(digest.decode(inserted.entity)).toEqual({ key: digest.key, value });
  expect(deleted.entity.digestEntry?.config).toBeNull();
});

test("what is of another kind is refused", () => {
  for (const kind of [meter, digest, cloneSessionKind, multicastGroupKind]) {
    expect(() => kind.decode({ tableEntry: { tableId: 1 } })).toThrow(kind.name);
  }
});
