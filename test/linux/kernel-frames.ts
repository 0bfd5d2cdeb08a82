import fc from "fast-check";
import { Gso, plainHeader, type VnetHeader } from "../../src/linux/offload/vnet-header.js";
import { ipv4, ipv6, ipv6Extension } from "../../src/testing/packets/ip-layers.js";
import { type FramePart, frame } from "../../src/testing/packets/layer.js";
import { ethernet } from "../../src/testing/packets/link-layers.js";
import { tcp, tcpFlags, udp } from "../../src/testing/packets/transport-layers.js";
import { vxlan } from "../../src/testing/packets/vxlan-layer.js";
import { walkFrame } from "../../src/testing/packets/walk-frame.js";

/** A frame as the kernel leaves it, in a buffer with bytes of others around it. */
export interface TestFrame {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly end: number;
  /** The same with whole checksums, on its own. */
  readonly whole: Uint8Array;
  /** Where layer 4 begins, from the start of the frame. */
  readonly transport: number;
  readonly isTcp: boolean;
  readonly isIpv6: boolean;
  readonly isTunnelled: boolean;
  readonly payload: Uint8Array;
  /** Before `isTunnelled` made it grow by so much. */
  readonly grown: number;
  /** What came with it; without GSO. */
  readonly arrived: VnetHeader;
}

const bytesOf = (maxLength: number) => fc.uint8Array({ maxLength });

const tcpLayer = fc
  .record({
    srcPort: fc.nat(0xffff),
    dstPort: fc.nat(0xffff),
    seq: fc.oneof(fc.nat(0xffffffff), fc.constant(0xfffffff0)),
    flags: fc.subarray(Object.keys(tcpFlags).filter(isFlag)),
    options: bytesOf(40),
  })
  .map(tcp);

function isFlag(name: string): name is keyof typeof tcpFlags {
  return name in tcpFlags;
}

const udpLayer = fc
  // 4789 would be VXLAN.
  .record({ srcPort: fc.nat(0xffff), dstPort: fc.integer({ min: 5_000, max: 0xffff }) })
  .map(udp);

const ipv4Layers = fc
  .record({ id: fc.nat(0xffff), ttl: fc.nat(255), options: bytesOf(40) })
  .map((fields): FramePart[] => [ipv4({ ...fields, src: "10.1.2.3", dst: "192.0.2.250" })]);

const ipv6Layers = fc.boolean().map((isExtended): FramePart[] => {
  const extensions = isExtended
    ? [ipv6Extension({ is: "hopByHop" }), ipv6Extension({ is: "destinationOptions" })]
    : [];
  return [ipv6({ src: "2001:db8::ffff:1", dst: "fd00:aaaa::9" }), ...extensions];
});

const tunnels = fc.constantFrom<readonly FramePart[]>(
  [ipv4({ id: 0xfffe })],
  [ipv6()],
  [ipv4({ id: 7 }), udp({ srcPort: 33_333, checksum: 0 }), vxlan({ vni: 4096 }), ethernet()],
);

/** Frames of TCP and UDP over IPv4 and IPv6, tagged or not, in a tunnel or not. */
export function frames({ maxPayload = 300 } = {}): fc.Arbitrary<TestFrame> {
  return fc
    .record({
      vlans: fc.array(fc.nat(4095), { maxLength: 2 }),
      tunnel: fc.option(tunnels, { nil: [] }),
      network: fc.oneof(ipv4Layers, ipv6Layers),
      transport: fc.oneof(tcpLayer, udpLayer),
      payload: fc.uint8Array({ minLength: 1, maxLength: maxPayload }),
      before: fc.nat(9),
    })
    .map(({ vlans, tunnel, network, transport: layer, payload, before }) => {
      const link = ethernet({ vlans });
      const whole = frame(link, ...tunnel, ...network, layer, payload);
      const grown = whole.length - frame(link, ...network, layer, payload).length;
      const { headers } = walkFrame(whole);
      const last = headers.at(-1);
      const transport = last?.start ?? 0;
      const isTcp = last?.is === "tcp";
      const arrived = plainHeader();
      arrived.needsChecksum = true;
      arrived.checksumStart = transport - grown;
      arrived.checksumOffset = isTcp ? 16 : 6;
      const bytes = new Uint8Array(before + whole.length + 5).fill(0x5a);
      bytes.set(whole, before);
      // What a program has left there does not matter.
      bytes
        .fill(0xee, before + transport + arrived.checksumOffset)
        .set(
          whole.subarray(transport + arrived.checksumOffset + 2),
          before + transport + arrived.checksumOffset + 2,
        );
      bytes.fill(0x5a, before + whole.length);
      return {
        bytes,
        start: before,
        end: before + whole.length,
        whole,
        transport,
        isTcp,
        isIpv6: last?.network?.is === "ipv6",
        isTunnelled: tunnel.length > 0,
        payload,
        grown,
        arrived,
      };
    });
}

/** The header of a frame of the kernel's that is to be cut into segments of `gsoSize` bytes of payload. */
export function gsoOf({ arrived, isTcp, isIpv6 }: TestFrame, gsoSize: number): VnetHeader {
  const gsoType = isTcp ? (isIpv6 ? Gso.Tcp6 : Gso.Tcp4) : Gso.Udp;
  // As a hint of the kernel's, which may count payload, it is worth nothing.
  return { ...arrived, gsoType, gsoSize, headerLength: 0xffff };
}
