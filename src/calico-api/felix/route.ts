import type { Unrecognised } from "./wire.js";

/** What Felix knows of a network; longest prefix wins, and a route with a type inherits what its pool says. */
export interface Route {
  /** CIDR: the key. */
  readonly dst: string;
  readonly types: RouteTypes;
  readonly poolType: IpPoolType;
  /** The node that has it. */
  readonly nodeName?: string;
  /** Address of that node, of the route's family; absent until it is known, and again after the node went. */
  readonly nodeIp?: string;
  /** Whether the node is in this one's subnet; told for pools with cross-subnet encapsulation only. */
  readonly sameSubnet: boolean;
  readonly natOutgoing: boolean;
  /** Whether a live endpoint of this node has the address. */
  readonly localWorkload: boolean;
  /** Which tunnels have the address as their own; not how its pool is encapsulated. */
  readonly tunnelType: TunnelType;
  /** Whether the address is in a block of another node; since v3.29.2. */
  readonly borrowed: boolean;
}

/** What is at a route's network; none of all: it only describes a network (`CIDR_INFO`), say a pool. */
export interface RouteTypes {
  readonly remoteWorkload: boolean;
  readonly remoteHost: boolean;
  readonly localWorkload: boolean;
  readonly localHost: boolean;
  readonly remoteTunnel: boolean;
  readonly localTunnel: boolean;
  /** The number on the wire, if it says something beyond. */
  readonly unrecognised?: number;
}

/** The encapsulation of the pool that a route's network is in. */
export type IpPoolType = "none" | "noEncap" | "vxlan" | "ipip" | Unrecognised;

/** Kinds of tunnel. */
export interface TunnelType {
  readonly ipip: boolean;
  readonly vxlan: boolean;
  readonly wireguard: boolean;
}

/** The VXLAN tunnel end of a node, by family. */
export interface Vtep {
  readonly node: string;
  readonly ipv4?: VtepAddresses;
  /** Since v3.23. */
  readonly ipv6?: VtepAddresses;
}

/** A tunnel end: the MAC and the address of its tunnel interface, and the node address that packets are sent to. */
export interface VtepAddresses {
  readonly mac: string;
  readonly tunnelAddress: string;
  readonly nodeAddress: string;
}
