import type { ActionProfileInfo } from "../../p4/p4info/p4info.js";
import type { RowUpdate } from "../../p4/server/target.js";
import {
  actionMessage,
  byName,
  type ReadableAction,
  type ReadableArguments,
  rowUpdate,
  tableByName,
} from "./entry-by-name.js";
import type { PacketTest } from "./packet-test.js";
import { PacketTestError } from "./packet-test-error.js";
import { stfKey } from "./stf-match.js";
import { stfNumber } from "./stf-parse.js";
import type { StfAction, StfCommand, StfRates } from "./stf-statement.js";
import type { Counts } from "./switch-cells.js";

type Command<Is extends StfCommand["is"]> = Extract<StfCommand, { readonly is: Is }>;

/** The commands of an STF file that are about tables, counters, meters and registers. */
export type StfTableCommand = Command<
  | "add"
  | "setdefault"
  | "remove all"
  | "check_counter"
  | "counter_read"
  | "counter_write"
  | "register_read"
  | "register_write"
  | "register_reset"
  | "meter_set_rates"
  | "meter_array_set_rates"
  | "meter_get_rates"
>;

/** Carries out what an STF file asks of tables and cells. Throws Errors that say what is wrong. */
export class StfTables {
  readonly #test: PacketTest;
  readonly #labels = new Map<string, RowUpdate>();
  #members = 0;

  constructor(test: PacketTest) {
    this.#test = test;
  }

  execute(command: StfTableCommand): void {
    const { cells } = this.#test;
    const { p4info } = this.#test.pipeline;
    switch (command.is) {
      case "add":
        this.#add(command);
        return;
      case "setdefault":
        this.#test.modify(
          command.table,
          "default",
          command.action.name,
          argumentsOf(command.action),
        );
        return;
      case "remove all":
        this.#removeAll();
        return;
      case "check_counter":
        this.#checkCounter(command);
        return;
      case "counter_read":
        cells.counter(command.name, command.index);
        return;
      case "counter_write":
        cells.setCounter(command.name, command.index, command);
        return;
      case "register_read":
        cells.register(command.name, command.index);
        return;
      case "register_write":
        cells.setRegister(command.name, command.index, command.value);
        return;
      case "register_reset": {
        const { size } = byName(p4info.registers, command.name, "register");
        for (let index = 0; index < size; index += 1) {
          cells.setRegister(command.name, index, 0);
        }
        return;
      }
      case "meter_set_rates":
        cells.setMeter(command.name, command.index, perSecond(command.rates));
        return;
      case "meter_array_set_rates": {
        const { size } = byName(p4info.meters, command.name, "meter");
        for (let index = 0; index < size; index += 1) {
          cells.setMeter(command.name, index, perSecond(command.rates));
        }
        return;
      }
      case "meter_get_rates":
        byName(p4info.meters, command.name, "meter");
        return;
    }
  }

  #add({ table, priority, keys, action, label }: Command<"add">): void {
    const { pipeline } = this.#test;
    const info = tableByName(pipeline, table).table;
    if (info.usesPriority && priority === undefined) {
      throw new PacketTestError(`table ${info.alias} needs a priority`);
    }
    const update = rowUpdate(pipeline, {
      type: "insert",
      table,
      match: stfKey(info, keys),
      // P4Runtime has no priority 0; the order is the same.
      ...(info.usesPriority ? { priority: (priority ?? 0) + 1 } : {}),
      ...this.#actionOf(info.profile, action),
    });
    this.#test.write(update);
    if (label !== undefined) {
      this.#labels.set(label, update);
    }
  }

  /** An entry of a table with a profile needs a member of its own. */
  #actionOf(
    profile: ActionProfileInfo | undefined,
    action: StfAction,
  ): { readonly action: ReadableAction; readonly args?: ReadableArguments } {
    const args = argumentsOf(action);
    if (profile === undefined) {
      return { action: action.name, args };
    }
    this.#members += 1;
    const memberId = this.#members;
    const { actions } = this.#test.pipeline.p4info;
    this.#test.writeEntity("insert", {
      actionProfileMember: {
        actionProfileId: profile.id,
        memberId,
        action: actionMessage(actions, action.name, args),
      },
    });
    return { action: { member: memberId } };
  }

  #removeAll(): void {
    for (const { id: tableId, isConst } of this.#test.pipeline.p4info.tables) {
      const query = { tableId, withCounters: false, withLastHit: false };
      const rows = isConst ? [] : [...this.#test.switch.rowsNow(query)].flat();
      for (const row of rows) {
        if (!row.isConst) {
          this.#test.write({ is: "row", type: "delete", tableId, key: row.key, value: "" });
        }
      }
    }
    this.#labels.clear();
  }

  #checkCounter(command: Command<"check_counter">): void {
    const { name, index, unit, comparison, count } = command;
    const actual = this.#counts(name, index)[unit];
    const holds = {
      "==": actual === count,
      "!=": actual !== count,
      "<": actual < count,
      "<=": actual <= count,
      ">": actual > count,
      ">=": actual >= count,
    }[comparison];
    if (!holds) {
      throw new PacketTestError(
        `counter ${name}(${index}): expected ${unit} ${comparison} ${count}, but it has ${actual}`,
      );
    }
  }

  #counts(name: string, index: string): Counts {
    if (!index.startsWith("$")) {
      return this.#test.cells.counter(name, Number(stfNumber(index)));
    }
    const entry = this.#labels.get(index.slice(1));
    if (entry === undefined) {
      throw new PacketTestError(`no entry has the label ${index}`);
    }
    const { tableId } = byName(this.#test.pipeline.p4info.directCounters, name, "direct counter");
    if (tableId !== entry.tableId) {
      throw new PacketTestError(`the entry ${index} is of another table than counter ${name}`);
    }
    return this.#test.cells.countsOfRow(tableId, entry.key);
  }
}

function argumentsOf({ args }: StfAction): ReadableArguments {
  return Object.fromEntries(args.map(({ name, value }) => [name, stfNumber(value)]));
}

function perSecond({ cir, cburst, pir, pburst }: StfRates) {
  return { cir: Math.round(cir * 1e6), cburst, pir: Math.round(pir * 1e6), pburst };
}
