import type { Address } from "../../net/address.js";
import type { Prefix } from "../../net/prefix.js";
import type { MatchKind } from "../p4info/p4info.js";
import type { Format } from "./value-format.js";

/** A declared match field. */
export interface Field<K extends MatchKind, In, Out> {
  readonly match: K;
  readonly format: Format<In, Out>;
}

/** Declared params of an action, by name. */
export type DeclaredParams = Readonly<Record<string, Format<never, unknown>>>;

/** What code expects of a table, by P4Info names. */
export interface DeclaredTable {
  /** All of its match fields. */
  readonly match: Readonly<Record<string, Field<MatchKind, never, unknown>>>;
  /** Actions that code uses, with all of their params. */
  readonly actions: Readonly<Record<string, DeclaredParams>>;
  /** Whether entries hold one-shot sets of actions. */
  readonly selector?: boolean;
}

/** Tables by P4Info alias. */
export type DeclaredTables = Readonly<Record<string, DeclaredTable>>;

/** Declares tables, so that `bindTables` types them. */
export function defineTables<const T extends DeclaredTables>(tables: T): T {
  return tables;
}

/** A field that must equal a value. */
export function exact<In, Out>(format: Format<In, Out>): Field<"exact", In, Out> {
  return { match: "exact", format };
}

/** A field of which leading bits count; the longest prefix wins. */
export function lpm<In, Out>(format: Format<In, Out>): Field<"lpm", In, Out> {
  return { match: "lpm", format };
}

/** A field of which the bits of a mask count. */
export function ternary<In, Out>(format: Format<In, Out>): Field<"ternary", In, Out> {
  return { match: "ternary", format };
}

/** A field that must lie between two values. */
export function range<In, Out>(format: Format<In, Out>): Field<"range", In, Out> {
  return { match: "range", format };
}

/** A field that must equal a value, or does not matter. */
export function optional<In, Out>(format: Format<In, Out>): Field<"optional", In, Out> {
  return { match: "optional", format };
}

/** One value and no other, in a ternary, range or optional field. */
export interface Exactly<V> {
  readonly exactly: V;
}

/** The values that equal `value` in the bits of `mask`. */
export interface Masked<V> {
  readonly value: V;
  readonly mask: V;
}

/** The values from `low` to `high`, both included. */
export interface Between<V> {
  readonly low: V;
  readonly high: V;
}

/** The values whose leading `length` bits equal those of `value`. */
export interface Leading<V> {
  readonly value: V;
  readonly length: number;
}

/** One value and no other. */
export function exactly<V>(value: V): Exactly<V> {
  return { exactly: value };
}

/** Bits of `value` outside `mask` do not matter; a mask of 0 is a don't-care. */
export function masked<V>(value: V, mask: V): Masked<V> {
  return { value, mask };
}

/** The full range is a don't-care. */
export function between<V>(low: V, high: V): Between<V> {
  return { low, high };
}

/** What a prefix of this type of value is: of addresses a {@link Prefix}. */
export type PrefixOf<V> = [V] extends [Address] ? Prefix : Leading<V>;

type FieldInput<F> =
  F extends Field<infer K, infer In, unknown>
    ? {
        readonly exact: In;
        readonly lpm: PrefixOf<In>;
        readonly ternary: Exactly<In> | Masked<In>;
        readonly range: Exactly<In> | Between<In>;
        readonly optional: Exactly<In>;
      }[K]
    : never;

type FieldOutput<F> =
  F extends Field<infer K, never, infer Out>
    ? {
        readonly exact: Out;
        readonly lpm: PrefixOf<Out> | undefined;
        readonly ternary: Masked<Out> | undefined;
        readonly range: Between<Out> | undefined;
        readonly optional: Out | undefined;
      }[K]
    : never;

type Fields<D extends DeclaredTable> = D["match"];

type ExactNames<D extends DeclaredTable> = {
  [F in keyof Fields<D>]: Fields<D>[F]["match"] extends "exact" ? F : never;
}[keyof Fields<D>];

/** What a key is made of; a field left out is a don't-care, which exact ones cannot be. */
export type MatchInput<D extends DeclaredTable> = {
  readonly [F in ExactNames<D>]: FieldInput<Fields<D>[F]>;
} & {
  readonly [F in Exclude<keyof Fields<D>, ExactNames<D>>]?: FieldInput<Fields<D>[F]> | undefined;
};

/** What a key says; undefined: don't care. */
export type MatchOutput<D extends DeclaredTable> = {
  readonly [F in keyof Fields<D>]: FieldOutput<Fields<D>[F]>;
};

/** The priority, in tables that have priorities. */
export type PriorityInput<D extends DeclaredTable> = Fields<D>[keyof Fields<D>]["match"] extends
  | "exact"
  | "lpm"
  ? []
  : [priority: number];

/** Arguments of an action. */
export type ParamsInput<P extends DeclaredParams> = {
  readonly [N in keyof P]: P[N] extends Format<infer In, unknown> ? In : never;
};

type ParamsOutput<P extends DeclaredParams> = {
  readonly [N in keyof P]: P[N] extends Format<never, infer Out> ? Out : never;
};

/** Names of the declared actions. */
export type ActionName<D extends DeclaredTable> = keyof D["actions"] & string;

/** One of the declared actions with its arguments, told apart by `action`. */
export type CallOutput<D extends DeclaredTable> = {
  [A in ActionName<D>]: { readonly action: A; readonly params: ParamsOutput<D["actions"][A]> };
}[ActionName<D>];

/** A member of a set, as it goes in. */
export type MemberInput<D extends DeclaredTable> = {
  [A in ActionName<D>]: {
    readonly action: A;
    readonly params: ParamsInput<D["actions"][A]>;
    readonly weight: number;
  };
}[ActionName<D>];

/** A member of a set, as it comes out. */
export type MemberOutput<D extends DeclaredTable> = CallOutput<D> & { readonly weight: number };
