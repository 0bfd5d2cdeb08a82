import { createHash } from "node:crypto";
import { type Mac, macFromBytes } from "../net/mac.js";

/** The Ethernet address that pods see as their gateway's by default, as with Calico's own dataplanes. */
export const defaultGatewayMac: Mac = macFromBytes(new Uint8Array(6).fill(0xee));

/**
 * The Ethernet address of what has none of its own: `02` and five bytes of SHA-256 of the interface name. A pure
 * function, so that the driver and the CNI server agree without talking.
 */
export function macOf(interfaceName: string): Mac {
  const digest = createHash("sha256").update(interfaceName).digest();
  return macFromBytes(Uint8Array.of(0x02, ...digest.subarray(0, 5)));
}
