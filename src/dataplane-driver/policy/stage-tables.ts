import { type Address, addressFromBytes, type Family } from "../../net/address.js";
import type { Prefix } from "../../net/prefix.js";
import type { TableCodec } from "../../p4/entry/entry-codec.js";
import type { Tables } from "../tables.js";
import type { Stage } from "./chain-spec.js";
import type { PortMember } from "./set-member.js";

/** An end of a packet. */
export type Side = "src" | "dst";

/** A set table as far as it is the same for all stages, sides and families. */
export interface SetTable<Member> {
  readonly name: string;
  readonly codec: TableCodec;
  key(group: number, member: Member): string;
  value(sets: bigint): string;
  read(key: string, value: string): { group: number; member: Member; sets: bigint };
}

/** A chain table. */
export interface ChainTable {
  readonly name: string;
  key(chain: number): string;
  value(rules: number, group: number): string;
  read(key: string, value: string): { chain: number; rules: number; group: number };
}

/** What a row of a policy table asks and does. */
export interface PolicyRow {
  readonly rules: number;
  readonly priority: number;
  readonly isIpv6: { readonly value: number; readonly mask: number };
  readonly protocol: { readonly value: number; readonly mask: number };
  readonly srcSets: MaskedBits;
  readonly dstSets: MaskedBits;
  readonly srcPortSets: MaskedBits;
  readonly dstPortSets: MaskedBits;
  readonly srcPort: { readonly low: number; readonly high: number };
  readonly dstPort: { readonly low: number; readonly high: number };
  readonly verdict: "allow" | "deny";
  readonly rule: number;
  readonly log: boolean;
}

/** Bits that are tested, and what they must be. */
export interface MaskedBits {
  readonly value: bigint;
  readonly mask: bigint;
}

/** A policy table. */
export interface PolicyTable {
  readonly name: string;
  readonly codec: TableCodec;
  key(row: Omit<PolicyRow, "verdict" | "rule" | "log">): string;
  value(row: Pick<PolicyRow, "verdict" | "rule" | "log">): string;
  read(key: string, value: string): PolicyRow;
}

/** The tables of one of the pipeline's three places for policy. */
export interface StageTables {
  readonly stage: Stage;
  readonly chain: ChainTable;
  readonly policy: PolicyTable;
  readonly addressSets: Readonly<Record<Side, Readonly<Record<Family, SetTable<Prefix>>>>>;
  readonly portSets: Readonly<Record<Side, Readonly<Record<Family, SetTable<PortMember>>>>>;
  /** Bits of a group's address sets, and of its port sets, as the P4Info has them. */
  readonly addressBits: number;
  readonly portBits: number;
}

/** A bound table without its types: the stages' tables differ in nothing but names. */
interface Untyped {
  readonly name: string;
  readonly codec: TableCodec;
  key(match: object, priority?: number): string;
  match(key: string): Record<string, unknown>;
  priority(key: string): number;
  value(action: string, params: object): string;
  params(value: string): { action: string; params: Record<string, unknown> } | undefined;
}

/** The tables of a stage. */
export function stageTables(tables: Tables, stage: Stage): StageTables {
  const named = (name: string): Untyped =>
    (tables as unknown as Record<string, Untyped>)[`${stage}_${name}`] as Untyped;
  const set = (side: Side, family: Family): SetTable<Prefix> =>
    addressTable(named(`${side}_sets_v${family}`), stage, side, family);
  const ports = (side: Side, family: Family): SetTable<PortMember> =>
    portTable(named(`${side}_port_sets_v${family}`), stage, side);
  const policy = named("policy");
  return {
    stage,
    chain: chainTable(named("chain"), stage),
    policy: policyTable(policy, stage),
    addressSets: {
      src: { 4: set("src", 4), 6: set("src", 6) },
      dst: { 4: set("dst", 4), 6: set("dst", 6) },
    },
    portSets: {
      src: { 4: ports("src", 4), 6: ports("src", 6) },
      dst: { 4: ports("dst", 4), 6: ports("dst", 6) },
    },
    addressBits: widthOf(policy, "src_sets"),
    portBits: widthOf(policy, "src_port_sets"),
  };
}

function widthOf({ codec }: Untyped, field: string): number {
  return codec.table.fields.find(({ name }) => name === field)?.bitwidth ?? 0;
}

function addressTable(table: Untyped, stage: Stage, side: Side, family: Family): SetTable<Prefix> {
  const action = `${stage}_policy.set_${side}_sets`;
  const none = { address: addressFromBytes(new Uint8Array(family === 4 ? 4 : 16)), length: 0 };
  return {
    name: table.name,
    codec: table.codec,
    key: (group, member) =>
      table.key({ set_group: group, ...(member.length === 0 ? {} : { [side]: member }) }),
    value: (sets) => table.value(action, { sets }),
    read: (key, value) => {
      const match = table.match(key);
      return {
        group: match.set_group as number,
        member: (match[side] as Prefix | undefined) ?? none,
        sets: (table.params(value)?.params.sets as bigint | undefined) ?? 0n,
      };
    },
  };
}

function portTable(table: Untyped, stage: Stage, side: Side): SetTable<PortMember> {
  const action = `${stage}_policy.set_${side}_port_sets`;
  return {
    name: table.name,
    codec: table.codec,
    key: (group, { address, protocol, port }) =>
      table.key({ set_group: group, [side]: address, protocol, [`${side}_port`]: port }),
    value: (sets) => table.value(action, { sets }),
    read: (key, value) => {
      const match = table.match(key);
      return {
        group: match.set_group as number,
        member: {
          address: match[side] as Address,
          protocol: match.protocol as number,
          port: match[`${side}_port`] as number,
        },
        sets: (table.params(value)?.params.sets as bigint | undefined) ?? 0n,
      };
    },
  };
}

function chainTable(table: Untyped, stage: Stage): ChainTable {
  const action = `set_${stage}_rules`;
  return {
    name: table.name,
    key: (chain) => table.key({ chain }),
    value: (rules, group) => table.value(action, { rules, set_group: group }),
    read: (key, value) => {
      const params = table.params(value)?.params;
      return {
        chain: table.match(key).chain as number,
        rules: (params?.rules as number | undefined) ?? 0,
        group: (params?.set_group as number | undefined) ?? 0,
      };
    },
  };
}

const anyBits: MaskedBits = { value: 0n, mask: 0n };

function policyTable(table: Untyped, stage: Stage): PolicyTable {
  const bits = ({ value, mask }: { value: bigint | number; mask: bigint | number }): object =>
    mask === 0n || mask === 0 ? {} : { value, mask };
  const ternary = (name: string, of: { value: bigint | number; mask: bigint | number }): object =>
    of.mask === 0n || of.mask === 0 ? {} : { [name]: bits(of) };
  const range = (name: string, { low, high }: { low: number; high: number }): object =>
    low === 0 && high === 0xffff ? {} : { [name]: { low, high } };
  return {
    name: table.name,
    codec: table.codec,
    key: (row) =>
      table.key(
        {
          rules: row.rules,
          ...ternary("is_ipv6", row.isIpv6),
          ...ternary("protocol", row.protocol),
          ...ternary("src_sets", row.srcSets),
          ...ternary("dst_sets", row.dstSets),
          ...ternary("src_port_sets", row.srcPortSets),
          ...ternary("dst_port_sets", row.dstPortSets),
          ...range("src_port", row.srcPort),
          ...range("dst_port", row.dstPort),
        },
        row.priority,
      ),
    value: ({ verdict, rule, log }) =>
      table.value(`${stage}_${verdict}`, { rule, log: log ? 1 : 0 }),
    read: (key, value) => {
      const match = table.match(key);
      const call = table.params(value);
      const masked = (name: string): MaskedBits => (match[name] as MaskedBits) ?? anyBits;
      const small = (name: string): { value: number; mask: number } =>
        (match[name] as { value: number; mask: number } | undefined) ?? { value: 0, mask: 0 };
      const ports = (name: string): { low: number; high: number } =>
        (match[name] as { low: number; high: number } | undefined) ?? { low: 0, high: 0xffff };
      return {
        rules: match.rules as number,
        priority: table.priority(key),
        isIpv6: small("is_ipv6"),
        protocol: small("protocol"),
        srcSets: masked("src_sets"),
        dstSets: masked("dst_sets"),
        srcPortSets: masked("src_port_sets"),
        dstPortSets: masked("dst_port_sets"),
        srcPort: ports("src_port"),
        dstPort: ports("dst_port"),
        verdict: call?.action === `${stage}_allow` ? "allow" : "deny",
        rule: (call?.params.rule as number | undefined) ?? 0,
        log: call?.params.log === 1,
      };
    },
  };
}
