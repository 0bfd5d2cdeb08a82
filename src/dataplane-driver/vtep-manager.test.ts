import { expect, test } from "vitest";
import type { FelixMessage } from "../calico-api/felix/messages.js";
import { Refusals } from "./refusals.js";
import { configUpdate } from "./test-messages.js";
import { VtepManager } from "./vtep-manager.js";

const end = { mac: "66:0a:41:00:01:01", tunnelAddress: "10.65.1.1", nodeAddress: "192.0.2.2" };
const end6 = { mac: "66:0a:41:00:01:02", tunnelAddress: "fd65::1", nodeAddress: "2001:db8::2" };

function setUp(...messages: readonly FelixMessage[]) {
  const refusals = new Refusals();
  const manager = new VtepManager(refusals);
  for (const message of messages) {
    manager.onUpdate(message);
  }
  return { manager, refused: () => [...refusals.entries()].map(([owner]) => owner) };
}

const vtep = (node: string, given: object): FelixMessage => ({
  case: "vtepUpdate",
  value: { node, ...given },
});

test("an IPv4 tunnel is fine, an IPv6 tunnel is refused until it goes", () => {
  const { manager, refused } = setUp(
    vtep("node2", { ipv4: end }),
    vtep("node3", { ipv4: end, ipv6: end6 }),
    vtep("node4", { ipv6: end6 }),
  );
  expect(refused()).toEqual(["vtep/node3", "vtep/node4"]);

  manager.onUpdate(vtep("node3", { ipv4: end }));
  manager.onUpdate({ case: "vtepRemove", value: { node: "node4" } });

  expect(refused()).toEqual([]);
});

test("another VXLAN port is refused once, if there are tunnels", () => {
  const { manager, refused } = setUp(configUpdate({ VXLANPort: "4790" }));
  expect(refused()).toEqual([]);

  manager.onUpdate(vtep("node2", { ipv4: end }));
  manager.onUpdate(vtep("node3", { ipv4: end }));

  expect(refused()).toEqual(["vxlan-port"]);

  manager.onUpdate(configUpdate());

  expect(refused()).toEqual([]);
});
