import type { Code } from "../../../src/p4/code.js";
import type { Entity, TableAction, TableEntry, Update } from "../../../src/p4/messages.js";
import { updateTypes } from "../p4runtime-client.js";
import { action, id, table } from "./program.js";

/** An update of any entity. */
export function update(type: keyof typeof updateTypes, entity: Entity): Update {
  return { type: updateTypes[type], entity };
}

/** An update of a table entry. */
export function row(type: keyof typeof updateTypes, tableEntry: TableEntry): Update {
  return update(type, { tableEntry });
}

/** `forward(port)`. */
export function forward(port: number | Uint8Array): TableAction {
  const value = typeof port === "number" ? bytesOf(port) : port;
  return { action: { actionId: action.forward, params: [{ paramId: id.port, value }] } };
}

/** An action without parameters. */
export function call(name: keyof typeof action): TableAction {
  return { action: { actionId: action[name] } };
}

/** An entry of a table with the one exact key; its action is `forward(1)` unless `more` says otherwise. */
export function keyed(name: keyof typeof table, key: number, more: TableEntry = {}): TableEntry {
  return {
    tableId: table[name],
    match: [{ fieldId: id.key, exact: { value: bytesOf(key) } }],
    action: forward(1),
    ...more,
  };
}

/** An entry of the ternary table that leaves out what it does not ask for. */
export function ternary(match: TableEntry["match"], more: TableEntry = {}): TableEntry {
  return {
    tableId: table.ternary,
    match: match ?? [],
    priority: 1,
    action: call("drop"),
    ...more,
  };
}

/** An entry of the LPM table. */
export function lpm(value: Uint8Array, prefixLen: number): TableEntry {
  return {
    tableId: table.lpm,
    match: [{ fieldId: 1, lpm: { value, prefixLen } }],
    action: call("drop"),
  };
}

/** A one-shot set of `forward(port)` with weights. */
export function oneShot(
  ...members: readonly (readonly [port: number, weight: number])[]
): TableAction {
  return {
    actionProfileActionSet: {
      actionProfileActions: members.map(([port, weight]) => ({
        action: forward(port).action ?? {},
        weight,
      })),
    },
  };
}

/** The shortest big-endian bytes of a number. */
export function bytesOf(value: number): Uint8Array {
  const hex = value.toString(16);
  return Uint8Array.from(Buffer.from(hex.padStart(hex.length + (hex.length % 2), "0"), "hex"));
}

/** One refusal of the contract: what is wrong, the update, and the code that must answer it. */
export type Refused = readonly [what: string, update: Update, code: Code];
