import { type Address, parseAddress } from "../../net/address.js";
import { type Mac, parseMac } from "../../net/mac.js";
import { type Prefix, parsePrefix } from "../../net/prefix.js";

/** A kind of parameter: how its text reads. The grammar is that of Felix's own configuration, v3.20 to v3.33. */
export interface ValueKind<Value> {
  /** What was expected, for a message about what was not. */
  readonly expects: string;
  /** What `none` stands for; without it, `none` is a value like others. */
  readonly none?: Value;
  /** The value, or undefined if the text is none. */
  parse(text: string): Value | undefined;
}

/** A port that failsafe rules let pass, from or to `net` if there is one. */
export interface FailsafePort {
  readonly protocol: "tcp" | "udp";
  readonly net?: Prefix;
  readonly port: number;
}

/** Ports from `first` to `last`, both of them included. */
export interface ConfigPortRange {
  readonly first: number;
  readonly last: number;
}

const yes: ReadonlySet<string> = new Set(["true", "1", "yes", "y", "t"]);
const no: ReadonlySet<string> = new Set(["false", "0", "no", "n", "f"]);

/** `true`, `1`, `yes`, `y`, `t` and their opposites, in any case. */
export const boolean: ValueKind<boolean> = {
  expects: "true or false",
  none: false,
  parse: (text) => {
    const word = text.toLowerCase();
    return yes.has(word) ? true : no.has(word) ? false : undefined;
  },
};

/** One of `names` in any case. None of Felix's enumerations may be switched off with `none`. */
export function oneOf<Name extends string>(...names: readonly Name[]): ValueKind<Name> {
  return {
    expects: `one of ${names.join(", ")}`,
    parse: (text) => names.find((name) => name.toLowerCase() === text.toLowerCase()),
  };
}

/** A decimal number, with a fraction perhaps. */
export const seconds: ValueKind<number> = {
  expects: "a number of seconds",
  none: 0,
  parse: (text) => (/^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined),
};

/** An integer from `least` to `most`: decimal, or with `0x`, `0o` or `0`, `0b` before it. */
export function integer(least: number, most: number): ValueKind<number> {
  return {
    expects: `an integer from ${least} to ${most}`,
    none: 0,
    parse: (text) => {
      const spelled = /^0[0-9]/.test(text) ? `0o${text.slice(1)}` : text;
      const value = /^0[xob][0-9a-f]+$|^\d+$/i.test(spelled) ? Number(spelled) : Number.NaN;
      return value >= least && value <= most ? value : undefined;
    },
  };
}

/** Any text. */
export const text: ValueKind<string> = { expects: "text", none: "", parse: (value) => value };

/** An IPv4 or IPv6 address. */
export const address: ValueKind<Address> = { expects: "an address", parse: parseAddress };

/** A MAC address. */
export const mac: ValueKind<Mac> = { expects: "a MAC address", parse: parseMac };

/** Beginnings of the names of workloads' interfaces. */
export const interfacePrefixes: ValueKind<readonly string[]> = {
  expects: "a list of interface prefixes of 1 to 15 characters",
  none: [],
  parse: listOf((item) => (/^[A-Za-z0-9_-]{1,15}$/.test(item) ? item : undefined)),
};

/** Names of interfaces, and regular expressions between slashes. */
export const interfacePatterns: ValueKind<readonly (string | RegExp)[]> = {
  expects: "a list of interface names or /regular expressions/",
  none: [],
  parse: listOf((item) => {
    const pattern = /^\/(.+)\/$/.exec(item)?.[1];
    return pattern === undefined
      ? /^[A-Za-z0-9_.:+-]{1,15}$/.exec(item)?.[0]
      : regularExpression(pattern);
  }),
};

/** `port` (TCP), `protocol:port` or `protocol:net:port`, where an IPv6 network is in brackets. */
export const failsafePorts: ValueKind<readonly FailsafePort[]> = {
  expects: "a list of port, protocol:port or protocol:net:port with protocol tcp or udp",
  none: [],
  parse: listOf(failsafePort),
};

/** `first:last`, or one port. */
export const portRange: ValueKind<ConfigPortRange> = {
  expects: "a port, or first:last",
  parse: (value) => {
    const [first, last = first, ...rest] = value.split(":").map(port);
    return first === undefined || last === undefined || first > last || rest.length > 0
      ? undefined
      : { first, last };
  },
};

function failsafePort(item: string): FailsafePort | undefined {
  const [, protocolText = "tcp", bracketed, plain, portText = ""] =
    /^(?:([a-z]+):(?:\[([^\]]*)\]:|([^:[\]]+):)?)?(\d+)$/i.exec(item) ?? [];
  const protocol = protocolText.toLowerCase();
  const netText = bracketed ?? plain;
  const net = netText === undefined ? undefined : parsePrefix(netText);
  const number = port(portText);
  if (
    (protocol !== "tcp" && protocol !== "udp") ||
    number === undefined ||
    (netText !== undefined && net === undefined)
  ) {
    return undefined;
  }
  return net === undefined ? { protocol, port: number } : { protocol, net, port: number };
}

function port(digits: string): number | undefined {
  return /^\d{1,5}$/.test(digits) && Number(digits) <= 65535 ? Number(digits) : undefined;
}

function regularExpression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}

function listOf<Item>(
  parseItem: (item: string) => Item | undefined,
): (text: string) => readonly Item[] | undefined {
  return (value) => {
    const items: Item[] = [];
    for (const part of value.split(",")) {
      const item = parseItem(part.trim());
      if (item === undefined) {
        return undefined;
      }
      items.push(item);
    }
    return items;
  };
}
