import { byteWidth } from "../entry/bytes.js";
import { bigintOfInt64, type Int64, type P4InfoMessage } from "../messages.js";
import {
  type ActionInfo,
  type ActionProfileInfo,
  type ActionScope,
  type Catalog,
  type CounterInfo,
  type DigestInfo,
  type DirectCounterInfo,
  type DirectMeterInfo,
  type FieldInfo,
  type MatchKind,
  type MeterInfo,
  type MeterType,
  P4InfoError,
  type P4Object,
  type ReferringInfo,
  type RegisterInfo,
  type TableAction,
  type TableInfo,
  type ValueInfo,
  type ValueSetInfo,
} from "./p4info.js";
import type { FindReferents } from "./p4info-references.js";

/** A P4Info message, and what its annotations refer to. */
export interface Source {
  readonly message: P4InfoMessage;
  readonly references: FindReferents;
}

/** What tables are made of. */
export interface Parts {
  readonly actions: Catalog<ActionInfo>;
  readonly actionProfiles: Catalog<ActionProfileInfo>;
  readonly directCounters: Catalog<DirectCounterInfo>;
  readonly directMeters: Catalog<DirectMeterInfo>;
}

type Element<K extends keyof P4InfoMessage> =
  NonNullable<P4InfoMessage[K]> extends (infer T)[] ? T : never;
type MatchField = NonNullable<Element<"tables">["matchFields"]>[number];

// Everything here throws P4InfoError for what contradicts itself.

// Numbers of the enums of p4.config.v1.
const matchKinds: ReadonlyMap<number, MatchKind> = new Map([
  [2, "exact"],
  [3, "lpm"],
  [4, "ternary"],
  [5, "range"],
  [6, "optional"],
]);
const scopes: readonly ActionScope[] = ["tableAndDefault", "tableOnly", "defaultOnly", "group"];
const meterTypes: readonly MeterType[] = [
  "twoRateThreeColor",
  "singleRateThreeColor",
  "singleRateTwoColor",
];

/** Actions, with what their params refer to. */
export function readActions({ message, references }: Source): ActionInfo[] {
  return (message.actions ?? []).map((action) => {
    const object = objectOf("action", action.preamble);
    const params = (action.params ?? []).map((param): ReferringInfo => {
      const place = `action ${object.alias}, param ${param.name}`;
      const value = valueInfoOf(param, place);
      return { ...value, refersTo: references(param.annotations ?? [], value.bitwidth, place) };
    });
    checkDistinct(params, `action ${object.alias}`);
    return { ...object, params };
  });
}

/** Tables, joined with their actions, profile and direct resources. */
export function readTables({ message, references }: Source, parts: Parts): TableInfo[] {
  return (message.tables ?? []).map((table) => {
    const object = objectOf("table", table.preamble);
    const place = `table ${object.alias}`;
    const fields = readFields(table.matchFields ?? [], place, references);
    const implementation = table.implementationId ?? 0;
    const profile = parts.actionProfiles.byId(implementation);
    if (implementation !== 0 && profile === undefined) {
      throw new P4InfoError(place, `its action profile ${implementation} does not exist`);
    }
    return {
      ...object,
      size: sizeOf(table.size),
      fields,
      actions: (table.actionRefs ?? []).map(({ id, scope }): TableAction => {
        const action = parts.actions.byId(id ?? 0);
        if (action === undefined) {
          throw new P4InfoError(place, `its action ${id} does not exist`);
        }
        return { action, scope: scopes[scope ?? 0] ?? "tableAndDefault" };
      }),
      constDefaultActionId: table.constDefaultActionId ?? 0,
      isConst: table.isConstTable ?? false,
      hasInitialEntries: table.hasInitialEntries ?? false,
      usesPriority: fields.some(({ match }) => match !== "exact" && match !== "lpm"),
      idleTimeout: table.idleTimeoutBehavior === 1,
      ...(profile === undefined ? {} : { profile }),
      ...directResources(table.directResourceIds ?? [], parts, place),
    };
  });
}

/** One value set. */
export function readValueSet(set: Element<"valueSets">): ValueSetInfo {
  const object = objectOf("value set", set.preamble);
  const fields = readFields(set.match ?? [], `value set ${object.alias}`, () => []);
  return { ...object, fields, size: sizeOf(set.size) };
}

/** One action profile. */
export function readProfile(profile: Element<"actionProfiles">): ActionProfileInfo {
  return {
    ...objectOf("action profile", profile.preamble),
    tableIds: profile.tableIds ?? [],
    withSelector: profile.withSelector ?? false,
    size: sizeOf(profile.size),
    maxGroupSize: profile.maxGroupSize ?? 0,
    sizeSemantics: profile.sumOfMembers ? "sumOfMembers" : "sumOfWeights",
    maxMemberWeight: profile.sumOfMembers?.maxMemberWeight ?? 0,
    weightsDisallowed: profile.weightsDisallowed ?? false,
  };
}

/** One indirect counter. */
export function readCounter({ preamble, spec, size }: Element<"counters">): CounterInfo {
  return { ...objectOf("counter", preamble), spec: spec ?? {}, size: sizeOf(size) };
}

/** One direct counter. */
export function readDirectCounter(counter: Element<"directCounters">): DirectCounterInfo {
  const object = objectOf("direct counter", counter.preamble);
  return { ...object, spec: counter.spec ?? {}, tableId: counter.directTableId ?? 0 };
}

/** One indirect meter. */
export function readMeter({ preamble, spec, size }: Element<"meters">): MeterInfo {
  const type = meterTypes[spec?.type ?? 0] ?? "twoRateThreeColor";
  return { ...objectOf("meter", preamble), spec: spec ?? {}, type, size: sizeOf(size) };
}

/** One direct meter. */
export function readDirectMeter(meter: Element<"directMeters">): DirectMeterInfo {
  const object = objectOf("direct meter", meter.preamble);
  const type = meterTypes[meter.spec?.type ?? 0] ?? "twoRateThreeColor";
  return { ...object, spec: meter.spec ?? {}, type, tableId: meter.directTableId ?? 0 };
}

/** One register. */
export function readRegister({ preamble, typeSpec, size }: Element<"registers">): RegisterInfo {
  return { ...objectOf("register", preamble), type: typeSpec ?? {}, size: sizeOf(size) };
}

/** One digest. */
export function readDigest({ preamble, typeSpec }: Element<"digests">): DigestInfo {
  return { ...objectOf("digest", preamble), type: typeSpec ?? {} };
}

/** The fields of the header `packet_in` or `packet_out`; none if the program has no such header. */
export function readPacketHeader(
  message: P4InfoMessage,
  name: "packet_in" | "packet_out",
): readonly ValueInfo[] {
  const header = message.controllerPacketMetadata?.find(({ preamble }) => preamble?.name === name);
  const fields = (header?.metadata ?? []).map((field) =>
    valueInfoOf(field, `header ${name}, field ${field.name}`),
  );
  checkDistinct(fields, `header ${name}`);
  return fields;
}

function readFields(
  fields: readonly MatchField[],
  owner: string,
  references: FindReferents,
): FieldInfo[] {
  const read = fields.map((field): FieldInfo => {
    const place = `${owner}, match field ${field.name}`;
    const match = matchKinds.get(field.matchType ?? 0);
    if (match === undefined) {
      throw new P4InfoError(place, `its match type ${kindName(field)} is not supported`);
    }
    const value = valueInfoOf(field, place);
    if (value.bitwidth === 0 && match !== "exact" && match !== "optional") {
      throw new P4InfoError(place, `a ${match} match needs a bitwidth`);
    }
    return {
      ...value,
      match,
      refersTo: references(field.annotations ?? [], value.bitwidth, place),
    };
  });
  checkDistinct(read, owner);
  return read;
}

function kindName({ otherMatchType, matchType }: MatchField): string {
  return otherMatchType ? otherMatchType : String(matchType ?? "UNSPECIFIED");
}

function directResources(
  ids: readonly number[],
  { directCounters, directMeters }: Parts,
  place: string,
): Pick<TableInfo, "directCounterId" | "directMeterId" | "directMeterType"> {
  let found = {};
  for (const id of ids) {
    const meter = directMeters.byId(id);
    if (meter !== undefined) {
      found = { ...found, directMeterId: id, directMeterType: meter.type };
    } else if (directCounters.byId(id) !== undefined) {
      found = { ...found, directCounterId: id };
    } else {
      throw new P4InfoError(place, `its direct resource ${id} does not exist`);
    }
  }
  return found;
}

function objectOf(
  kind: string,
  preamble: { id?: number | null; name?: string | null; alias?: string | null } | null | undefined,
): P4Object {
  const { id, name, alias } = preamble ?? {};
  if (!name) {
    throw new P4InfoError(`${kind} ${id ?? ""}`, "it has no name");
  }
  if (!id) {
    throw new P4InfoError(`${kind} ${name}`, "it has no id");
  }
  return { id, name, alias: alias ? alias : name };
}

function valueInfoOf(
  value: { id?: number | null; name?: string | null; bitwidth?: number | null },
  place: string,
): ValueInfo {
  const { id, name, bitwidth } = value;
  if (!id || !name) {
    throw new P4InfoError(place, id ? "it has no name" : "it has no id");
  }
  if ((bitwidth ?? 0) < 0 || (bitwidth ?? 0) > 0xffff) {
    throw new P4InfoError(place, `its bitwidth ${bitwidth} is not supported`);
  }
  return { id, name, bitwidth: bitwidth ?? 0, bytes: byteWidth(bitwidth ?? 0) };
}

function checkDistinct(values: readonly ValueInfo[], place: string): void {
  for (const [i, { id, name }] of values.entries()) {
    const other = values.slice(0, i).find((earlier) => earlier.id === id || earlier.name === name);
    if (other !== undefined) {
      throw new P4InfoError(
        place,
        `${other.name} (${other.id}) and ${name} (${id}) are not distinct`,
      );
    }
  }
}

function sizeOf(size: Int64 | null | undefined): number {
  return Number(bigintOfInt64(size));
}
