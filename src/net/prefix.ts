import { type Address, addressFromBytes, formatAddress, parseAddress } from "./address.js";

/** A network: its first address and how many of the leading bits count (0 to 32, or 0 to 128). */
export interface Prefix {
  readonly address: Address;
  readonly length: number;
}

/** Parses `address/length`, or an address alone as the network that holds just it; host bits are cleared. */
export function parsePrefix(text: string): Prefix | undefined {
  const slash = text.indexOf("/");
  const parsed = parseAddress(slash === -1 ? text : text.slice(0, slash));
  if (parsed === undefined) {
    return undefined;
  }
  const width = parsed.length * 8;
  if (slash === -1) {
    return { address: parsed, length: width };
  }
  const digits = text.slice(slash + 1);
  if (!/^(0|[1-9][0-9]{0,2})$/.test(digits) || Number(digits) > width) {
    return undefined;
  }
  const length = Number(digits);
  return { address: maskAddress(parsed, length), length };
}

/** `address` with all bits after the first `length` cleared. */
export function maskAddress(address: Address, length: number): Address {
  if (length >= address.length * 8) {
    return address;
  }
  const bytes = Buffer.from(address, "latin1");
  const whole = length >> 3;
  if (whole < bytes.length) {
    bytes[whole] = (bytes[whole] ?? 0) & (0xff00 >> (length & 7)) & 0xff;
    bytes.fill(0, whole + 1);
  }
  return addressFromBytes(bytes);
}

/** Whether the network is one address. */
export function isSingleAddress(prefix: Prefix): boolean {
  return prefix.length === prefix.address.length * 8;
}

/** Whether `prefix` covers `address`; never across families. */
export function containsAddress(prefix: Prefix, address: Address): boolean {
  return (
    prefix.address.length === address.length &&
    maskAddress(address, prefix.length) === prefix.address
  );
}

/** `address/length`. */
export function formatPrefix(prefix: Prefix): string {
  return `${formatAddress(prefix.address)}/${prefix.length}`;
}
