import { crc32 } from "node:zlib";
import { expect } from "vitest";
import type { Pipeline } from "../../src/p4/server/pipeline.js";
import { icmp, icmpv6 } from "../../src/testing/packets/icmp-layers.js";
import { ipv4, ipv6 } from "../../src/testing/packets/ip-layers.js";
import type { Layer } from "../../src/testing/packets/layer.js";
import { ethernet } from "../../src/testing/packets/link-layers.js";
import { PacketTest } from "../../src/testing/packets/packet-test.js";
import type { ReadableMatch } from "../../src/testing/packets/readable-value.js";
import { k8sDp } from "../bench-switch/k8s-dp.js";

// A node in little, to test k8s_dp on: two pods that may do anything, its own address behind port 0, a router behind port 1.

/** What differs between the families. */
export interface Family {
  readonly name: "IPv4" | "IPv6";
  /** Of tables and actions. */
  readonly v: "v4" | "v6";
  readonly podA: string;
  readonly podB: string;
  /** A pod of another node, in `remotePods`. */
  readonly remote: string;
  readonly remotePods: string;
  readonly node: string;
  readonly outside: string;
  readonly outside2: string;
  readonly vip: string;
  readonly hairpin: string;
  readonly everything: string;
  /** The protocol number of its ICMP. */
  readonly icmpProtocol: number;
  readonly echoRequest: number;
  readonly echoReply: number;
  readonly unreachable: number;
  readonly etherType: number;
  /** How many bits a whole address has. */
  readonly bits: number;
  ip(src: string, dst: string, options?: IpOptions): Layer;
  icmp(type: number, code?: number, id?: number): Layer;
}

/** What the headers of both families have. */
export interface IpOptions {
  readonly ttl?: number;
  /** TOS or traffic class. */
  readonly tos?: number;
  readonly protocol?: number;
}

const v4: Family = {
  name: "IPv4",
  v: "v4",
  podA: "10.0.0.2",
  podB: "10.0.0.3",
  remote: "10.0.1.5",
  remotePods: "10.0.1.0/24",
  node: "192.168.0.1",
  outside: "203.0.113.9",
  outside2: "203.0.113.77",
  vip: "10.96.0.10",
  hairpin: "169.254.42.1",
  everything: "0.0.0.0/0",
  icmpProtocol: 1,
  echoRequest: 8,
  echoReply: 0,
  unreachable: 3,
  etherType: 0x0800,
  bits: 32,
  ip: (src, dst, options = {}) => ipv4({ src, dst, ...options }),
  icmp: (type, code = 0, id = 0) => icmp({ type, code, id }),
};

const v6: Family = {
  name: "IPv6",
  v: "v6",
  podA: "fd00::2",
  podB: "fd00::3",
  remote: "fd00:0:0:1::5",
  remotePods: "fd00:0:0:1::/64",
  node: "fd01::a1",
  outside: "2001:db8::9",
  outside2: "2001:db8::77",
  vip: "fd96::10",
  hairpin: "fd42::1",
  everything: "::/0",
  icmpProtocol: 58,
  echoRequest: 128,
  echoReply: 129,
  unreachable: 1,
  etherType: 0x86dd,
  bits: 128,
  ip: (src, dst, { ttl = 64, tos = 0, protocol } = {}) =>
    ipv6({
      src,
      dst,
      hopLimit: ttl,
      trafficClass: tos,
      ...(protocol === undefined ? {} : { nextHeader: protocol }),
    }),
  icmp: (type, code = 0, id = 0) => icmpv6({ type, code, id }),
};

/** Both, for `describe.each`. */
export const families: readonly Family[] = [v4, v6];
export { v4, v6 };

export const hostPort = 0;
export const uplinkPort = 1;
export const podPortA = 2;
export const podPortB = 3;

export const gatewayMac = "ee:ee:ee:ee:ee:ee";
export const hostMac = "02:aa:00:00:00:01";
export const nodeMac = "02:bb:00:00:00:01";
export const routerMac = "02:bb:00:00:00:fe";

/** The MAC of the pod at a port. */
export function podMac(port: number): string {
  return `02:00:00:00:00:${port.toString(16).padStart(2, "0")}`;
}

/** How a frame is addressed that a pod sends, that it gets, and so on. */
export const fromPod = (port: number): Layer => ethernet({ src: podMac(port), dst: gatewayMac });
export const toPod = (port: number): Layer => ethernet({ src: gatewayMac, dst: podMac(port) });
export const fromHost: Layer = ethernet({ src: hostMac, dst: gatewayMac });
export const toHost: Layer = ethernet({ src: gatewayMac, dst: hostMac });
export const fromUplink: Layer = ethernet({ src: routerMac, dst: nodeMac });
export const toUplink: Layer = ethernet({ src: nodeMac, dst: routerMac });

/** Ids of next hops. */
export const nexthops = { host: 1, router: 2, remote: 3 } as const;

/** Why packets are dropped, by the index in counter `drops`. */
export const reasons = {
  unknownPort: 1,
  notIp: 2,
  badChecksum: 3,
  spoofed: 4,
  noBackend: 5,
  noRoute: 6,
  ttl: 7,
  fromPolicy: 8,
  toPolicy: 9,
  fromRate: 10,
  toRate: 11,
  fragment: 12,
  flowConflict: 13,
  flowsFull: 14,
  sourceRange: 15,
  extension: 16,
  prePolicy: 17,
} as const;

/** Why a packet is dropped. */
export type Reason = keyof typeof reasons;

/** A rule of a policy; what it does not name it does not ask for. */
export interface Rule {
  readonly does: "allow" | "deny";
  /** What comes back in traces. Default: its place in the list, from 1 on. */
  readonly rule?: number;
  readonly log?: boolean;
  readonly match?: Readonly<Record<string, ReadableMatch>>;
}

/** Which tables a policy is in. */
export type Stage = "from" | "to" | "pre";

/** A backend of a service. */
export interface Backend {
  readonly id: number;
  readonly address: string;
  readonly port: number;
  readonly weight?: number;
}

/** One address and port of a service. */
export interface Service {
  readonly frontend: number;
  readonly service?: number;
  readonly address: string;
  readonly port: number;
  readonly protocol?: number;
  readonly external?: 0 | 1;
  readonly sticky?: boolean;
  readonly guarded?: boolean;
}

let pipeline: Pipeline | undefined;

/** The chain that allows everything. */
export const openChain = 1;

/** A pod as `K8sNode.pod` sets it up. */
export interface PodOptions {
  readonly fromChain?: number;
  readonly toChain?: number;
  readonly natOutgoing?: boolean;
  readonly dscp?: number;
}

/** k8s_dp with the entries of a node. */
export class K8sNode {
  readonly test: PacketTest;

  constructor() {
    pipeline ??= k8sDp(new URL("../../", import.meta.url));
    this.test = new PacketTest({ pipeline });
    this.policy("from", openChain, [{ does: "allow" }]);
    this.policy("to", openChain, [{ does: "allow" }]);
    this.test.insert("port", { port: hostPort }, "from_host", {});
    this.uplink();
    for (const port of [podPortA, podPortB]) {
      this.pod(port);
    }
    for (const f of families) {
      this.address(f, podPortA, f.podA);
      this.address(f, podPortB, f.podB);
      this.test.insert(`host_source_${f.v}`, { src: f.node }, "own");
      this.route(f, `${f.node}/${f.bits}`, nexthops.host);
      this.route(f, f.remotePods, nexthops.remote);
      this.route(f, f.everything, nexthops.router, true);
    }
    const link = { src_mac: nodeMac, dst_mac: routerMac, port: uplinkPort };
    this.test.insert("nexthop", { nexthop: nexthops.router }, "to_node", link);
    this.test.insert("nexthop", { nexthop: nexthops.remote }, "to_node", link);
    this.test.insert("nexthop", { nexthop: nexthops.host }, "to_host", {
      port: hostPort,
      src_mac: gatewayMac,
      dst_mac: hostMac,
    });
  }

  /** Replaces what the uplink's port says. */
  uplink(chains: { host?: number; forward?: number; pre?: number } = {}): void {
    const { host = 0, forward = 0, pre = 0 } = chains;
    const args = { host_chain: host, forward_chain: forward, pre_chain: pre };
    this.#put("port", { port: uplinkPort }, "from_uplink", args);
  }

  /** Sets a pod's port up, or changes it; `toChain` is that of addresses added from then on. */
  pod(port: number, options: PodOptions = {}): void {
    this.#put("port", { port }, "from_pod", {
      chain: options.fromChain ?? openChain,
      nat_outgoing: options.natOutgoing ?? false,
      set_dscp: options.dscp !== undefined,
      dscp: options.dscp ?? 0,
    });
  }

  /** Gives a pod's port an address, or changes what chain the address has. */
  address(f: Family, port: number, address: string, toChain = openChain): void {
    this.#put(`source_guard_${f.v}`, { port, src: `${address}/${f.bits}` }, "permit", {});
    this.#put(`endpoint_${f.v}`, { dst: address }, `to_pod_${f.v}`, {
      port,
      src_mac: gatewayMac,
      dst_mac: podMac(port),
      chain: toChain,
    });
  }

  route(f: Family, dst: string, nexthop: number, outside = false): void {
    // The route to everything has no prefix to match.
    this.#put(`route_${f.v}`, { dst }, "set_nexthop", { nexthop, outside });
  }

  /** The rules of a chain, the first one first; `rules` is their version. */
  policy(stage: Stage, chain: number, list: readonly Rule[], rules = chain, setGroup = 1): void {
    for (const [i, { does, rule = i + 1, log = false, match = {} }] of list.entries()) {
      const priority = list.length - i;
      const key = { rules, ...match };
      this.test.insert(`${stage}_policy`, key, `${stage}_${does}`, { rule, log }, { priority });
    }
    const args = { rules, set_group: setGroup };
    this.#put(`${stage}_chain`, { chain }, `set_${stage}_rules`, args);
  }

  /** Which sets an address (or prefix) is in; `leg` is `src` or `dst`. */
  sets(f: Family, stage: Stage, leg: "src" | "dst", net: string, sets: bigint, group = 1): void {
    const table = `${stage}_${leg}_sets_${f.v}`;
    this.#put(table, { set_group: group, [leg]: net }, `set_${leg}_sets`, { sets });
  }

  /** Which sets an address with a port is in. */
  portSets(
    f: Family,
    stage: Stage,
    leg: "src" | "dst",
    key: { readonly address: string; readonly protocol: number; readonly port: number },
    sets: bigint,
  ): void {
    const { address, protocol, port } = key;
    const match = { set_group: 1, [leg]: address, protocol, [`${leg}_port`]: port };
    this.#put(`${stage}_${leg}_port_sets_${f.v}`, match, `set_${leg}_port_sets`, { sets });
  }

  /** A frontend, and what its replies bear. */
  frontend(f: Family, of: Service): void {
    const { frontend, address, port, protocol = 17, external = 0, guarded = false } = of;
    this.#put(`reply_source_${f.v}`, { frontend }, `set_source_${f.v}`, {
      src: address,
      src_port: port,
    });
    const action = of.sticky === true ? "set_sticky_frontend" : "set_frontend";
    const match = { external, dst: address, protocol, dst_port: port };
    const args = { frontend, service: of.service ?? 1, guarded };
    this.test.insert(`frontend_${f.v}`, match, action, args);
  }

  /** The backends of a service. */
  backends(f: Family, list: readonly Backend[], service = 1): void {
    for (const { id, address, port } of list) {
      const args = { dst: address, dst_port: port };
      this.#put(`backend_${f.v}`, { backend: id }, `to_backend_${f.v}`, args);
    }
    const members = list.map(({ id, weight = 1 }) => ({
      action: "set_backend",
      args: { backend: id },
      weight,
    }));
    if (this.#services.has(service)) {
      this.test.modify("service", { service }, members);
    } else {
      this.#services.add(service);
      this.test.insert("service", { service }, members);
    }
  }

  /** `frame` arrives at a port, and `expected` leaves by another and nothing else. */
  passes(from: number, frame: Uint8Array, to: number, expected: Uint8Array): void {
    this.test.send(from, frame);
    this.test.expect(to, expected);
    this.test.expectNothing();
  }

  /** `frame` arrives at a port, and one frame leaves by another and nothing else. */
  passed(from: number, frame: Uint8Array, to: number): Uint8Array {
    this.test.send(from, frame);
    const left = this.test.take(to);
    this.test.expectNothing();
    return left;
  }

  /** `frame` arrives at a port and is dropped and counted for this reason alone. */
  drops(from: number, frame: Uint8Array, reason: Reason): void {
    const before = this.dropped();
    this.test.send(from, frame);
    this.test.expectNothing();
    expect(this.dropped()).toEqual({ ...before, [reason]: (before[reason] ?? 0) + 1 });
  }

  /** Packets dropped so far, by reason. */
  dropped(): Partial<Record<Reason, number>> {
    const cells = this.test.cells.counters("drops");
    const named = Object.entries(reasons).flatMap(([name, index]) => {
      const packets = cells.get(index)?.packets;
      return packets === undefined ? [] : [[name, packets] as const];
    });
    return Object.fromEntries(named);
  }

  readonly #services = new Set<number>();
  readonly #there = new Set<string>();

  /** Inserts an entry, or modifies it if it is there. */
  #put(
    table: string,
    match: Readonly<Record<string, ReadableMatch>>,
    action: string,
    args: Parameters<PacketTest["insert"]>[3],
  ): void {
    const name = `${table} ${JSON.stringify(match)}`;
    if (this.#there.has(name)) {
      this.test.modify(table, match, action, args);
    } else {
      this.#there.add(name);
      this.test.insert(table, match, action, args);
    }
  }
}

/** Which of the sets of the flow table a flow is in. */
export function flowSetOf(key: Uint8Array): number {
  return crc32(key) % 65536;
}
