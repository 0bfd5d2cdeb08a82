import type { ExplainQuery } from "../../infra/explain/explain-query.js";
import { parseAddress } from "../../net/address.js";
import { icmp, icmpv6 } from "./icmp-layers.js";
import { ipv4, ipv6 } from "./ip-layers.js";
import { type FramePart, frame } from "./layer.js";
import { ethernet } from "./link-layers.js";
import { sctp, tcp, udp } from "./transport-layers.js";

/** Extension headers (RFC 8200, RFC 6275, RFC 7401, RFC 5533), AH, ESP and "no next header": what is behind is not told. */
const extensions: readonly number[] = [0, 43, 44, 50, 51, 59, 60, 135, 139, 140];

/**
 * A frame that is the packet, the first of its flow; undefined where none can be: a packet that is not unicast, that stays on
 * its link, or whose protocol is a header of IPv6.
 */
export function policyFrame(query: ExplainQuery): Uint8Array | undefined {
  const { src, dst, protocol } = query;
  const isIpv6 = src.includes(":");
  if (![src, dst].every((address) => isRoutable(address))) {
    return undefined;
  }
  const isDiscovery =
    isIpv6 && protocol === 58 && (query.icmpType ?? 0) >= 133 && (query.icmpType ?? 0) <= 137;
  if (isDiscovery || (isIpv6 && extensions.includes(protocol))) {
    return undefined;
  }
  const ip = isIpv6 ? ipv6({ src, dst, nextHeader: protocol }) : ipv4({ src, dst, protocol });
  return frame(
    ethernet({ src: "02:00:00:00:00:02", dst: "ee:ee:ee:ee:ee:ee" }),
    ip,
    ...payloadOf(query, isIpv6),
  );
}

function payloadOf(query: ExplainQuery, isIpv6: boolean): readonly FramePart[] {
  const { protocol, srcPort = 40_000, dstPort = 80, icmpType: type, icmpCode: code = 0 } = query;
  const ports = { srcPort, dstPort };
  switch (protocol) {
    case 6:
      return [tcp({ ...ports, flags: ["syn"] })];
    case 17:
      return [udp(ports), "calico-p4"];
    case 132:
      return [sctp(ports), new Uint8Array(16)];
    case 136: {
      const header = Buffer.alloc(16);
      header.writeUInt16BE(srcPort, 0);
      header.writeUInt16BE(dstPort, 2);
      header.writeUInt16BE(8, 4);
      return [header];
    }
  }
  if (protocol === (isIpv6 ? 58 : 1) && type !== undefined) {
    const header = isIpv6 ? icmpv6({ type, code, id: 7 }) : icmp({ type, code, id: 7 });
    return [header, ...quoted(query, isIpv6, type)];
  }
  return [new Uint8Array(32)];
}

/** An error quotes a packet of a flow that nobody knows. */
function quoted({ src, dst }: ExplainQuery, isIpv6: boolean, type: number): readonly Uint8Array[] {
  const isError = isIpv6 ? type < 128 : [3, 4, 5, 11, 12].includes(type);
  if (!isError) {
    return [new Uint8Array(32)];
  }
  const ip = isIpv6 ? ipv6({ src: dst, dst: src }) : ipv4({ src: dst, dst: src });
  return [frame(ip, udp({ srcPort: 9, dstPort: 9 }), new Uint8Array(8))];
}

/** Unicast, neither looped nor of one link. */
function isRoutable(text: string): boolean {
  const address = parseAddress(text);
  if (address === undefined) {
    return false;
  }
  const [first = 0, second = 0] = [address.charCodeAt(0), address.charCodeAt(1)];
  if (address.length === 4) {
    return first !== 0 && first !== 127 && first < 224;
  }
  const isLow = address.startsWith("\0".repeat(15)) && address.charCodeAt(15) < 2;
  return first !== 0xff && !(first === 0xfe && (second & 0xc0) === 0x80) && !isLow;
}
