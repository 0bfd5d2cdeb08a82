import { icmp, icmpv6 } from "../../../src/testing/packets/icmp-layers.js";
import { ipv4, ipv6 } from "../../../src/testing/packets/ip-layers.js";
import { type FramePart, frame } from "../../../src/testing/packets/layer.js";
import { arp, ethernet } from "../../../src/testing/packets/link-layers.js";
import { numberOfReadable } from "../../../src/testing/packets/readable-value.js";
import { tcp, udp } from "../../../src/testing/packets/transport-layers.js";
import { vxlan } from "../../../src/testing/packets/vxlan-layer.js";
import type { Draw } from "./draw.js";
import type { DrawValue } from "./random-entries.js";

// Entries and frames of k8s_dp whose values come from a few, so that frames find entries.

const addresses4 = ["10.0.0.2", "10.0.0.3", "10.96.0.10", "192.168.0.1"];
const addresses6 = ["fd00::2", "fd00::3", "fd96::10", "fd01::a1"];
const macs = ["ee:ee:ee:ee:ee:ee", "02:00:00:00:00:02", "02:00:00:00:00:03"];
const l4Ports = [53, 80, 4789];
const protocols = [6, 17, 1];
const cpuPort = 510;

/** A value of a field or parameter of k8s_dp. */
export const nodeValue: DrawValue = (draw, name, width) => {
  const pick = (from: readonly (string | number)[]): bigint => numberOfReadable(draw.pick(from));
  const isAddress = /src|dst|ip|address|source/.test(name) && !/sets/.test(name);
  switch (width) {
    case 9:
      return BigInt(draw.int(0, 3));
    case 32:
      return isAddress ? pick(addresses4) : BigInt(draw.int(0, 3));
    case 48:
      return pick(macs);
    case 128:
      return isAddress ? pick(addresses6) : draw.bits(128);
    case 16:
      return /port/.test(name) ? pick(l4Ports) : BigInt(draw.int(0, 2));
    case 8:
      return /protocol/.test(name) ? pick(protocols) : BigInt(draw.int(0, 2));
    default:
      return draw.bits(width) & 3n;
  }
};

/** A frame that a node might see, and the port that it comes in by; some are damaged. */
export function randomFrame(draw: Draw): { readonly port: number; readonly bytes: Uint8Array } {
  const port = draw.once(20) ? cpuPort : draw.int(0, 3);
  const payload = Buffer.from(draw.bytes(draw.int(0, 12)), "hex");
  const bytes = frame(...layersOf(draw, port === 1 && draw.once(4)), payload);
  if (draw.once(6)) {
    bytes[draw.int(0, bytes.length - 1)] = draw.int(0, 255);
  }
  return { port, bytes: draw.once(12) ? bytes.subarray(0, draw.int(0, bytes.length)) : bytes };
}

function layersOf(draw: Draw, isTunnelled: boolean): FramePart[] {
  const link = ethernet({ src: draw.pick(macs), dst: draw.pick(macs) });
  if (isTunnelled) {
    const outer = ipv4({ src: draw.pick(addresses4), dst: draw.pick(addresses4) });
    const tunnel = vxlan({ vni: draw.int(0, 3) });
    return [link, outer, udp({ srcPort: draw.pick(l4Ports) }), tunnel, ...layersOf(draw, false)];
  }
  if (draw.once(10)) {
    const ips = { senderIp: draw.pick(addresses4), targetIp: draw.pick(addresses4) };
    return [link, arp({ oper: draw.int(1, 2), senderMac: draw.pick(macs), ...ips })];
  }
  const isIpv4 = draw.once(2);
  const ttl = draw.pick([0, 1, 64, 64]);
  const ip = isIpv4
    ? ipv4({ src: draw.pick(addresses4), dst: draw.pick(addresses4), ttl })
    : ipv6({ src: draw.pick(addresses6), dst: draw.pick(addresses6), hopLimit: ttl });
  const ports = { srcPort: draw.pick(l4Ports), dstPort: draw.pick(l4Ports) };
  switch (draw.int(0, 4)) {
    case 0: {
      const echo = { type: draw.pick([0, 3, 8, 128, 129, 1]), id: draw.int(0, 2) };
      return [link, ip, isIpv4 ? icmp(echo) : icmpv6(echo)];
    }
    case 1:
    case 2:
      return [link, ip, udp(ports)];
    default: {
      const flags = draw.pick([["syn"], ["ack"], ["fin", "ack"], ["rst"]] as const);
      return [link, ip, tcp({ ...ports, flags })];
    }
  }
}
