declare const address: unique symbol;

/**
 * An IPv4 or IPv6 address: its 4 or 16 bytes, most significant first, as a latin1 string. So `===` compares, a `Map`
 * takes it as key, and it stands in a match key as it is.
 */
export type Address = string & { readonly [address]: true };

/** 4 or 6. */
export type Family = 4 | 6;

/** Which of the two an address is. */
export function familyOf(of: Address): Family {
  return of.length === 4 ? 4 : 6;
}

/** The address that `text` stands for (dotted quad, or RFC 4291 section 2.2), or undefined if it is none. */
export function parseAddress(text: string): Address | undefined {
  const bytes = text.includes(":") ? ipv6Bytes(text) : ipv4Bytes(text);
  return bytes === undefined ? undefined : addressFromBytes(bytes);
}

/** The address of 4 or 16 bytes. */
export function addressFromBytes(bytes: readonly number[] | Uint8Array): Address {
  return String.fromCharCode(...bytes) as Address;
}

/** Dotted quad, or the canonical text of RFC 5952. */
export function formatAddress(of: Address): string {
  return of.length === 4 ? [...of].map((c) => c.charCodeAt(0)).join(".") : formatIpv6(of);
}

// Without a regular expression: of sets with many members this is half of what reading them costs.
function ipv4Bytes(text: string): number[] | undefined {
  const bytes: number[] = [];
  let value = -1;
  for (let i = 0; i <= text.length; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit >= 0 && digit <= 9) {
      // A leading zero would be octal to some readers: refused, as Go's net package does.
      if (value === 0) {
        return undefined;
      }
      value = (value < 0 ? 0 : value * 10) + digit;
      if (value > 255) {
        return undefined;
      }
    } else if (value >= 0 && (i === text.length || (digit === -2 && bytes.length < 3))) {
      bytes.push(value);
      value = -1;
    } else {
      return undefined;
    }
  }
  return bytes.length === 4 ? bytes : undefined;
}

function ipv6Bytes(text: string): number[] | undefined {
  const lastColon = text.lastIndexOf(":");
  const tail = text.slice(lastColon + 1);
  if (tail.includes(".")) {
    const quad = ipv4Bytes(tail);
    if (quad === undefined) {
      return undefined;
    }
    const [a = 0, b = 0, c = 0, d = 0] = quad;
    const groups = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`;
    return ipv6Bytes(`${text.slice(0, lastColon + 1)}${groups}`);
  }
  const halves = text.split("::");
  if (halves.length > 2) {
    return undefined;
  }
  const [head = [], rest] = halves.map((half) => (half === "" ? [] : half.split(":")));
  const given = head.length + (rest?.length ?? 0);
  if (rest === undefined ? given !== 8 : given > 7) {
    return undefined;
  }
  const groups = rest === undefined ? head : [...head, ...Array(8 - given).fill("0"), ...rest];
  const bytes: number[] = [];
  for (const group of groups) {
    if (!/^[0-9a-fA-F]{1,4}$/.test(group)) {
      return undefined;
    }
    const value = Number.parseInt(group, 16);
    bytes.push(value >> 8, value & 0xff);
  }
  return bytes;
}

function formatIpv6(of: Address): string {
  const groups: number[] = [];
  for (let i = 0; i < 16; i += 2) {
    groups.push((of.charCodeAt(i) << 8) | of.charCodeAt(i + 1));
  }
  const run = longestZeroRun(groups);
  const hex = (part: number[]): string => part.map((group) => group.toString(16)).join(":");
  if (run === undefined) {
    return hex(groups);
  }
  return `${hex(groups.slice(0, run.start))}::${hex(groups.slice(run.start + run.length))}`;
}

function longestZeroRun(groups: readonly number[]): { start: number; length: number } | undefined {
  let best: { start: number; length: number } | undefined;
  for (let start = 0; start < groups.length; start += 1) {
    let length = 0;
    while (groups[start + length] === 0) {
      length += 1;
    }
    if (length > 1 && length > (best?.length ?? 0)) {
      best = { start, length };
    }
  }
  return best;
}
