import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { frames, gsoOf, type TestFrame } from "../../../test/linux/kernel-frames.js";
import { checkChecksums } from "../../testing/packets/check-checksums.js";
import { onesComplementSum } from "../../testing/packets/checksum.js";
import { icmp, icmpTypes } from "../../testing/packets/icmp-layers.js";
import { ipv4, ipv6 } from "../../testing/packets/ip-layers.js";
import { frame } from "../../testing/packets/layer.js";
import { ethernet } from "../../testing/packets/link-layers.js";
import { sctp, tcp, udp } from "../../testing/packets/transport-layers.js";
import { type Finish, FrameFinisher } from "./finish-frame.js";
import { Gso, plainHeader, type VnetHeader } from "./vnet-header.js";

const jumbo = 9_000;

function finish(
  { bytes, start, end, grown }: Pick<TestFrame, "bytes" | "start" | "end" | "grown">,
  arrived: VnetHeader,
  mtu = jumbo,
): { readonly result: Finish; readonly out: VnetHeader } {
  const out: VnetHeader = { ...plainHeader(), gsoType: 9, gsoSize: 9, headerLength: 9 };
  const result = new FrameFinisher().finish(bytes, start, end, arrived, grown, mtu, out);
  return { result, out };
}

/** What the kernel or a card makes of a partial checksum. */
function completed(frame: Uint8Array, { checksumStart, checksumOffset }: VnetHeader): Uint8Array {
  const bytes = Buffer.from(frame);
  const sum = ~onesComplementSum(bytes.subarray(checksumStart)) & 0xffff;
  // 0 would say that there is none (RFC 768).
  const checksum = sum === 0 && checksumOffset === 6 ? 0xffff : sum;
  bytes.writeUInt16BE(checksum, checksumStart + checksumOffset);
  return bytes;
}

const frameOf = ({ bytes, start, end }: Pick<TestFrame, "bytes" | "start" | "end">): Buffer =>
  Buffer.from(bytes.subarray(start, end));

/** A frame on its own whose layer 4 was, as it came, at `checksumStart`. */
function alone(bytes: Uint8Array, checksumStart: number, checksumOffset: number) {
  const arrived = { ...plainHeader(), needsChecksum: true, checksumStart, checksumOffset };
  return { test: { bytes, start: 0, end: bytes.length, grown: 0 }, arrived };
}

test("a frame of which nothing is left to do leaves as it is", () => {
  fc.assert(
    fc.property(frames(), (test) => {
      const before = test.bytes.slice();

      const { result, out } = finish(test, plainHeader());

      expect({ result, out }).toEqual({ result: "send", out: plainHeader() });
      expect(test.bytes).toEqual(before);
    }),
  );
});

test("a partial checksum is one that the kernel completes to the right one", () => {
  fc.assert(
    fc.property(frames(), (test) => {
      fc.pre(!test.isTunnelled);

      const { result, out } = finish(test, test.arrived);

      expect(result).toBe("send");
      expect(out).toEqual({ ...plainHeader(), ...test.arrived });
      expect(completed(frameOf(test), out)).toEqual(Buffer.from(test.whole));
    }),
  );
});

test("in a tunnel nothing is left to do", () => {
  fc.assert(
    fc.property(frames(), (test) => {
      fc.pre(test.isTunnelled);

      const { result, out } = finish(test, test.arrived);

      expect({ result, out }).toEqual({ result: "send", out: plainHeader() });
      expect(frameOf(test)).toEqual(Buffer.from(test.whole));
    }),
  );
});

test("bytes of others stay as they are", () => {
  fc.assert(
    fc.property(frames(), (test) => {
      finish(test, test.arrived);

      const around = [...test.bytes.subarray(0, test.start), ...test.bytes.subarray(test.end)];
      expect(around.every((byte) => byte === 0x5a)).toBe(true);
    }),
  );
});

test("a frame with GSO goes whole, but segmented into a tunnel, whatever the kernel says of its headers", () => {
  fc.assert(
    fc.property(frames(), fc.integer({ min: 1, max: 100 }), (test, gsoSize) => {
      const arrived = gsoOf(test, gsoSize);

      const { result, out } = finish(test, arrived);

      expect(result).toBe(test.isTunnelled ? "segment" : "send");
      const headers = test.whole.length - test.payload.length;
      const whole = { ...arrived, headerLength: headers };
      expect(out).toEqual(test.isTunnelled ? plainHeader() : whole);
    }),
  );
});

describe("the MTU", () => {
  const longest = (test: TestFrame, length: number): number => {
    const isTagged = [0x8100, 0x88a8].includes(frameOf(test).readUInt16BE(12));
    return length - 14 - (isTagged ? 4 : 0);
  };

  test("permits a frame of just its size, and a tag more", () => {
    fc.assert(
      fc.property(frames(), (test) => {
        const mtu = longest(test, test.whole.length);

        expect(finish(test, test.arrived, mtu).result).toBe("send");
        expect(finish(test, test.arrived, mtu - 1).result).toBe("tooLong");
        expect(finish(test, plainHeader(), mtu - 1).result).toBe("tooLong");
      }),
    );
  });

  test("is that of a segment where there is GSO", () => {
    fc.assert(
      fc.property(frames(), fc.integer({ min: 1, max: 100 }), (test, gsoSize) => {
        const headers = test.whole.length - test.payload.length;
        const segment = headers + Math.min(gsoSize, test.payload.length);
        const mtu = longest(test, segment);
        const arrived = gsoOf(test, gsoSize);

        expect(finish(test, arrived, mtu).result).toBe(test.isTunnelled ? "segment" : "send");
        expect(finish(test, arrived, mtu - 1).result).toBe("tooLong");
      }),
    );
  });
});

test("a frame that was cut before its checksum is unfinished", () => {
  fc.assert(
    fc.property(frames(), fc.nat(400), (test, length) => {
      fc.pre(length < test.transport + test.arrived.checksumOffset + 2);
      const cut = { ...test, end: test.start + length };

      expect(finish(cut, test.arrived).result).toBe("unfinished");
      expect(finish(cut, gsoOf(test, 10)).result).toBe("unfinished");
    }),
  );
});

test("GSO without a partial checksum is unfinished", () => {
  const test = alone(frame(ethernet(), ipv4(), tcp({ srcPort: 1, dstPort: 2 })), 34, 16).test;

  expect(finish(test, { ...plainHeader(), gsoType: Gso.Tcp4 }).result).toBe("unfinished");
});

test("SCTP has its CRC when it leaves", () => {
  for (const network of [ipv4(), ipv6()]) {
    const ports = { srcPort: 1, dstPort: 2 };
    const bytes = frame(ethernet(), network, sctp({ ...ports, checksum: 0xdead }), "chunk");
    const { test, arrived } = alone(bytes, bytes.length - 17, 8);

    expect(finish(test, arrived)).toEqual({ result: "send", out: plainHeader() });

    expect(checkChecksums(bytes)).toEqual([]);
  }
});

const ports = { srcPort: 1, dstPort: 6_081 };
/** What the kernel leaves in the field. */
const partial = 0x1234;

test("a partial checksum in a tunnel of the pod's own stays as the kernel left it", () => {
  const inner = frame(ethernet(), ipv4(), tcp({ srcPort: 5, dstPort: 6, checksum: partial }));
  const bytes = frame(ethernet(), ipv4(), udp(ports), new Uint8Array(8), inner, "payload");
  const before = bytes.slice();
  const { test, arrived } = alone(bytes, 50 + 34, 16);

  const { result, out } = finish(test, arrived);

  expect({ result, out }).toEqual({ result: "send", out: arrived });
  expect(bytes).toEqual(before);
});

test("a partial checksum of outer headers goes with them", () => {
  const { test, arrived } = alone(frame(ethernet(), ipv4(), udp(ports), "inner"), 34, 6);
  const before = test.bytes.slice();

  const { result, out } = finish({ ...test, grown: -50 }, arrived);

  expect({ result, out }).toEqual({ result: "send", out: plainHeader() });
  expect(test.bytes).toEqual(before);
});

test("what an ICMP error quotes stays as it is", () => {
  const quoted = frame(ipv4(), tcp({ srcPort: 5, dstPort: 6, checksum: partial }));
  const bytes = frame(ethernet(), ipv4(), icmp({ type: icmpTypes.timeExceeded }), quoted);
  const before = bytes.slice();
  const { test, arrived } = alone(bytes, 34, 16);

  const { result, out } = finish({ ...test, grown: 28 }, arrived);

  expect({ result, out }).toEqual({ result: "send", out: plainHeader() });
  expect(bytes).toEqual(before);
});

describe("a frame that leaves otherwise", () => {
  test("has whole checksums, in a tunnel or not", () => {
    fc.assert(
      fc.property(frames(), (test) => {
        const { bytes, start, end, arrived, grown } = test;

        new FrameFinisher().complete(bytes, start, end, arrived, grown);

        expect(frameOf(test)).toEqual(Buffer.from(test.whole));
      }),
    );
  });

  test("has them in tunnels of the pod's own, too", () => {
    const of = (checksum?: number): Uint8Array => {
      const transport = tcp({ srcPort: 5, dstPort: 6, ...(checksum && { checksum }) });
      return frame(ethernet(), ipv4(), transport, "payload");
    };
    const pseudo = Uint8Array.of(10, 0, 0, 1, 10, 0, 0, 2, 0, 6, 0, 27);
    const outer = [ethernet(), ipv4(), udp({ ...ports, checksum: 0 }), new Uint8Array(8)] as const;
    const bytes = frame(...outer, of(onesComplementSum(pseudo)));
    const { test, arrived } = alone(bytes, 50 + 34, 16);

    new FrameFinisher().complete(bytes, 0, test.end, arrived, 0);

    expect(bytes).toEqual(frame(...outer, of()));
  });

  test("stays as it is where there is nothing to complete", () => {
    fc.assert(
      fc.property(frames(), fc.integer({ min: -300, max: 300 }), (test, by) => {
        const { bytes, start, end, whole, arrived, grown } = test;
        bytes.set(whole, start);
        const isAbsent = by === 0 || grown + by + arrived.checksumStart <= 14;
        fc.pre(isAbsent);

        new FrameFinisher().complete(
          bytes,
          start,
          end,
          by === 0 ? plainHeader() : arrived,
          grown + by,
        );

        expect(frameOf(test)).toEqual(Buffer.from(whole));
      }),
    );
  });
});
