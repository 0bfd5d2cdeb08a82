import { addressFromBytes } from "../net/address.js";
import type { Reconciler } from "../p4/reconcile/reconciler.js";
import { exactly } from "../p4/tables/table-declaration.js";
import type { DriverSettings } from "./settings.js";
import type { Tables } from "./tables.js";

/** The side of the pipeline that pods are on (`SIDE_POD`). */
const podSide = 2;
const arpRequest = 1;
/** The gateway of every pod, as with Calico's own dataplanes: 169.254.1.1. */
export const gatewayAddress = addressFromBytes([169, 254, 1, 1]);

/** Wants what is the same on every node: the host's port, and the answer to a pod that looks for its gateway. */
export function setFixedEntries(
  { port, arp }: Tables,
  reconciler: Reconciler,
  { hostPort, gatewayMac }: Pick<DriverSettings, "hostPort" | "gatewayMac">,
): void {
  reconciler.set(port.name, port.key({ port: hostPort }), port.value("from_host", {}), "host");
  const asked = { from: podSide, oper: exactly(arpRequest), target_ip: exactly(gatewayAddress) };
  const answer = arp.value("arp_reply", { mac: gatewayMac });
  reconciler.set(arp.name, arp.key(asked, 1), answer, "host");
}
