import { type Address, formatAddress } from "../../net/address.js";
import { formatMac, type Mac } from "../../net/mac.js";
import { bigintOf, hexOf, numberOf } from "../entry/bytes.js";

/** What the bits of a field or param mean, to code and to people: how they go in as `In` and come out as `Out`. */
export interface Format<In, Out> {
  /** `bit<9>`, `ipv4`: for messages. */
  readonly name: string;
  /** Undefined: whatever the P4Info says. */
  readonly bitwidth: number | undefined;
  /**
   * Writes the value in `bytes` bytes from `offset` on.
   *
   * @throws RangeError if it does not fit `bitwidth` bits
   */
  write(value: In, bitwidth: number, into: Buffer, offset: number, bytes: number): void;
  /** Reads what a key or value holds. */
  read(text: string): Out;
  /** For people. */
  show(text: string): string;
}

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Upto48 = `${Digit}` | `${1 | 2 | 3}${Digit}` | `4${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

/** What `bit<W>` comes out as: a number up to 48 bits, above that a bigint. */
export type BitsValue<W extends number> = number extends W
  ? number | bigint
  : `${W}` extends Upto48
    ? number
    : bigint;

/** A number of `bitwidth` bits. */
export function bits<const W extends number>(bitwidth: W): Format<number | bigint, BitsValue<W>> {
  const isNarrow = bitwidth <= 48;
  const read = isNarrow ? numberOf : bigintOf;
  return {
    name: `bit<${bitwidth}>`,
    bitwidth,
    write: writeBits,
    read: (text) => read(text) as BitsValue<W>,
    show: isNarrow ? (text) => String(numberOf(text)) : hexOf,
  };
}

/** A number of as many bits as the P4Info says. */
export const bitsOfAnyWidth: Format<number | bigint, bigint> = {
  name: "bit<any>",
  bitwidth: undefined,
  write: writeBits,
  read: bigintOf,
  show: hexOf,
};

/** An IPv4 address. */
export const ipv4: Format<Address, Address> = stringFormat("ipv4", 4, formatAddress);

/** An IPv6 address. */
export const ipv6: Format<Address, Address> = stringFormat("ipv6", 16, formatAddress);

/** An Ethernet address. */
export const mac: Format<Mac, Mac> = stringFormat("mac", 6, formatMac);

function stringFormat<T extends string>(
  name: string,
  bytes: number,
  show: (of: T) => string,
): Format<T, T> {
  return {
    name,
    bitwidth: bytes * 8,
    write(value, _bitwidth, into, offset) {
      if (value.length !== bytes) {
        throw new RangeError(`${hexOf(value)} is no ${name}`);
      }
      for (let i = 0; i < bytes; i += 1) {
        into[offset + i] = value.charCodeAt(i);
      }
    },
    read: (text) => text as T,
    show: (text) => show(text as T),
  };
}

function writeBits(
  value: number | bigint,
  bitwidth: number,
  into: Buffer,
  offset: number,
  bytes: number,
): void {
  if (typeof value === "bigint") {
    writeBigint(value, bitwidth, into, offset, bytes);
    return;
  }
  if (!Number.isSafeInteger(value) || value < 0 || value >= 2 ** bitwidth) {
    throw new RangeError(`${value} is no bit<${bitwidth}>`);
  }
  let rest = value;
  for (let i = offset + bytes - 1; i >= offset; i -= 1) {
    into[i] = rest & 0xff;
    rest = rest > 0xff ? Math.floor(rest / 256) : 0;
  }
}

function writeBigint(
  value: bigint,
  bitwidth: number,
  into: Buffer,
  offset: number,
  bytes: number,
): void {
  if (value < 0n || value >> BigInt(bitwidth) !== 0n) {
    throw new RangeError(`${value} is no bit<${bitwidth}>`);
  }
  let rest = value;
  let end = offset + bytes;
  for (; end - offset >= 8; end -= 8) {
    into.writeBigUInt64BE(rest & 0xffff_ffff_ffff_ffffn, end - 8);
    rest >>= 64n;
  }
  let low = Number(rest);
  for (let i = end - 1; i >= offset; i -= 1) {
    into[i] = low & 0xff;
    low = Math.floor(low / 256);
  }
}
