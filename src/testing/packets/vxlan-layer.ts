import { joined, type Layer } from "./layer.js";

/** Fields of a VXLAN header. */
export interface VxlanFields {
  readonly vni: number;
  /** Default: 8, "the VNI is valid". */
  readonly flags?: number;
}

/** A VXLAN header (RFC 7348): between `udp` and the inner `ethernet`. */
export function vxlan({ vni, flags = 8 }: VxlanFields): Layer {
  return {
    name: "vxlan",
    udpPort: 4789,
    encode(rest) {
      const header = Buffer.alloc(8);
      header[0] = flags;
      header.writeUInt32BE((vni << 8) >>> 0, 4);
      return joined(header, rest);
    },
  };
}
