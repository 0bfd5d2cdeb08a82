import { bigintOfInt64, type Uint128 } from "../messages.js";

/** An election id: the 128 bits of a p4.v1.Uint128 in one number. Higher wins. */
export type ElectionId = bigint;

/**
 * The id that the clock gives: seconds since the epoch in the high word, milliseconds in the low one. So a driver that
 * starts later has a higher id than one that started before, on a switch that remembers ids over years (P4Runtime
 * specification, section 5.3).
 */
export function electionIdAt(nowMs: number): ElectionId {
  return (BigInt(Math.floor(nowMs / 1000)) << 64n) | BigInt(Math.floor(nowMs) % 1000);
}

/** An id from the clock, and above `highest` whatever the clock says. */
export function electionIdAbove(highest: ElectionId | undefined, nowMs: number): ElectionId {
  const byClock = electionIdAt(nowMs);
  return highest === undefined || byClock > highest ? byClock : highest + 1n;
}

/** For people: `1700000000.123` for an id from the clock. */
export function formatElectionId(id: ElectionId): string {
  return `${id >> 64n}.${String(id & 0xffff_ffff_ffff_ffffn).padStart(3, "0")}`;
}

/** The id that a message holds. */
export function electionIdOf({ high, low }: Uint128): ElectionId {
  return (bigintOfInt64(high) << 64n) | bigintOfInt64(low);
}
