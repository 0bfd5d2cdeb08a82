import { StfError } from "./stf-error.js";
import type {
  StfAction,
  StfCommand,
  StfComparison,
  StfPair,
  StfRates,
  StfStatement,
} from "./stf-statement.js";
import { type StfToken, StfTokens } from "./stf-tokens.js";

/**
 * Reads an STF file: one statement a line, keywords in any case, `#` for comments. Beside the statements of p4c's own
 * runner it knows those that are only in its grammar, `VALUE/LEN` of LPM keys and `LO..HI` of range keys.
 *
 * @throws {@link StfError} naming file and line
 */
export function parseStf(text: string, file = "STF"): StfStatement[] {
  return text.split(/\r?\n/).flatMap((source, i) => {
    const line = i + 1;
    const trimmed = source.trim();
    if (trimmed === "" || trimmed.startsWith("#")) {
      return [];
    }
    try {
      return [{ line, command: commandOf(trimmed) }];
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new StfError(file, line, why, { cause });
    }
  });
}

function commandOf(line: string): StfCommand {
  const [, word = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
  const keyword = word.toLowerCase();
  if (keyword === "packet" || keyword === "expect") {
    return keyword === "packet" ? packetOf(rest) : expectOf(rest);
  }
  const tokens = new StfTokens(rest);
  const command = statementOf(keyword, tokens);
  tokens.end();
  return command;
}

function statementOf(keyword: string, tokens: StfTokens): StfCommand {
  switch (keyword) {
    case "add":
      return addOf(tokens);
    case "setdefault":
      return { is: keyword, table: tokens.name("a table"), action: actionOf(tokens) };
    case "remove":
      if (tokens.name("all").toLowerCase() !== "all") {
        throw new SyntaxError("only `remove all` is known");
      }
      return { is: "remove all" };
    case "no_packet":
    case "wait":
      return { is: keyword };
    case "check_counter":
      return checkCounterOf(tokens);
    case "mirroring_add":
      return { is: keyword, session: tokens.integer("a session"), port: tokens.integer("a port") };
    case "mirroring_add_mc":
      return {
        is: keyword,
        session: tokens.integer("a session"),
        group: tokens.integer("a group"),
      };
    case "mirroring_delete":
    case "mirroring_get":
      return { is: keyword, session: tokens.integer("a session") };
    case "mc_mgrp_create":
      return { is: keyword, group: tokens.integer("a group") };
    case "mc_node_create":
      return { is: keyword, rid: tokens.integer("a RID"), ports: portsOf(tokens) };
    case "mc_node_update":
      return { is: keyword, handle: tokens.integer("a handle"), ports: portsOf(tokens) };
    case "mc_node_associate":
      return {
        is: keyword,
        group: tokens.integer("a group"),
        handle: tokens.integer("a handle"),
      };
    case "counter_read":
    case "register_read":
    case "meter_get_rates":
      return { is: keyword, name: tokens.name("a name"), index: tokens.integer("an index") };
    case "counter_write":
      return {
        is: keyword,
        name: tokens.name("a counter"),
        index: tokens.integer("an index"),
        packets: tokens.integer("packets"),
        bytes: tokens.integer("bytes"),
      };
    case "register_write":
      return {
        is: keyword,
        name: tokens.name("a register"),
        index: tokens.integer("an index"),
        value: stfNumber(tokens.name("a value")),
      };
    case "register_reset":
      return { is: keyword, name: tokens.name("a register") };
    case "meter_set_rates":
      return {
        is: keyword,
        name: tokens.name("a meter"),
        index: tokens.integer("an index"),
        rates: ratesOf(tokens),
      };
    case "meter_array_set_rates":
      return { is: keyword, name: tokens.name("a meter"), rates: ratesOf(tokens) };
    default:
      throw new SyntaxError(`there is no statement ${JSON.stringify(keyword)}`);
  }
}

/** A number: decimal, `0x` or `0b`. Throws SyntaxError. */
export function stfNumber(text: string): bigint {
  if (!/^([0-9]+|0[xX][0-9a-fA-F]+|0[bB][01]+)$/.test(text)) {
    throw new SyntaxError(`${JSON.stringify(text)} is no number`);
  }
  return BigInt(text.toLowerCase());
}

function addOf(tokens: StfTokens): StfCommand {
  const table = tokens.name("a table");
  const isPriority = /^[0-9]+$/.test(tokens.peek()?.text ?? "") && tokens.peek(1)?.text !== ":";
  const priority = isPriority ? tokens.integer("a priority") : undefined;
  const keys: StfPair[] = [];
  while (tokens.peek(1)?.is === "mark" && tokens.peek(1)?.text === ":") {
    keys.push(pairOf(tokens));
  }
  const action = actionOf(tokens);
  const label = tokens.takes("=") ? tokens.name("a label").replace(/^\$/, "") : undefined;
  return { is: "add", table, priority, keys, action, label };
}

function actionOf(tokens: StfTokens): StfAction {
  const name = tokens.name("an action");
  const args: StfPair[] = [];
  if (tokens.takes("(") && !tokens.takes(")")) {
    do {
      args.push(pairOf(tokens));
    } while (tokens.takes(","));
    tokens.mark(")");
  }
  return { name, args };
}

function pairOf(tokens: StfTokens): StfPair {
  const name = tokens.name("a name");
  tokens.mark(":");
  return { name, value: tokens.name("a value") };
}

function portsOf(tokens: StfTokens): number[] {
  const ports: number[] = [];
  while (tokens.peek() !== undefined) {
    ports.push(tokens.integer("a port"));
  }
  return ports;
}

function checkCounterOf(tokens: StfTokens): StfCommand {
  const name = tokens.name("a counter");
  tokens.mark("(");
  const index = tokens.name("an index or label");
  tokens.mark(")");
  const word = tokens.peek()?.text.toLowerCase();
  const unit = word === "bytes" || word === "packets" ? word : "packets";
  if (word === unit) {
    tokens.name("a unit");
  }
  const comparison = comparisonOf(tokens.peek());
  if (comparison === undefined) {
    return { is: "check_counter", name, index, unit, comparison: "==", count: 0 };
  }
  tokens.next();
  return { is: "check_counter", name, index, unit, comparison, count: tokens.integer("a count") };
}

function comparisonOf(token: StfToken | undefined): StfComparison | undefined {
  switch (token?.text) {
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return token.text;
    default:
      return undefined;
  }
}

function ratesOf(tokens: StfTokens): StfRates {
  const cir = tokens.decimal("CIR");
  tokens.mark(":");
  const cburst = tokens.integer("CBS");
  const pir = tokens.decimal("PIR");
  tokens.mark(":");
  const pburst = tokens.integer("PBS");
  if (cir > pir) {
    throw new SyntaxError("the lower rate comes first");
  }
  return { cir, cburst, pir, pburst };
}

function packetOf(rest: string): StfCommand {
  const [port, data] = dataOf(rest);
  if (!/^([0-9a-f]{2})*$/.test(data)) {
    throw new SyntaxError(`${JSON.stringify(data)} is not whole bytes in hexadecimal`);
  }
  return { is: "packet", port, bytes: Buffer.from(data, "hex") };
}

function expectOf(rest: string): StfCommand {
  const [port, data] = dataOf(rest);
  const isWhole = data.endsWith("$");
  const digits = isWhole ? data.slice(0, -1) : data;
  if (!/^[0-9a-f*]*$/.test(digits)) {
    throw new SyntaxError(`${JSON.stringify(digits)} is no hexadecimal with wildcards`);
  }
  return { is: "expect", port, digits: data === "" ? undefined : digits, isWhole };
}

function dataOf(rest: string): readonly [number, string] {
  const [, port, data = ""] = /^([0-9]+)(?:\s+(.*))?$/s.exec(rest) ?? [];
  if (port === undefined) {
    throw new SyntaxError("a port (a decimal number) must come first");
  }
  return [Number(port), data.replace(/\s+/g, "").toLowerCase()];
}
