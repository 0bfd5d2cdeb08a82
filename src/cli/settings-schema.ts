import { z } from "zod";
import { type Address, parseAddress } from "../net/address.js";
import { type Mac, parseMac } from "../net/mac.js";
import { parseTarget } from "../p4/session/target.js";
import { choices, type Setting, type SettingName, settingNames, settings } from "./settings.js";

const text = z.string({ error: () => "must be a text" });

/** How a text of each kind is read; what is wrong with it is said with the text in quotes. */
const kinds = {
  addresses: readAs(listOf(/[\s,]+/, readAddress)),
  count: readAs((word) => wholeNumber(word, 1, 1_000_000)),
  duration: readAs(readDuration),
  /** 0 stands for none. */
  durationOrNone: readAs((word) => (word === "none" ? 0 : readDuration(word))),
  // With commas between the options of one.
  faults: readAs(listOf(/[\s;]+/, (word) => word)),
  level: choiceOf(choices.level),
  listen: readAs(readListen),
  mac: readAs(readMac),
  mode: readAs(readMode),
  on: readAs(readSwitch),
  output: choiceOf(choices.output),
  path: readAs(notEmpty),
  /** The empty text stands for none. */
  pathOrNone: readAs((word) => (word === "none" ? "" : word)),
  ports: readAs(readPorts),
  port: readAs((word) => wholeNumber(word, 0, 511)),
  portNumber: readAs((word) => wholeNumber(word, 0, 0xffff_ffff)),
  size: readAs(readSize),
  speed: readAs(readFactor),
  swap: choiceOf(choices.swap),
  switchPorts: readAs(listOf(/[\s,]+/, readSwitchPort)),
  target: readAs(readTarget),
  text: readAs(notEmpty),
  timing: choiceOf(choices.timing),
  uint64: readAs(readUint64),
};

type Kinds = typeof kinds;
type Table = typeof settings;

/** What a setting becomes: always there if it has a default. */
type SettingSchema<N extends SettingName> = Table[N] extends { readonly default: string }
  ? z.ZodPrefault<Kinds[Table[N]["kind"]]>
  : z.ZodOptional<Kinds[Table[N]["kind"]]>;

/**
 * All settings, from texts as the command line, the environment and the file give them; a name that is none of theirs is
 * an issue of code `unrecognized_keys`.
 */
export const settingsSchema = z.strictObject(shape());

/** The settings, read and checked. */
export type Settings = z.output<typeof settingsSchema>;

// The overload says of each name what the loop, which sees them all alike, cannot.
function shape(): { readonly [N in SettingName]: SettingSchema<N> };
function shape(): { readonly [name: string]: z.ZodType } {
  return Object.fromEntries(
    settingNames.map((name) => {
      const { kind } = settings[name];
      const schema: z.ZodType<unknown, unknown> = kinds[kind];
      const setting: Setting = settings[name];
      return [
        name,
        setting.default === undefined ? schema.optional() : schema.prefault(setting.default),
      ];
    }),
  );
}

/** A text that `read` understands, or throws a RangeError that says why not. */
function readAs<T>(read: (word: string) => T) {
  return text.transform((word, context): T => {
    try {
      return read(word.trim());
    } catch (error) {
      if (!(error instanceof RangeError)) {
        throw error;
      }
      context.addIssue({ code: "custom", message: error.message });
      return z.NEVER;
    }
  });
}

function choiceOf<const W extends readonly [string, ...string[]]>(words: W) {
  return z.enum(words, {
    error: ({ input }) => `${JSON.stringify(input)} is none of ${words.join(", ")}`,
  });
}

function listOf<T>(between: RegExp, read: (word: string) => T): (words: string) => readonly T[] {
  return (words) =>
    words
      .split(between)
      .filter((word) => word !== "")
      .map(read);
}

function bad(word: string, what: string): RangeError {
  return new RangeError(`${JSON.stringify(word)} is ${what}`);
}

function notEmpty(word: string): string {
  if (word === "") {
    throw bad(word, "empty");
  }
  return word;
}

function wholeNumber(word: string, min: number, max: number): number {
  const value = Number(word);
  if (!/^\d+$/.test(word) || value < min || value > max) {
    throw bad(word, `no whole number from ${min} to ${max}`);
  }
  return value;
}

function readUint64(word: string): bigint {
  if (!/^\d{1,20}$/.test(word) || BigInt(word) >= 1n << 64n) {
    throw bad(word, "no whole number of at most 64 bits");
  }
  return BigInt(word);
}

const unitsOfTime: ReadonlyMap<string, number> = new Map([
  ["ms", 1],
  ["s", 1000],
  ["", 1000],
  ["m", 60_000],
  ["h", 3_600_000],
]);

/** Milliseconds. */
function readDuration(word: string): number {
  const [, digits = "", unit = ""] = /^(\d+(?:\.\d+)?)\s*([a-z]*)$/.exec(word) ?? [];
  const factor = unitsOfTime.get(unit);
  if (digits === "" || factor === undefined || Number(digits) === 0) {
    throw bad(word, "no duration such as 10s, 500ms or 2m");
  }
  return Number(digits) * factor;
}

function readPorts(word: string): { readonly first: number; readonly last: number } {
  const [, first = "", last = ""] = /^(\d+)-(\d+)$/.exec(word) ?? [];
  if (last === "" || Number(first) > Number(last)) {
    throw bad(word, "no range of ports such as 2-509");
  }
  return { first: wholeNumber(first, 0, 511), last: wholeNumber(last, 0, 511) };
}

/** A port of the switch, and what is behind it. */
export interface SwitchPort {
  /** Undefined: any. */
  readonly port: number | undefined;
  /** The name of an interface, or `tap:NAME`. */
  readonly device: string;
}

function readSwitchPort(word: string): SwitchPort {
  const [, port, device = ""] = /^(?:(\d{1,9})=)?((?:tap:)?[^\s/:=,]{1,15})$/.exec(word) ?? [];
  if (device === "") {
    throw bad(
      word,
      "no port such as 2=veth0 or 3=tap:NAME; names of interfaces have at most 15 characters",
    );
  }
  return { port: port === undefined ? undefined : Number(port), device };
}

const unitsOfSize: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["KiB", 2 ** 10],
  ["MiB", 2 ** 20],
  ["GiB", 2 ** 30],
]);

/** Bytes. */
function readSize(word: string): number {
  const [, digits = "", unit = ""] = /^(\d+)\s*([A-Za-z]*)$/.exec(word) ?? [];
  const bytes = Number(digits) * (unitsOfSize.get(unit) ?? Number.NaN);
  if (!(bytes > 0) || bytes > 4 * 2 ** 30) {
    throw bad(word, "no size such as 1MiB or 65536, and at most 4GiB");
  }
  return bytes;
}

function readFactor(word: string): number {
  if (!/^\d+(\.\d+)?$/.test(word) || Number(word) === 0) {
    throw bad(word, "no factor such as 2 or 0.5");
  }
  return Number(word);
}

function readListen(word: string): string {
  const [, port = ""] = /^(?:[^:\s]+|\[[0-9a-fA-F:.]+\]):(\d{1,5})$/.exec(word) ?? [];
  if (port === "" || Number(port) > 65_535) {
    throw bad(word, "no HOST:PORT to listen on, such as 127.0.0.1:9559");
  }
  return word;
}

function readMac(word: string): Mac {
  const address = parseMac(word);
  if (address === undefined) {
    throw bad(word, "no MAC address such as 02:00:00:00:00:01");
  }
  return address;
}

function readMode(word: string): number {
  if (!/^0?[0-7]{3}$/.test(word)) {
    throw bad(word, "no mode of three octal digits such as 0600");
  }
  return Number.parseInt(word, 8);
}

function readSwitch(word: string): boolean {
  switch (word.toLowerCase()) {
    case "true":
    case "yes":
    case "on":
    case "1":
      return true;
    case "false":
    case "no":
    case "off":
    case "0":
      return false;
    default:
      throw bad(word, "neither true nor false");
  }
}

function readAddress(word: string): Address {
  const address = parseAddress(word);
  if (address === undefined) {
    throw bad(word, "no IPv4 or IPv6 address");
  }
  return address;
}

/** `fake` and `embedded` are for the commands that have a switch of their own. */
function readTarget(word: string): string {
  if (word !== "fake" && word !== "embedded") {
    parseTarget(word);
  }
  return word;
}
