import type { IpSetType } from "../../calico-api/felix/messages.js";
import { type Address, parseAddress } from "../../net/address.js";
import { isSingleAddress, type Prefix, parsePrefix } from "../../net/prefix.js";
import { protocolNumber } from "./protocols.js";

/** A member of a set of addresses with ports. */
export interface PortMember {
  readonly address: Address;
  readonly protocol: number;
  readonly port: number;
}

/** What a member of an IP set says. */
export type SetMember =
  | { readonly is: "prefix"; readonly prefix: Prefix }
  | { readonly is: "port"; readonly member: PortMember };

/**
 * Reads a member of an IP set (felix.md 7.1); undefined if it is none of that type. An address alone is a net of one, and
 * an address with a port may have a prefix of its full length.
 */
export function readSetMember(type: IpSetType, text: string): SetMember | undefined {
  if (type === "net" || type === "ip") {
    const prefix = parsePrefix(text);
    return prefix === undefined || (type === "ip" && !isSingleAddress(prefix))
      ? undefined
      : { is: "prefix", prefix };
  }
  const found = /^([^,]+),([a-zA-Z]+):([0-9]{1,5})$/.exec(text);
  const [, host = "", name = "", digits = ""] = found ?? [];
  const prefix = host.includes("/") ? parsePrefix(host) : undefined;
  const address =
    prefix !== undefined && isSingleAddress(prefix) ? prefix.address : parseAddress(host);
  const protocol = protocolNumber(name);
  const port = Number(digits);
  return address === undefined || protocol === undefined || port > 0xffff
    ? undefined
    : { is: "port", member: { address, protocol, port } };
}

/** Equal for members that are the same, however they were written. */
export function keyOfMember(member: SetMember): string {
  return member.is === "prefix" ? prefixKey(member.prefix) : portMemberKey(member.member);
}

/** A prefix as a key: two hex digits of length, then the address. */
export function prefixKey({ address, length }: Prefix): string {
  return String.fromCharCode(length) + address;
}

/** A member with a port as a key. */
export function portMemberKey({ address, protocol, port }: PortMember): string {
  return String.fromCharCode(protocol, port >> 8, port & 0xff) + address;
}
