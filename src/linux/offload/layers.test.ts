import fc from "fast-check";
import { expect, test } from "vitest";
import { frames } from "../../../test/linux/kernel-frames.js";
import { icmp, icmpTypes } from "../../testing/packets/icmp-layers.js";
import { ipv4, ipv6 } from "../../testing/packets/ip-layers.js";
import { type FramePart, frame } from "../../testing/packets/layer.js";
import { arp, ethernet } from "../../testing/packets/link-layers.js";
import { tcp, udp } from "../../testing/packets/transport-layers.js";
import { walkFrame } from "../../testing/packets/walk-frame.js";
import { emptyLayers, findLayers } from "./layers.js";

test("the header of every frame's layer 4 is found through tags, tunnels, options and extensions", () => {
  fc.assert(
    fc.property(frames(), ({ bytes, start, end, whole, transport, isTunnelled, isTcp }) => {
      const layers = emptyLayers();

      expect(findLayers(bytes, start, end, start + transport, layers)).toBe("found");

      const network = walkFrame(whole).headers.at(-1)?.network;
      expect(layers).toMatchObject({
        network: start + (network?.start ?? -1),
        transport: start + transport,
        isIpv6: network?.is === "ipv6",
        protocol: isTcp ? 6 : 17,
        outerCount: isTunnelled ? 1 : 0,
      });
    }),
  );
});

test("nothing is found where no layer 4 begins", () => {
  fc.assert(
    fc.property(frames(), fc.nat(400), ({ bytes, start, end, whole }, at) => {
      const { headers } = walkFrame(whole);
      const isStart = headers.some(({ is, network, start: begin, end: stop }) =>
        is === "ipv6_extension" ? stop === at : network !== undefined && begin === at,
      );
      fc.pre(!isStart);

      expect(findLayers(bytes, start, end, start + at, emptyLayers())).not.toBe("found");
    }),
  );
});

test("arbitrary bytes neither hang nor throw", () => {
  const types = fc.constantFrom([0x08, 0x00], [0x86, 0xdd], [0x81, 0x00]);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), types, fc.nat(220), (rest, type, transport) => {
      const bytes = Uint8Array.from([...new Uint8Array(12), ...type, ...rest]);

      findLayers(bytes, 0, bytes.length, transport, emptyLayers());
    }),
    { numRuns: 2_000 },
  );
});

const ports = { srcPort: 1, dstPort: 6_081 };
const quoted = frame(ipv4(), tcp(ports));
const cases: readonly [string, readonly FramePart[], number, string][] = [
  [
    "what an ICMP error quotes",
    [ipv4(), icmp({ type: icmpTypes.timeExceeded }), quoted],
    62,
    "quoted",
  ],
  ["a tunnel that is not known", [ipv4(), udp(ports), new Uint8Array(80)], 84, "hidden"],
  ["too many tunnels", [ipv4(), ipv4(), ipv4(), ipv4(), ipv4(), tcp(ports)], 114, "hidden"],
  ["a place in the IP header", [ipv6(), tcp(ports)], 30, "none"],
  ["no IP", [arp({ senderIp: "10.0.0.1", targetIp: "10.0.0.2" })], 34, "none"],
];

test.each(cases)("%s", (_, parts, transport, found) => {
  const bytes = frame(ethernet(), ...parts);

  expect(findLayers(bytes, 0, bytes.length, transport, emptyLayers())).toBe(found);
});
