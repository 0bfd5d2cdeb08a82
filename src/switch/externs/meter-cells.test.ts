import fc from "fast-check";
import { expect, test } from "vitest";
import { MeterCells } from "./meter-cells.js";

const [green, yellow, red] = [0, 1, 2];

/** RFC 2698, section 3, on fractions of tokens that are whole: millionths. */
function model(cir: bigint, cburst: bigint, pir: bigint, pburst: bigint) {
  const million = 1_000_000n;
  let [committed, peak, seen] = [cburst * million, pburst * million, 0n];
  const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);
  return (nowUs: bigint, tokens: bigint): number => {
    committed = least(cburst * million, committed + (nowUs - seen) * cir);
    peak = least(pburst * million, peak + (nowUs - seen) * pir);
    seen = nowUs;
    if (peak < tokens * million) {
      return 2;
    }
    peak -= tokens * million;
    if (committed < tokens * million) {
      return 1;
    }
    committed -= tokens * million;
    return 0;
  };
}

test("a meter colours as RFC 2698 says", () => {
  const rate = fc.integer({ min: 0, max: 50 }).map((n) => n * 1_000_000);
  fc.assert(
    fc.property(
      fc.record({ cir: rate, cburst: fc.nat(200), pir: rate, pburst: fc.nat(400) }),
      fc.array(fc.tuple(fc.nat(5), fc.nat(150)), { maxLength: 100, size: "max" }),
      (config, packets) => {
        let nowUs = 0;
        const meter = new MeterCells({ unit: "bytes", size: 1, nowUs: () => nowUs });
        meter.configure(0, config);
        const { cir, cburst, pir, pburst } = config;
        const expected = model(BigInt(cir), BigInt(cburst), BigInt(pir), BigInt(pburst));
        for (const [afterUs, length] of packets) {
          nowUs += afterUs;

          expect(meter.execute(0, length)).toBe(expected(BigInt(nowUs), BigInt(length)));
        }
      },
    ),
  );
});

test("without rates all is green, whatever came before", () => {
  const meter = new MeterCells({ unit: "packets", size: 2, nowUs: () => 0 });
  meter.configure(undefined, { cir: 1, cburst: 1, pir: 1, pburst: 1 });
  expect([meter.execute(1, 100), meter.execute(1, 100)]).toEqual([green, red]);

  meter.configure(1, undefined);

  expect([1, 2, 3].map(() => meter.execute(1, 100))).toEqual([green, green, green]);
  expect(meter.config(1)).toBeUndefined();
  expect(meter.config(0)).toEqual({ cir: 1, cburst: 1, pir: 1, pburst: 1 });
  expect(meter.execute(2, 100)).toBe(green);
});

test("a meter of packets counts packets", () => {
  const meter = new MeterCells({ unit: "packets", size: 1, nowUs: () => 0 });
  meter.configure(0, { cir: 1, cburst: 1, pir: 1, pburst: 2 });

  expect([1, 2, 3].map(() => meter.execute(0, 1_500))).toEqual([green, yellow, red]);
});

test("the excess burst of a single rate meter passes as yellow", () => {
  const meter = new MeterCells({ unit: "packets", size: 1, nowUs: () => 0 });
  meter.configure(0, { cir: 1, cburst: 1, pir: 1, pburst: 1, eburst: 2 });

  expect([1, 2, 3, 4].map(() => meter.execute(0, 1))).toEqual([green, yellow, yellow, red]);
});

test("cells stay as they are when there are more, and go on elsewhere when copied", () => {
  const meter = new MeterCells({ unit: "packets", size: 1, nowUs: () => 0 });
  const other = new MeterCells({ unit: "packets", size: 4, nowUs: () => 0 });
  meter.configure(0, { cir: 1, cburst: 1, pir: 1, pburst: 1 });
  meter.execute(0, 1);

  meter.grow(10);
  other.copy(3, meter, 0);

  expect([meter.execute(0, 1), meter.execute(9, 1), other.execute(3, 1)]).toEqual([
    red,
    green,
    red,
  ]);
});
