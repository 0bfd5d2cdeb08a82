import { expect, test } from "vitest";
import { WriteRequest } from "../p4/messages.js";
import { FakeSwitch } from "../testing/fake-switch.js";
import { CountingDialer } from "./counting-dialer.js";

const request = WriteRequest.encode({ deviceId: 1, updates: [{ type: 1 }, { type: 3 }] }).finish();

test("updates count though the switch refuses them, and calls are under way until they fail", async () => {
  const dialer = new CountingDialer(new FakeSwitch().dialer());
  const wire = dialer.dial();

  const call = wire.unary("Write", request, { timeoutMs: 1000 });
  expect(dialer.underWay).toBe(1);
  await expect(call).rejects.toMatchObject({ name: "RpcError" });

  expect(dialer.underWay).toBe(0);
  expect(dialer.calls).toBe(1);
  expect(dialer.updates).toEqual({ inserts: 1, modifies: 0, deletes: 1 });
  wire.close();
});

test("it has the name of the switch that it dials", () => {
  expect(new CountingDialer(new FakeSwitch().dialer()).target).toBe("fake");
});
