import { Code } from "../code.js";
import { bigintOfInt64, int64OfBigint, type MeterConfig } from "../messages.js";
import type { MeterType } from "../p4info/p4info.js";
import { u64Text } from "./bytes.js";
import { EntryError, type Place } from "./entry-error.js";

/** Length of a meter's configuration in a value. */
export const meterConfigLength = 40;

/** A meter's configuration in {@link meterConfigLength} bytes: cir, cburst, pir, pburst, eburst. */
export function meterConfigText(config: MeterConfig): string {
  const { cir, cburst, pir, pburst, eburst } = config;
  return [cir, cburst, pir, pburst, eburst].map((of) => u64Text(bigintOfInt64(of))).join("");
}

/** The message of such a text; what is 0 is left out. */
export function meterConfigOf(text: string): MeterConfig {
  const config: MeterConfig = {};
  for (const [i, name] of (["cir", "cburst", "pir", "pburst", "eburst"] as const).entries()) {
    const value = Buffer.from(text.slice(i * 8, i * 8 + 8), "latin1").readBigInt64BE();
    if (value !== 0n) {
      config[name] = int64OfBigint(value, "signed");
    }
  }
  return config;
}

/**
 * Refuses what the type of a meter rules out (P4Runtime 1.5, section "MeterEntry & DirectMeterEntry").
 *
 * @throws {@link EntryError} INVALID_ARGUMENT
 */
export function checkMeterConfig(config: MeterConfig, type: MeterType, place: Place): void {
  const refuse = (problem: string): never => {
    throw new EntryError(Code.InvalidArgument, { ...place, part: "meter config" }, problem);
  };
  const [cir, cburst, pir, pburst, eburst] = [
    bigintOfInt64(config.cir),
    bigintOfInt64(config.cburst),
    bigintOfInt64(config.pir),
    bigintOfInt64(config.pburst),
    bigintOfInt64(config.eburst),
  ];
  if (cir < 0n || cburst < 0n || pir < 0n || pburst < 0n || eburst < 0n) {
    refuse("a rate or burst is negative");
  }
  if (type !== "singleRateThreeColor" && eburst !== 0n) {
    refuse("only a single rate three color meter has an excess burst");
  }
  if (type !== "twoRateThreeColor" && (cir !== pir || cburst !== pburst)) {
    refuse("in a single rate meter, cir and pir must be equal, and so cburst and pburst");
  }
}
