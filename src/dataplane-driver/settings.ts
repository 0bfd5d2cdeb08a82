import type { Address } from "../net/address.js";
import type { Mac } from "../net/mac.js";
import { defaultGatewayMac } from "./mac.js";

/** What the driver must be told of the node it runs for. */
export interface DriverSettings {
  /** The port behind which the node's own network stack is. */
  readonly hostPort: number;
  /** The interface at the other end of that port; its name must not begin with Felix's `InterfacePrefix`. */
  readonly hostInterface: string;
  /** The MAC address of that interface, where it does not follow from the name (`macOf`). */
  readonly hostMac?: Mac;
  /** The MAC address that every pod sees as its gateway's. */
  readonly gatewayMac: Mac;
  /** Addresses of the node beside those that Felix knows. */
  readonly ownAddresses: readonly Address[];
  /** The node's interface that port 1 is, the uplink; unset: the switch has none, and the host forwards. */
  readonly uplinkInterface?: string;
  /** The ports that pods may have, from the first to the last. */
  readonly podPorts: { readonly first: number; readonly last: number };
  /**
   * Most entries that the policies of one chain may become. Only rules that pass, log or negate protocols make more entries
   * than there are rules and port ranges.
   */
  readonly maxChainEntries: number;
}

/** The settings of a node whose switch is wired as `k8s_dp` expects it. */
export const defaultSettings: DriverSettings = {
  hostPort: 0,
  hostInterface: "p4host0",
  gatewayMac: defaultGatewayMac,
  ownAddresses: [],
  podPorts: { first: 2, last: 509 },
  maxChainEntries: 8192,
};
