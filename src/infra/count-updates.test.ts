import { expect, test } from "vitest";
import { WriteRequest } from "../p4/messages.js";
import { countUpdates } from "./count-updates.js";

test("updates are counted by type, whatever stands around them", () => {
  const entry = { tableEntry: { tableId: 1, priority: 300 } };
  const request = WriteRequest.encode({
    deviceId: 2 ** 40,
    role: "driver",
    electionId: { high: 7, low: 2 ** 33 },
    atomicity: 1,
    updates: [
      ...Array.from({ length: 300 }, () => ({ type: 1, entity: entry })),
      { type: 3, entity: entry },
      { type: 2, entity: {} },
      { type: 2 },
    ],
  }).finish();

  expect(countUpdates(request)).toEqual({ inserts: 300, modifies: 2, deletes: 1 });
});

test("a request without updates has none", () => {
  expect(countUpdates(new Uint8Array())).toEqual({ inserts: 0, modifies: 0, deletes: 0 });
});
