import { type Address, familyOf } from "../../net/address.js";
import { maskAddress, type Prefix } from "../../net/prefix.js";
import type { RowsOf } from "../same-state.js";
import type { Tables } from "../tables.js";
import type { Stage } from "./chain-spec.js";
import { portMemberKey, prefixKey } from "./set-member.js";
import {
  type MaskedBits,
  type PolicyRow,
  type SetTable,
  type Side,
  type StageTables,
  stageTables,
} from "./stage-tables.js";

/** What the pipeline knows of a packet where policy is asked. */
export interface InterpretedPacket {
  readonly protocol: number;
  readonly src: Address;
  readonly dst: Address;
  /** 0 where there is none. */
  readonly srcPort: number;
  /** Of ICMP: type × 256 + code. 0 where there is none. */
  readonly dstPort: number;
}

/** What the entries of a chain say of a packet; no row: none matched, or the chain has no rules. */
export interface InterpretedVerdict {
  readonly verdict: "allow" | "deny" | "none";
  readonly row: PolicyRow | undefined;
}

interface Sets {
  readonly prefixes: ReadonlyMap<string, bigint>;
  readonly lengths: readonly number[];
  readonly ports: ReadonlyMap<string, bigint>;
}

/**
 * Does with entries what the pipeline's program does with them (`k8s_dp/README.md`): the chain's rules, the sets of the
 * packet's addresses by longest prefix, the first match by priority. Reads the rows once, when it is made.
 */
export class EntryInterpreter {
  readonly #chains = new Map<number, { readonly rules: number; readonly group: number }>();
  readonly #lists = new Map<number, PolicyRow[]>();
  readonly #sets: Readonly<Record<Side, Readonly<Record<4 | 6, Sets>>>>;

  constructor(tables: Tables, stage: Stage, rowsOf: RowsOf) {
    const staged = stageTables(tables, stage);
    for (const [key, value] of rowsOf(staged.chain.name)) {
      const { chain, rules, group } = staged.chain.read(key, value);
      this.#chains.set(chain, { rules, group });
    }
    for (const [key, value] of rowsOf(staged.policy.name)) {
      const row = staged.policy.read(key, value);
      const list = this.#lists.get(row.rules) ?? [];
      this.#lists.set(row.rules, list);
      list.push(row);
    }
    for (const list of this.#lists.values()) {
      list.sort((a, b) => b.priority - a.priority);
    }
    this.#sets = {
      src: { 4: readSets(staged, "src", 4, rowsOf), 6: readSets(staged, "src", 6, rowsOf) },
      dst: { 4: readSets(staged, "dst", 4, rowsOf), 6: readSets(staged, "dst", 6, rowsOf) },
    };
  }

  /** What the chain's entries say of the packet. */
  ask(chain: number, packet: InterpretedPacket): InterpretedVerdict {
    const { rules = 0, group = 0 } = this.#chains.get(chain) ?? {};
    const src = this.#bits("src", group, packet);
    const dst = this.#bits("dst", group, packet);
    const row = (this.#lists.get(rules) ?? []).find(
      (one) =>
        isMasked(one.isIpv6, familyOf(packet.src) === 6 ? 1 : 0) &&
        isMasked(one.protocol, packet.protocol) &&
        hasBits(one.srcSets, src.addresses) &&
        hasBits(one.dstSets, dst.addresses) &&
        hasBits(one.srcPortSets, src.ports) &&
        hasBits(one.dstPortSets, dst.ports) &&
        one.srcPort.low <= packet.srcPort &&
        packet.srcPort <= one.srcPort.high &&
        one.dstPort.low <= packet.dstPort &&
        packet.dstPort <= one.dstPort.high,
    );
    return { verdict: row?.verdict ?? "none", row };
  }

  #bits(
    side: Side,
    group: number,
    packet: InterpretedPacket,
  ): { readonly addresses: bigint; readonly ports: bigint } {
    const [address, port] =
      side === "src" ? [packet.src, packet.srcPort] : [packet.dst, packet.dstPort];
    const sets = this.#sets[side][familyOf(address)];
    const ports = portMemberKey({ address, protocol: packet.protocol, port });
    let addresses = 0n;
    for (const length of sets.lengths) {
      const found = sets.prefixes.get(
        `${group} ${prefixKey({ address: maskAddress(address, length), length })}`,
      );
      if (found !== undefined) {
        addresses = found;
        break;
      }
    }
    return { addresses, ports: sets.ports.get(`${group} ${ports}`) ?? 0n };
  }
}

function readSets(tables: StageTables, side: Side, family: 4 | 6, rowsOf: RowsOf): Sets {
  const prefixes = new Map<string, bigint>();
  const lengths = new Set<number>();
  const addresses: SetTable<Prefix> = tables.addressSets[side][family];
  for (const [key, value] of rowsOf(addresses.name)) {
    const { group, member, sets } = addresses.read(key, value);
    prefixes.set(`${group} ${prefixKey(member)}`, sets);
    lengths.add(member.length);
  }
  const ports = new Map<string, bigint>();
  const table = tables.portSets[side][family];
  for (const [key, value] of rowsOf(table.name)) {
    const { group, member, sets } = table.read(key, value);
    ports.set(`${group} ${portMemberKey(member)}`, sets);
  }
  return { prefixes, lengths: [...lengths].sort((a, b) => b - a), ports };
}

function isMasked(of: { readonly value: number; readonly mask: number }, value: number): boolean {
  return (value & of.mask) === of.value;
}

function hasBits({ value, mask }: MaskedBits, bits: bigint): boolean {
  return (bits & mask) === value;
}
