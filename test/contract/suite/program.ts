import { P4InfoMessage, type TableEntry } from "../../../src/p4/messages.js";

type Table = NonNullable<P4InfoMessage["tables"]>[number];
type MatchField = NonNullable<Table["matchFields"]>[number];

/** p4.config.v1.MatchField.MatchType. */
const Match = { exact: 2, lpm: 3, ternary: 4, range: 5, optional: 6 } as const;
/** p4.config.v1.ActionRef.Scope. */
const Scope = { both: 0, tableOnly: 1, defaultOnly: 2 } as const;
/** p4.config.v1.CounterSpec.Unit. */
const both = 3;
/** p4.config.v1.MeterSpec.Unit. */
const bytes = 1;

/** Actions of the contract's program. */
export const action = {
  forward: 0x0100_0001,
  drop: 0x0100_0002,
  onlyInEntries: 0x0100_0003,
  onlyAsDefault: 0x0100_0004,
  notOfAnyTable: 0x0100_0005,
  pointTo: 0x0100_0006,
} as const;

/** Tables of the contract's program. */
export const table = {
  /** exact `key` bit<12>; direct counter and meter; 4 entries. */
  exact: 0x0200_0001,
  /** lpm `dst` bit<32>. */
  lpm: 0x0200_0002,
  /** ternary `value` bit<16>, range `port` bit<8>, optional `kind` bit<4>. */
  ternary: 0x0200_0003,
  keyless: 0x0200_0004,
  /** `const entries`: key 1; direct counter. */
  const: 0x0200_0005,
  /** `entries`: key 1, and key 2 marked const. */
  initial: 0x0200_0006,
  constDefault: 0x0200_0007,
  idle: 0x0200_0008,
  /** A profile without selector, of 3 members. */
  member: 0x0200_0009,
  /** A selector of 6 members, groups of at most 4 by weight. */
  selector: 0x0200_000a,
  /** A selector by number of members, weights up to 2. */
  light: 0x0200_000b,
  /** A selector that knows no weights. */
  unweighted: 0x0200_000c,
  /** Its action `pointTo(target)` refers to the key of the exact table. */
  pointer: 0x0200_000d,
} as const;

/** Everything else of the contract's program. */
export const object = {
  memberProfile: 0x1100_0001,
  selectorProfile: 0x1100_0002,
  lightProfile: 0x1100_0003,
  unweightedProfile: 0x1100_0004,
  /** 3 cells. */
  counter: 0x1200_0001,
  /** 2 cells each. */
  twoRateMeter: 0x1400_0001,
  singleRateMeter: 0x1400_0002,
  twoColourMeter: 0x1400_0003,
  /** bit<12>, 2 cells. */
  register: 0x1600_0001,
  /** struct { bit<48> mac; bool ok; }, 1 cell. */
  structRegister: 0x1600_0002,
  /** struct pair. */
  digest: 0x1700_0001,
  /** exact bit<16> and ternary bit<8>, 2 members. */
  valueSet: 0x0300_0001,
} as const;

/** Parameter and field ids: neither is its position. */
export const id = { port: 7, target: 1, key: 3, value: 1, range: 2, kind: 4 } as const;

function preamble(id: number, name: string) {
  return { id, name: `ingress.${name}`, alias: name };
}

function field(id: number, name: string, bitwidth: number, kind: keyof typeof Match): MatchField {
  return { id, name, bitwidth, matchType: Match[kind] };
}

const key = field(id.key, "key", 12, "exact");

const plainActions: NonNullable<Table["actionRefs"]> = [
  { id: action.forward },
  { id: action.drop },
  { id: action.onlyInEntries, scope: Scope.tableOnly },
  { id: action.onlyAsDefault, scope: Scope.defaultOnly },
];

function tableOf(name: keyof typeof table, more: Table): Table {
  return {
    preamble: preamble(table[name], name),
    matchFields: [key],
    actionRefs: plainActions,
    size: 16,
    ...more,
  };
}

function tables(): Table[] {
  const member = [{ id: action.forward }, { id: action.drop }];
  return [
    tableOf("exact", { size: 4, directResourceIds: [0x1300_0001, 0x1500_0001] }),
    tableOf("lpm", { matchFields: [field(1, "dst", 32, "lpm")] }),
    tableOf("ternary", {
      matchFields: [
        field(id.value, "value", 16, "ternary"),
        field(id.range, "port", 8, "range"),
        field(id.kind, "kind", 4, "optional"),
      ],
    }),
    tableOf("keyless", { matchFields: [] }),
    tableOf("const", {
      isConstTable: true,
      hasInitialEntries: true,
      directResourceIds: [0x1300_0002],
    }),
    tableOf("initial", { hasInitialEntries: true }),
    tableOf("constDefault", { constDefaultActionId: action.drop }),
    tableOf("idle", { idleTimeoutBehavior: 1 }),
    tableOf("member", { actionRefs: member, implementationId: object.memberProfile }),
    tableOf("selector", { actionRefs: member, implementationId: object.selectorProfile }),
    tableOf("light", { actionRefs: member, implementationId: object.lightProfile }),
    tableOf("unweighted", { actionRefs: member, implementationId: object.unweightedProfile }),
    tableOf("pointer", { actionRefs: [{ id: action.pointTo }] }),
  ];
}

/** The program that the contract is tried with: it has one of everything that P4Runtime speaks of. */
export function program(): P4InfoMessage {
  const port = { id: id.port, name: "port", bitwidth: 9 };
  return {
    pkgInfo: { name: "contract", arch: "v1model" },
    tables: tables(),
    actions: [
      { preamble: preamble(action.forward, "forward"), params: [port] },
      { preamble: preamble(action.drop, "drop") },
      { preamble: preamble(action.onlyInEntries, "only_in_entries") },
      { preamble: preamble(action.onlyAsDefault, "only_as_default") },
      { preamble: preamble(action.notOfAnyTable, "not_of_any_table") },
      {
        preamble: preamble(action.pointTo, "point_to"),
        params: [
          {
            id: id.target,
            name: "target",
            bitwidth: 12,
            annotations: ['@refers_to("exact" , "key")'],
          },
        ],
      },
    ],
    actionProfiles: [
      {
        preamble: preamble(object.memberProfile, "member_profile"),
        tableIds: [table.member],
        size: 3,
      },
      {
        preamble: preamble(object.selectorProfile, "selector_profile"),
        tableIds: [table.selector],
        withSelector: true,
        size: 6,
        maxGroupSize: 4,
      },
      {
        preamble: preamble(object.lightProfile, "light_profile"),
        tableIds: [table.light],
        withSelector: true,
        size: 8,
        maxGroupSize: 2,
        sumOfMembers: { maxMemberWeight: 2 },
      },
      {
        preamble: preamble(object.unweightedProfile, "unweighted_profile"),
        tableIds: [table.unweighted],
        withSelector: true,
        size: 8,
        weightsDisallowed: true,
      },
    ],
    counters: [{ preamble: preamble(object.counter, "counter"), spec: { unit: both }, size: 3 }],
    directCounters: [
      {
        preamble: preamble(0x1300_0001, "exact_counter"),
        spec: { unit: both },
        directTableId: table.exact,
      },
      {
        preamble: preamble(0x1300_0002, "const_counter"),
        spec: { unit: both },
        directTableId: table.const,
      },
    ],
    meters: [
      [object.twoRateMeter, "two_rate", 0] as const,
      [object.singleRateMeter, "single_rate", 1] as const,
      [object.twoColourMeter, "two_colour", 2] as const,
    ].map(([id, name, type]) => ({
      preamble: preamble(id, name),
      spec: { unit: bytes, type },
      size: 2,
    })),
    directMeters: [
      {
        preamble: preamble(0x1500_0001, "exact_meter"),
        spec: { unit: bytes },
        directTableId: table.exact,
      },
    ],
    controllerPacketMetadata: [
      {
        preamble: { id: 0x0400_0001, name: "packet_in", alias: "packet_in" },
        metadata: [{ id: 1, name: "ingress_port", bitwidth: 9 }],
      },
      {
        preamble: { id: 0x0400_0002, name: "packet_out", alias: "packet_out" },
        metadata: [
          { id: 2, name: "egress_port", bitwidth: 9 },
          { id: 1, name: "pad", bitwidth: 7 },
        ],
      },
    ],
    registers: [
      {
        preamble: preamble(object.register, "register"),
        typeSpec: { bitstring: { bit: { bitwidth: 12 } } },
        size: 2,
      },
      {
        preamble: preamble(object.structRegister, "struct_register"),
        typeSpec: { struct: { name: "pair" } },
        size: 1,
      },
    ],
    digests: [
      { preamble: preamble(object.digest, "digest"), typeSpec: { struct: { name: "pair" } } },
    ],
    valueSets: [
      {
        preamble: preamble(object.valueSet, "value_set"),
        match: [field(1, "a", 16, "exact"), field(2, "b", 8, "ternary")],
        size: 2,
      },
    ],
    typeInfo: {
      structs: {
        pair: {
          members: [
            { name: "mac", typeSpec: { bitstring: { bit: { bitwidth: 48 } } } },
            { name: "ok", typeSpec: { bool: {} } },
          ],
        },
      },
    },
  };
}

/** {@link program} encoded, after `change` had its way with it. */
export function encodedProgram(change: (p4info: P4InfoMessage) => void = () => {}): Uint8Array {
  const p4info = program();
  change(p4info);
  return P4InfoMessage.encode(p4info).finish();
}

/** The const and initial entries of the program, which no P4Info has. */
export const programEntries: readonly TableEntry[] = [
  programEntry(table.const, 1, true),
  programEntry(table.initial, 1, false),
  programEntry(table.initial, 2, true),
];

function programEntry(tableId: number, value: number, isConst: boolean): TableEntry {
  return {
    tableId,
    match: [{ fieldId: id.key, exact: { value: Uint8Array.of(value) } }],
    action: { action: { actionId: action.drop } },
    isConst,
  };
}
