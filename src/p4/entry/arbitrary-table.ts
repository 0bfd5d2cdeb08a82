// For tests: tables of any shape, and entries of theirs.
import fc from "fast-check";
import {
  type Action,
  type ActionProfileAction,
  type FieldMatch,
  int64OfBigint,
  type P4InfoMessage,
  type TableAction,
  type TableEntry,
} from "../messages.js";
import type { ActionInfo, FieldInfo, TableInfo, ValueInfo } from "../p4info/p4info.js";
import { p4InfoFromMessage } from "../p4info/p4info-load.js";
import { toBytestring } from "./bytes.js";
import { TableCodec } from "./entry-codec.js";

/** A codec of a random table: all match kinds, widths, kinds of action, direct resources. */
export const arbitraryCodec: fc.Arbitrary<TableCodec> = fc
  .record({
    fields: fc.array(fc.record({ match: fc.constantFrom(2, 3, 4, 5, 6), width: widths() }), {
      minLength: 1,
      maxLength: 6,
    }),
    actions: fc.array(fc.array(widths(), { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
    firstId: fc.integer({ min: 1, max: 500 }),
    kind: fc.constantFrom("direct", "direct", "direct", "profile", "selector"),
    meter: fc.boolean(),
    idleTimeout: fc.boolean(),
  })
  .map(({ fields, actions, firstId, kind, meter, idleTimeout }) => {
    const message: P4InfoMessage = {
      tables: [
        {
          preamble: { id: 0x0200_0001, name: "c.t", alias: "t" },
          matchFields: fields.map(({ match, width }, i) => ({
            // Ids in no order, and of one or two bytes.
            id: firstId + ((i * 7) % 64),
            name: `f${i}`,
            matchType: match,
            bitwidth: width === 0 && match !== 2 && match !== 6 ? 9 : width,
          })),
          actionRefs: actions.map((_, i) => ({ id: 0x0100_0001 + i })),
          idleTimeoutBehavior: idleTimeout ? 1 : 0,
          ...(kind === "direct" ? {} : { implementationId: 0x1100_0001 }),
          directResourceIds: [0x1300_0001, ...(meter ? [0x1500_0001] : [])],
          size: 100,
        },
      ],
      actions: actions.map((params, i) => ({
        preamble: { id: 0x0100_0001 + i, name: `c.a${i}`, alias: `a${i}` },
        params: params.map((bitwidth, p) => ({
          id: firstId + ((p * 5) % 64),
          name: `p${p}`,
          bitwidth,
        })),
      })),
      actionProfiles: [
        {
          preamble: { id: 0x1100_0001, name: "c.p", alias: "p" },
          withSelector: kind === "selector",
        },
      ],
      directCounters: [
        { preamble: { id: 0x1300_0001, name: "c.n", alias: "n" }, directTableId: 0x0200_0001 },
      ],
      directMeters: [
        { preamble: { id: 0x1500_0001, name: "c.m", alias: "m" }, directTableId: 0x0200_0001 },
      ],
    };
    const info = p4InfoFromMessage(message);
    const [table] = info.tables;
    if (table === undefined) {
      throw new Error("there is a table");
    }
    return new TableCodec(info, table);
  });

/** A canonical entry of the table, as a strict server takes it; never the default entry. */
export function arbitraryEntry(table: TableInfo): fc.Arbitrary<TableEntry> {
  return fc
    .record({
      match: fc.tuple(...table.fields.map(arbitraryMatch)),
      priority: fc.integer({ min: 1, max: 0x7fff_ffff }),
      action: arbitraryAction(table),
      meter: fc.option(fc.array(fc.bigInt(0n, (1n << 63n) - 1n), { minLength: 4, maxLength: 4 })),
      idleTimeout: fc.bigInt(0n, 1n << 40n),
      metadata: fc.uint8Array({ maxLength: 3 }),
      controllerMetadata: fc.bigInt(0n, (1n << 64n) - 1n),
      hasExtras: fc.boolean(),
    })
    .map((of) => {
      const entry: TableEntry = { tableId: table.id, action: of.action };
      const match = of.match.filter((field) => field !== undefined);
      if (match.length > 0) {
        entry.match = match;
      }
      if (table.usesPriority) {
        entry.priority = of.priority;
      }
      if (!of.hasExtras) {
        return entry;
      }
      if (table.directMeterId !== undefined && of.meter !== null) {
        const names = ["cir", "cburst", "pir", "pburst"] as const;
        const rates = of.meter.map((rate, i) => [names[i], int64OfBigint(rate, "signed")] as const);
        entry.meterConfig = Object.fromEntries(rates.filter(([, rate]) => rate.toString() !== "0"));
      }
      if (table.idleTimeout && of.idleTimeout !== 0n) {
        entry.idleTimeoutNs = int64OfBigint(of.idleTimeout, "signed");
      }
      if (of.metadata.length > 0) {
        entry.metadata = of.metadata;
      }
      if (of.controllerMetadata !== 0n) {
        entry.controllerMetadata = int64OfBigint(of.controllerMetadata, "unsigned");
      }
      return entry;
    });
}

/** A random table, and canonical entries of it. */
export function arbitraryRows(
  count: number,
): fc.Arbitrary<{ codec: TableCodec; entries: TableEntry[] }> {
  return arbitraryCodec.chain((codec) =>
    fc
      .array(arbitraryEntry(codec.table), { minLength: count, maxLength: count })
      .map((entries) => ({ codec, entries })),
  );
}

/** What an entry says, in one text that does not depend on the order in its repeated fields. */
export function textOf(entry: TableEntry): string {
  return JSON.stringify(normalized(entry));
}

function normalized(value: unknown): unknown {
  if (value instanceof Uint8Array) {
    return Buffer.from(value).toString("hex");
  }
  if (Array.isArray(value)) {
    return value.map((item) => JSON.stringify(normalized(item))).sort();
  }
  if (typeof value === "object" && value !== null) {
    const isLong = "low" in value && "high" in value && "unsigned" in value;
    const fields = Object.entries(value).filter(([, of]) => !isUnset(of));
    return isLong
      ? String(value)
      : Object.fromEntries(fields.sort().map(([k, v]) => [k, normalized(v)]));
  }
  return value;
}

function isUnset(of: unknown): boolean {
  return of === null || of === undefined || (Array.isArray(of) && of.length === 0);
}

function widths(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 1, max: 140 }),
    fc.constantFrom(0, 1, 7, 8, 9, 16, 32, 48, 64, 128),
  );
}

function arbitraryNumber(bitwidth: number): fc.Arbitrary<bigint> {
  const max = (1n << BigInt(bitwidth)) - 1n;
  return fc.oneof(fc.bigInt(0n, max), fc.constantFrom(0n, 1n, max, max >> 1n));
}

function arbitraryValue({ bitwidth }: ValueInfo): fc.Arbitrary<Uint8Array> {
  return bitwidth === 0
    ? fc.string({ minLength: 1, maxLength: 5 }).map((text) => Buffer.from(text))
    : arbitraryNumber(bitwidth).map((value) => toBytestring(value, bitwidth));
}

function arbitraryMatch(field: FieldInfo): fc.Arbitrary<FieldMatch | undefined> {
  const { id: fieldId, bitwidth, match } = field;
  const bytes = (value: bigint): Uint8Array => toBytestring(value, bitwidth);
  const max = (1n << BigInt(bitwidth)) - 1n;
  switch (match) {
    case "exact":
      return arbitraryValue(field).map((value) => ({ fieldId, exact: { value } }));
    case "optional":
      return fc
        .option(arbitraryValue(field), { nil: undefined })
        .map((value) => value && { fieldId, optional: { value } });
    case "lpm":
      return fc.tuple(arbitraryNumber(bitwidth), fc.nat(bitwidth)).map(([value, prefixLen]) => {
        const dropped = BigInt(bitwidth - prefixLen);
        return prefixLen === 0
          ? undefined
          : { fieldId, lpm: { value: bytes((value >> dropped) << dropped), prefixLen } };
      });
    case "ternary":
      return fc
        .tuple(arbitraryNumber(bitwidth), arbitraryNumber(bitwidth))
        .map(([value, mask]) =>
          mask === 0n
            ? undefined
            : { fieldId, ternary: { value: bytes(value & mask), mask: bytes(mask) } },
        );
    case "range":
      return fc.tuple(arbitraryNumber(bitwidth), arbitraryNumber(bitwidth)).map(([a, b]) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        return low === 0n && high === max
          ? undefined
          : { fieldId, range: { low: bytes(low), high: bytes(high) } };
      });
  }
}

function arbitraryCall(action: ActionInfo): fc.Arbitrary<Action> {
  return fc.tuple(...action.params.map(arbitraryValue)).map((values) => ({
    actionId: action.id,
    params: values.map((value, i) => ({ paramId: action.params[i]?.id ?? 0, value })),
  }));
}

function arbitraryAction({ actions, profile }: TableInfo): fc.Arbitrary<TableAction> {
  const call = fc.constantFrom(...actions).chain(({ action }) => arbitraryCall(action));
  const id = fc.integer({ min: 1, max: 0xffff_ffff });
  const member = id.map((actionProfileMemberId) => ({ actionProfileMemberId }));
  if (profile === undefined) {
    return call.map((action) => ({ action }));
  }
  if (!profile.withSelector) {
    return member;
  }
  const weighted = fc
    .record({
      action: call,
      weight: fc.integer({ min: 1, max: 300 }),
      watch: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined, freq: 3 }),
      isPort: fc.boolean(),
    })
    .map(({ action, weight, watch, isPort }): ActionProfileAction => {
      const member = { action, weight };
      if (watch === undefined) {
        return member;
      }
      return isPort
        ? { ...member, watchPort: toBytestring(BigInt(watch), 16) }
        : { ...member, watch };
    });
  return fc.oneof(
    member,
    id.map((actionProfileGroupId) => ({ actionProfileGroupId })),
    fc.array(weighted, { maxLength: 4 }).map((actionProfileActions) => ({
      actionProfileActionSet: actionProfileActions.length > 0 ? { actionProfileActions } : {},
    })),
  );
}
