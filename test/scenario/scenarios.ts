import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import { config, host, hostEndpoint, pod, pool, route, tier, vtep } from "./builders.js";
import { type FelixState, stateOf } from "./felix-state.js";

/** What Felix says, state after state; the driver must be right after each of them, however it got there. */
export interface Scenario {
  readonly name: string;
  readonly states: readonly FelixState[];
}

const node = [
  config(),
  host("node1", "192.0.2.1/24", "2001:db8::1/64"),
  host("node2", "192.0.2.2/24"),
  pool("10.65.0.0/16", { masquerade: true }),
  pool("fd65::/48"),
  route("10.65.0.0/26", "localWorkload"),
  route("192.0.2.1/32", "localHost"),
  route("192.0.2.2/32", "remoteHost"),
];

function scenario(name: string, ...states: readonly (readonly FelixMessage[])[]): Scenario {
  return { name, states: states.map((updates) => stateOf([...node, ...updates])) };
}

export const scenarios: readonly Scenario[] = [
  scenario(
    "a pod comes, moves to another address, and goes",
    [],
    [pod("a", ["10.65.0.2/32"])],
    [pod("a", ["10.65.0.3/32"])],
    [],
  ),
  scenario(
    "pods come in another order than that of their names",
    [pod("b", ["10.65.0.3/32"])],
    [pod("b", ["10.65.0.3/32"]), pod("a", ["10.65.0.2/32"])],
    [pod("c", ["10.65.0.4/32"]), pod("b", ["10.65.0.3/32"]), pod("a", ["10.65.0.2/32"])],
    [pod("c", ["10.65.0.4/32"]), pod("a", ["10.65.0.2/32"]), pod("0", ["10.65.0.5/32"])],
  ),
  scenario(
    "pods of one family become pods of both",
    [pod("a", ["10.65.0.2/32"]), pod("b", ["fd65::2/128"])],
    [pod("a", ["10.65.0.2/32", "fd65::3/128"]), pod("b", ["fd65::2/128", "10.65.0.4/32"])],
  ),
  scenario(
    "one pod takes over the address of another",
    [pod("a", ["10.65.0.2/32"]), pod("c", ["10.65.0.3/32"])],
    [pod("b", ["10.65.0.2/32"]), pod("c", ["10.65.0.3/32"])],
    [pod("a", ["10.65.0.2/32"]), pod("c", ["10.65.0.2/32"])],
    [pod("c", ["10.65.0.2/32"])],
  ),
  scenario(
    "two pods claim one interface, then one of them goes",
    [pod("a", ["10.65.0.2/32"]), pod("b", ["10.65.0.3/32"], { name: "calia" })],
    [pod("b", ["10.65.0.3/32"], { name: "calia" })],
    [pod("a", ["10.65.0.2/32"]), pod("b", ["10.65.0.3/32"])],
  ),
  scenario(
    "pods are put down and up again",
    [pod("a", ["10.65.0.2/32"]), pod("b", ["10.65.0.3/32"])],
    [pod("a", ["10.65.0.2/32"], { state: "inactive" }), pod("b", ["10.65.0.3/32"])],
    [pod("a", ["10.65.0.2/32"]), pod("b", ["10.65.0.3/32"], { state: "inactive" })],
  ),
  scenario(
    "a pod with a net that is not one address is closed until it is mended",
    [pod("a", ["10.65.0.2/32", "10.65.0.8/29"]), pod("b", ["10.65.0.3/32"])],
    [pod("a", ["10.65.0.2/32"]), pod("b", ["10.65.0.3/32"])],
    [pod("a", ["10.65.0.2/32"]), pod("b", ["10.65.0.3/32", "fd65::/64"])],
  ),
  scenario(
    "policies come to select pods, in other orders, and select them no more",
    [pod("a", ["10.65.0.2/32"]), pod("b", ["10.65.0.3/32"])],
    [pod("a", ["10.65.0.2/32"], { tiers: [tier(["x"], [])] }), pod("b", ["10.65.0.3/32"])],
    [
      pod("a", ["10.65.0.2/32"], { tiers: [tier(["x", "y"], ["z"])] }),
      pod("b", ["10.65.0.3/32"], { tiers: [tier(["x", "y"], ["z"])] }),
    ],
    [
      pod("a", ["10.65.0.2/32"], { tiers: [tier(["y", "x"], ["z"])] }),
      pod("b", ["10.65.0.3/32"], { profileIds: ["kns.default", "ksa.default.b"] }),
    ],
  ),
  scenario(
    "a pool starts and stops to masquerade, and another one comes inside of nothing",
    [pod("a", ["10.65.0.2/32"]), pod("o", ["198.51.100.7/32"])],
    [pool("10.65.0.0/16"), pod("a", ["10.65.0.2/32"]), pod("o", ["198.51.100.7/32"])],
    [
      pool("198.51.100.0/24", { masquerade: true, allowedUses: ["Workload"] }),
      pod("a", ["10.65.0.2/32"]),
      pod("o", ["198.51.100.7/32"]),
    ],
    [pool("198.51.100.0/24", { allowedUses: ["LoadBalancer"] }), pod("o", ["198.51.100.7/32"])],
  ),
  scenario(
    "routes change what they lead to",
    [route("10.65.1.0/26", "remoteWorkload"), route("10.65.0.1/32", "localTunnel")],
    [route("10.65.1.0/26"), route("10.65.0.1/32", "localTunnel", "localWorkload")],
    [route("10.65.1.0/26", "localWorkload"), route("10.65.1.1/32", "remoteTunnel")],
    [route("fd65::/122", "localWorkload"), route("fd65:0:0:1::/122", "remoteWorkload")],
    [route("0.0.0.0/0", "remoteWorkload"), route("10.65.1.1/32", "remoteTunnel", "remoteWorkload")],
  ),
  scenario(
    "the node gets other addresses",
    [host("node1", "192.0.2.7"), host("node2", "192.0.2.1")],
    [host("node1", undefined, "2001:db8::7/64")],
    [host("node1", "192.0.2.1/24"), route("192.0.2.8/32", "localHost")],
  ),
  scenario(
    "what this pipeline cannot hold comes and goes",
    [vtep("node2", false), hostEndpoint("eth0", "eth0")],
    [vtep("node2", true), hostEndpoint("all", "*")],
    [vtep("node3", false)],
  ),
  scenario(
    "a pod may send from more than its address",
    [
      config({ WorkloadSourceSpoofing: "Any" }),
      pod("a", ["10.65.0.2/32"], { allowSpoofedSourcePrefixes: ["10.99.0.0/16", "fd99::/64"] }),
    ],
    [
      config({ WorkloadSourceSpoofing: "Any" }),
      pod("a", ["10.65.0.2/32"], { allowSpoofedSourcePrefixes: ["10.99.0.0/17"] }),
    ],
  ),
];
