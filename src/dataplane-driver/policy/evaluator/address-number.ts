/** An address as a number, and of which family it is. */
export interface AddressNumber {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** Reads an address; undefined if it is none. In its own way, so that no fault of the compiler's is in the oracle too. */
export function addressNumber(text: string): AddressNumber | undefined {
  return text.includes(":") ? ipv6(text) : ipv4(text);
}

/** Whether a CIDR, or an address alone, contains the address; never across families. */
export function cidrContains(cidr: string, address: AddressNumber): boolean {
  const [net = "", length] = cidr.split("/");
  const base = addressNumber(net);
  if (base === undefined || base.family !== address.family) {
    return false;
  }
  const width = base.family === 4 ? 32 : 128;
  const shift = BigInt(width - (length === undefined ? width : Number(length)));
  return base.value >> shift === address.value >> shift;
}

/** Whether a CIDR contains an address, both as text. */
export function isWithinNet(cidr: string, text: string): boolean {
  const address = addressNumber(text);
  return address !== undefined && cidrContains(cidr, address);
}

/** The family of a CIDR or address. */
export function familyOfText(cidr: string): 4 | 6 {
  return cidr.includes(":") ? 6 : 4;
}

function ipv4(text: string): AddressNumber | undefined {
  const parts = text.split(".");
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256)) {
    return undefined;
  }
  const value = parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  return { family: 4, value };
}

function ipv6(text: string): AddressNumber | undefined {
  const mapped = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(text);
  const tail = mapped === null ? undefined : ipv4(mapped[2] ?? "");
  if (mapped !== null && tail === undefined) {
    return undefined;
  }
  const plain =
    mapped === null || tail === undefined
      ? text
      : `${mapped[1]}${(tail.value >> 16n).toString(16)}:${(tail.value & 0xffffn).toString(16)}`;
  const [head = "", rest, ...more] = plain.split("::");
  const groupsOf = (part: string): string[] => (part === "" ? [] : part.split(":"));
  const before = groupsOf(head);
  const after = rest === undefined ? [] : groupsOf(rest);
  const missing = 8 - before.length - after.length;
  if (more.length > 0 || (rest === undefined ? missing !== 0 : missing < 1)) {
    return undefined;
  }
  const groups = [...before, ...Array<string>(missing).fill("0"), ...after];
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) {
    return undefined;
  }
  return {
    family: 6,
    value: groups.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n),
  };
}
