import { parseAddress } from "../../net/address.js";
import { parseMac } from "../../net/mac.js";

/** The four or sixteen bytes of an address. Throws RangeError. */
export function addressBytes(text: string, length: 4 | 16): Uint8Array {
  const address = parseAddress(text);
  if (address?.length !== length) {
    throw new RangeError(`${JSON.stringify(text)} is no IPv${length === 4 ? 4 : 6} address`);
  }
  return Buffer.from(address, "latin1");
}

/** The six bytes of an Ethernet address. Throws RangeError. */
export function macBytes(text: string): Uint8Array {
  const mac = parseMac(text);
  if (mac === undefined) {
    throw new RangeError(`${JSON.stringify(text)} is no Ethernet address`);
  }
  return Buffer.from(mac, "latin1");
}
