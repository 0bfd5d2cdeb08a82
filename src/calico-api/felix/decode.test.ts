import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { felix } from "../gen/felix.js";
import { type Decoded, FelixDecodeError, FelixDecoder } from "./decode.js";
import { handBuilt } from "./hand-built.js";
import { readRecording } from "./recording.js";

const fixtures = join(import.meta.dirname, "../../../test/fixtures/recordings");
const allRecordings = process.env.CALICO_P4_RECORDINGS;

function recordingsIn(root: string): string[] {
  return readdirSync(root)
    .filter((folder) => /^v\d/.test(folder))
    .flatMap((folder) => readdirSync(join(root, folder)).map((file) => join(folder, file)))
    .filter((path) => path.endsWith(".felix"));
}

async function decodeAll(path: string): Promise<Decoded[]> {
  const decoder = new FelixDecoder();
  const decoded: Decoded[] = [];
  for await (const { payload } of readRecording(path)) {
    decoded.push(decoder.decode(payload));
  }
  return decoded;
}

function expectAllKnown(messages: readonly Decoded[]): void {
  expect(messages.length).toBeGreaterThan(20);
  expect(messages[0]?.name).toBe("config_update");
  expect(messages.filter(({ name }) => name === "in_sync")).toHaveLength(1);
  expect(messages.map(({ sequence }) => sequence)).toEqual([...messages.keys()]);
  expect(
    messages.filter((one) => one.name.startsWith("unknown_") || one.unknownFields > 0),
  ).toEqual([]);
}

describe("recordings of real Felixes", () => {
  test("there is one of each kind of version", () => {
    expect(readdirSync(fixtures)).toEqual(
      expect.arrayContaining(["v3.23.5", "v3.26.5", "v3.30.7", "v3.32.1", "v3.34.0-0.dev"]),
    );
  });

  test.each(recordingsIn(fixtures))("%s has nothing that is not known", async (path) => {
    expectAllKnown(await decodeAll(join(fixtures, path)));
  });

  test.runIf(allRecordings !== undefined && existsSync(allRecordings))(
    `all in CALICO_P4_RECORDINGS have nothing that is not known (skipped unless it names a folder of recordings)`,
    async () => {
      for (const path of recordingsIn(allRecordings ?? "")) {
        expectAllKnown(await decodeAll(join(allRecordings ?? "", path)));
      }
    },
  );

  test("every policy that an endpoint names was sent before, under the same key", async () => {
    for (const path of recordingsIn(fixtures)) {
      const policies = new Set<string>();
      for (const { message } of await decodeAll(join(fixtures, path))) {
        if (message?.case === "activePolicyUpdate") {
          policies.add(message.value.id.key);
        } else if (message?.case === "workloadEndpointUpdate") {
          const named = message.value.endpoint.tiers.flatMap((tier) => [
            ...tier.ingressPolicies,
            ...tier.egressPolicies,
          ]);
          expect(
            named.filter(({ key }) => !policies.has(key)),
            path,
          ).toEqual([]);
        }
      }
    }
  });
});

describe("the envelope", () => {
  const inSync = new Uint8Array();

  test("the sequence number may come after the payload, as up to v3.28, or before it", () => {
    const after = new FelixDecoder().decode(handBuilt([1, inSync], [15, 5]));
    const before = new FelixDecoder().decode(handBuilt([15, 5], [1, inSync]));

    expect(after).toEqual({
      name: "in_sync",
      sequence: 5,
      message: { case: "inSync", value: {} },
      unknownFields: 0,
    });
    expect(before).toEqual(after);
  });

  test("a sequence number beyond 32 bits is exact", () => {
    expect(new FelixDecoder().decode(handBuilt([15, 2 ** 40 + 1], [1, inSync])).sequence).toBe(
      2 ** 40 + 1,
    );
  });

  test("a payload that no version has is named by its number and skipped", () => {
    expect(new FelixDecoder().decode(handBuilt([15, 7], [77, handBuilt([1, "new"])]))).toEqual({
      name: "unknown_77",
      sequence: 7,
      unknownFields: 0,
    });
  });

  test("a known payload counts, whatever stands around it", () => {
    const expected = { name: "in_sync", sequence: 0, unknownFields: 1 };

    expect(new FelixDecoder().decode(handBuilt([1, inSync], [77, "new"]))).toMatchObject(expected);
    expect(new FelixDecoder().decode(handBuilt([77, "new"], [1, inSync]))).toMatchObject(expected);
    expect(new FelixDecoder().decode(handBuilt([78, 1], [1, inSync]))).toMatchObject(expected);
  });

  test("an envelope without payload is unknown_0", () => {
    expect(new FelixDecoder().decode(handBuilt([15, 3]))).toEqual({
      name: "unknown_0",
      sequence: 3,
      unknownFields: 0,
    });
  });
});

describe("unknown fields", () => {
  test("are counted at every depth, a group as one", () => {
    const rule = handBuilt([1, "deny"], [999, "new"]);
    const group = Uint8Array.of(0xdb, 0x06, 0x08, 0x01, 0x08, 0x02, 0xdc, 0x06);
    const policy = Buffer.concat([handBuilt([1, rule], [1, rule]), group]);
    const update = handBuilt([1, handBuilt([2, "p"], [4, "K"])], [2, policy], [50, 1]);

    const { message, unknownFields } = new FelixDecoder().decode(handBuilt([7, update]));

    expect(unknownFields).toBe(4);
    expect(message).toMatchObject({
      value: { policy: { inboundRules: [{ action: "deny" }, {}] } },
    });
  });

  test("a known field with another wire type is unknown, and its message is read all the same", () => {
    const { message, unknownFields } = new FelixDecoder().decode(
      handBuilt([2, handBuilt([1, "s:a"], [2, 7], [3, 2])]),
    );

    expect(unknownFields).toBe(1);
    expect(message?.value).toEqual({ id: "s:a", type: "net", members: [] });
  });
});

describe("bytes that are no message", () => {
  test("are an error that says which message it was", () => {
    const cut = handBuilt([1, "s:a"]).subarray(0, 3);

    const decode = (): Decoded => new FelixDecoder().decode(handBuilt([15, 9], [2, cut]));

    expect(decode).toThrow(FelixDecodeError);
    expect(decode).toThrow(/message 2 \(ipset_update\).* sequence number 9, 7 bytes/);
  });

  test("text that is not UTF-8 is an error", () => {
    const decode = (): Decoded =>
      new FelixDecoder().decode(handBuilt([4, handBuilt([1, Uint8Array.of(0xff)])]));

    expect(decode).toThrow(FelixDecodeError);
  });

  test("any garbage decodes, or throws that error and no other", () => {
    const payload = fc.tuple(fc.integer({ min: 1, max: 40 }), fc.uint8Array({ maxLength: 60 }));
    const anything = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      payload.map(([field, bytes]) => handBuilt([field, bytes])),
    );

    fc.assert(
      fc.property(anything, (bytes) => {
        expectDecodesOrDecodeError(bytes);
      }),
      { numRuns: 3000 },
    );
  });

  test("so does a real message with bytes changed or cut off", async () => {
    const payloads: Uint8Array[] = [];
    for await (const { payload } of readRecording(join(fixtures, "v3.32.1/features.felix"))) {
      payloads.push(payload);
    }

    fc.assert(
      fc.property(
        fc.constantFrom(...payloads),
        fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
        fc.nat(400),
        (payload, changes, cut) => {
          const bytes = Uint8Array.from(payload).subarray(0, cut === 0 ? undefined : cut * 10);
          for (const [at, value] of changes) {
            if (at < bytes.length) {
              bytes[at] = value;
            }
          }
          expectDecodesOrDecodeError(bytes);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

function expectDecodesOrDecodeError(bytes: Uint8Array): void {
  try {
    expect(new FelixDecoder().decode(bytes).unknownFields).toBeGreaterThanOrEqual(0);
  } catch (error) {
    expect(error).toBeInstanceOf(FelixDecodeError);
  }
}

test("what is decoded does not hold on to the bytes it came from", () => {
  const id = { orchestratorId: "k8s", workloadId: "default/web", endpointId: "eth0" };
  const bytes = felix.ToDataplane.encode({
    workloadEndpointUpdate: { id, endpoint: { name: "cali1", state: "active" } },
  }).finish();
  const { message } = new FelixDecoder().decode(bytes);
  const before = structuredClone(message);

  bytes.fill(0);

  expect(message).toEqual(before);
  if (message?.case !== "workloadEndpointUpdate") {
    throw new Error("not an endpoint");
  }
  expect(message.value.wire.buffer.byteLength).toBe(message.value.wire.length);
});
