import { codeOf } from "../../p4/code.js";
import { applied } from "../../p4/server/update-status.js";
import type { UpdateStatus } from "../../p4/switch.js";

/** What stands for statuses that are all OK. */
const allApplied = new Uint8Array(1);

/** Statuses as bytes: one byte if all are OK. */
export function encodeStatuses(statuses: readonly UpdateStatus[]): Uint8Array {
  if (statuses.every(({ code }) => code === 0)) {
    return allApplied;
  }
  // Few differ: each is named once, and then by number.
  const numbers = new Map<string, number>();
  const distinct: UpdateStatus[] = [];
  const which = statuses.map((status) => {
    const name = `${status.code} ${status.message}`;
    const number = numbers.get(name) ?? numbers.size;
    if (number === numbers.size) {
      numbers.set(name, number);
      distinct.push({ code: status.code, message: status.message });
    }
    return number;
  });
  return Buffer.from(JSON.stringify([distinct, which]));
}

/** The `count` statuses that {@link encodeStatuses} has made bytes of. */
export function decodeStatuses(bytes: Uint8Array, count: number): readonly UpdateStatus[] {
  if (bytes.length === 1) {
    return new Array<UpdateStatus>(count).fill(applied);
  }
  const [distinct, which]: Decoded = JSON.parse(Buffer.from(bytes).toString());
  const statuses = distinct.map(({ code, message }) => ({ code: codeOf(code), message }));
  return which.map((number) => statuses[number] ?? applied);
}

type Decoded = readonly [readonly { code: number; message: string }[], readonly number[]];
