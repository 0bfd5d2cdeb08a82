declare const mac: unique symbol;

/** An Ethernet address: its 6 bytes as a latin1 string. */
export type Mac = string & { readonly [mac]: true };

/** Parses six bytes in hexadecimal, separated by colons or dashes; undefined if it is none. */
export function parseMac(text: string): Mac | undefined {
  if (!/^[0-9a-fA-F]{2}(?:[:-][0-9a-fA-F]{2}){5}$/.test(text)) {
    return undefined;
  }
  return macFromBytes(Buffer.from(text.replace(/[:-]/g, ""), "hex"));
}

/** The address of 6 bytes. */
export function macFromBytes(bytes: Uint8Array): Mac {
  return String.fromCharCode(...bytes) as Mac;
}

/** Lower case hexadecimal, with colons. */
export function formatMac(of: Mac): string {
  return [...of].map((c) => c.charCodeAt(0).toString(16).padStart(2, "0")).join(":");
}
