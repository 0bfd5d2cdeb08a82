import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryEntry } from "../../p4/entry/arbitrary-table.js";
import type { UpdateType } from "../../p4/entry/entity.js";
import type { TableCodec } from "../../p4/entry/entry-codec.js";
import {
  bigintOfInt64,
  type CounterData,
  type Entity,
  type TableAction,
  type TableEntry,
} from "../../p4/messages.js";
import { MemoryTarget } from "../../p4/server/store/memory-target.js";
import type { RowState, TargetUpdate } from "../../p4/server/target.js";
import { ManualClock } from "../../time/manual-clock.js";
import { keyLayoutOf } from "../compile/key-layout.js";
import { ProfileRows } from "./action-profile-rows.js";
import { ActionWords } from "./action-words.js";
import {
  arbitraryShape,
  type BoundTable,
  boundTable,
  ids,
  type TableShape,
} from "./arbitrary-switch-table.js";
import { SwitchTable } from "./switch-table.js";

interface Parts {
  readonly codec: TableCodec;
  readonly table: SwitchTable;
  readonly profile: ProfileRows | undefined;
}

function partsOf({ pipeline, table, actions, binding }: BoundTable, nowUs = () => 0): Parts {
  const codec = pipeline.codecs.get(ids.table);
  const info = pipeline.p4info.actionProfiles.byId(ids.profile);
  if (codec === undefined || info === undefined) {
    throw new Error("both are there");
  }
  const profile =
    table.profile === undefined
      ? undefined
      : new ProfileRows(info, codec, new ActionWords(table, actions, binding));
  return {
    codec,
    profile,
    table: new SwitchTable({
      table,
      actions,
      control: { binding, codec },
      capacity: codec.capacity,
      nowUs,
      ...(profile !== undefined && { profile }),
    }),
  };
}

/** Ids of members and groups that are likely to be there. */
function withSmallIds(action: TableAction | null | undefined): TableAction | undefined {
  if (action?.actionProfileMemberId != null) {
    return { actionProfileMemberId: 1 + (action.actionProfileMemberId % 4) };
  }
  return action?.actionProfileGroupId != null
    ? { actionProfileGroupId: 1 + (action.actionProfileGroupId % 3) }
    : (action ?? undefined);
}

const types: readonly UpdateType[] = ["insert", "insert", "modify", "delete"];

interface Drawn {
  readonly type: UpdateType;
  readonly which: number;
  readonly other: number;
  readonly what: "row" | "row" | "bare" | "default" | "direct" | "member" | "group";
  readonly count: number;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  type: fc.constantFrom(...types),
  which: fc.nat(7),
  other: fc.nat(7),
  what: fc.constantFrom("row", "row", "row", "bare", "default", "direct", "member", "group"),
  count: fc.nat(3),
});

/** The update that was drawn; undefined if a server would not pass it on. */
function updateOf(
  codec: TableCodec,
  entries: readonly TableEntry[],
  of: Drawn,
): TargetUpdate | undefined {
  const { type, which, other, what, count } = of;
  const [entry, from] = [entries[which] ?? {}, entries[other] ?? {}];
  const tableId = ids.table;
  const counterData: CounterData = count === 0 ? {} : { byteCount: 10 * count, packetCount: count };
  const key = codec.keyOf(entry, { strict: false });
  const action = withSmallIds(from.action);
  const { action: _, ...bare } = from;
  const encoded = (message: TableEntry): string => codec.valueOf(message, { strict: false });
  switch (what) {
    case "row":
      return {
        is: "row",
        type,
        tableId,
        key,
        value: type === "delete" ? "" : encoded({ ...from, ...(action && { action }) }),
        ...(count > 0 && type !== "delete" && { counterData }),
      };
    case "bare":
      return { is: "row", type: "modify", tableId, key, value: encoded(bare) };
    case "default": {
      const isReset = count === 0 || codec.table.profile !== undefined;
      return { is: "row", type: "modify", tableId, key: "", value: isReset ? "\0" : encoded(from) };
    }
    case "direct": {
      const config = codec.table.directMeterId === undefined ? undefined : from.meterConfig;
      return {
        is: "direct",
        tableId,
        key: other === 0 ? "" : key,
        ...(count !== 1 && { counterData }),
        ...(codec.table.directMeterId !== undefined && { meterConfig: config ?? "default" }),
      };
    }
    case "member":
    case "group": {
      const { profile } = codec.table;
      if (profile === undefined || (what === "group" && !profile.withSelector)) {
        return undefined;
      }
      return { is: "entity", type, entity: what === "member" ? memberOf(of, codec) : groupOf(of) };
    }
  }
}

function memberOf({ which, count }: Drawn, codec: TableCodec): Entity {
  const of = codec.table.actions[count % codec.table.actions.length]?.action;
  const params = (of?.params ?? []).map(({ id }) => ({ paramId: id, value: Uint8Array.of(1) }));
  return {
    actionProfileMember: {
      actionProfileId: ids.profile,
      memberId: 1 + (which % 4),
      action: { actionId: of?.id ?? 0, params },
    },
  };
}

function groupOf({ which, other, count }: Drawn): Entity {
  const members = [1, 2, 3, 4]
    .filter((id) => (other >> (id - 1)) & 1)
    .map((memberId) => ({ memberId, weight: 1 + count }));
  return {
    actionProfileGroup: { actionProfileId: ids.profile, groupId: 1 + (which % 3), members },
  };
}

const textOf = ({ key, value, isConst, counterData }: RowState): string =>
  JSON.stringify([
    key,
    value,
    isConst,
    String(bigintOfInt64(counterData?.byteCount)),
    String(bigintOfInt64(counterData?.packetCount)),
  ]);

test("a table takes, refuses and gives back what a target in memory does", async () => {
  const runs = arbitraryShape.chain((shape) => {
    const bound = boundTable(shape);
    const [info] = bound.pipeline.p4info.tables;
    const entries =
      info === undefined
        ? fc.constant([])
        : fc.array(arbitraryEntry(info), { minLength: 8, maxLength: 8 });
    return fc.record({
      bound: fc.constant(bound),
      entries,
      steps: fc.array(drawn, { minLength: 1, maxLength: 60, size: "max" }),
    });
  });
  await fc.assert(
    fc.asyncProperty(runs, async ({ bound, entries, steps }) => {
      const target = new MemoryTarget({ clock: new ManualClock() });
      await target.install(bound.pipeline);
      const { codec, table, profile } = partsOf(bound);
      const write = (update: TargetUpdate) => {
        if (update.is !== "entity") {
          return update.is === "row" ? table.write(update) : table.writeDirect(update);
        }
        const { actionProfileMember: member, actionProfileGroup: group } = update.entity;
        return member != null
          ? profile?.writeMember(update.type, member)
          : profile?.writeGroup(update.type, group ?? {});
      };
      for (const step of steps) {
        const update = updateOf(codec, entries, step);
        if (update === undefined) {
          continue;
        }
        const [expected] = await target.write([update]);

        expect(write(update)).toEqual(expected);
      }
      for (const key of [undefined, ""]) {
        const query = {
          tableId: ids.table,
          withCounters: true,
          withLastHit: false,
          ...(key === "" && { key }),
        };
        const expected: string[] = [];
        for await (const bunch of target.rows(query)) {
          expected.push(...bunch.map(textOf));
        }
        const found = [...table.rows(query)].flatMap((bunch) => bunch.map(textOf));

        expect(found.sort()).toEqual(expected.sort());
      }
      target.close();
    }),
    { numRuns: 300 },
  );
});

const plain: TableShape = {
  fields: [
    { match: 2, width: 8 },
    { match: 2, width: 128 },
  ],
  actions: [[16, 128], [9]],
  kind: "direct",
  meter: false,
  idleTimeout: false,
  size: 10_000,
};

const keyText = (a: number, b: number): string =>
  String.fromCharCode(a) + "\0".repeat(14) + String.fromCharCode(b >> 8, b & 255);
const callOf = (action: number, ...params: string[]): string =>
  `\x01\x01\0\0${String.fromCharCode(1 + action)}${params.join("")}`;

function writerOf(table: SwitchTable) {
  return (type: UpdateType, key: string, value = "") =>
    table.write({ is: "row", type, tableId: ids.table, key, value }).code;
}

function look(table: SwitchTable, a: number, b: number): number[] {
  // The program has the fields the other way round; the wide one takes four words.
  table.key.set([0, 0, 0, b, a]);
  const row = table.find();
  return [...table.data.subarray(row * table.stride, (row + 1) * table.stride)];
}

test("packets find the words of an entry, parameters in the order of the program", () => {
  const bound = boundTable(plain);
  const { table } = partsOf(bound);
  const write = writerOf(table);

  expect(keyLayoutOf(bound.table).fields.map(({ word }) => word)).toEqual([0, 4]);
  write("insert", keyText(1, 2), callOf(0, "\x12\x34", "\xff\0\0\x01\0\0\0\0\0\0\0\x02\0\0\0\x03"));

  // Ordinals are the other way round as well: action 0 has the last one.
  expect(look(table, 1, 2)).toEqual([2, 0xff00_0001, 0, 2, 3, 0x1234]);
  expect(look(table, 1, 3).slice(0, 2)).toEqual([1, 1]);
  write("modify", keyText(1, 2), callOf(1, "\x01\x02"));
  expect(look(table, 1, 2).slice(0, 2)).toEqual([1, 0x102]);
  write("delete", keyText(1, 2));
  write("modify", "", callOf(1, "\0\x07"));
  expect(look(table, 1, 2).slice(0, 2)).toEqual([1, 7]);
  write("modify", "", "\0");
  expect(look(table, 1, 2).slice(0, 2)).toEqual([1, 1]);
});

test("entries change between bunches of a read: none is told of twice, and none that is gone", () => {
  const { table } = partsOf(boundTable(plain));
  const write = writerOf(table);
  for (let i = 0; i < 2_500; i += 1) {
    write("insert", keyText(0, i), callOf(1, "\0\0"));
  }
  const reading = table.rows({ tableId: ids.table, withCounters: false, withLastHit: false });

  const first = reading.next().value ?? [];
  write("delete", keyText(0, 0));
  write("delete", keyText(0, 2_000));
  write("insert", keyText(0, 0), callOf(1, "\0\0"));
  write("insert", keyText(1, 0), callOf(1, "\0\0"));
  const rest = [...reading].flat();

  expect(first).toHaveLength(1_000);
  expect(rest).toHaveLength(1_499);
  expect(new Set([...first, ...rest].map(({ key }) => key)).size).toBe(2_499);
});

test("an action that the program lacks is UNIMPLEMENTED", () => {
  const bound = boundTable(plain);
  const [first] = bound.binding.actions;
  const { table } = partsOf({
    ...bound,
    binding: { ...bound.binding, actions: new Map(first && [first]) },
  });

  expect(writerOf(table)("insert", keyText(1, 1), callOf(1, "\0\0"))).toBe(12);
});

test("keys that differ outside of the mask of the table take the same packets", () => {
  const bound = boundTable(plain);
  const key = bound.table.key.map((field) =>
    field.width === 8 ? { ...field, mask: 0xf0n } : field,
  );
  const { table } = partsOf({ ...bound, table: { ...bound.table, key } });
  const write = writerOf(table);

  expect(write("insert", keyText(0x12, 0), callOf(1, "\0\x09"))).toBe(0);
  expect(write("insert", keyText(0x13, 0), callOf(1, "\0\x09"))).toBe(6);
  expect(look(table, 0x10, 0).slice(0, 2)).toEqual([1, 9]);
});

test("a table that takes another's place has its entries, counts and times", () => {
  const bound = boundTable({ ...plain, idleTimeout: true, meter: true });
  const [{ table: before }, { table: after, codec }] = [partsOf(bound), partsOf(bound, () => 50)];
  const write = writerOf(before);
  const meterConfig = { cir: 1, cburst: 2, pir: 1, pburst: 2 };
  const limited = codec.valueOf(
    {
      action: {
        action: { actionId: ids.action + 1, params: [{ paramId: 1, value: Uint8Array.of(7) }] },
      },
      meterConfig,
    },
    { strict: false },
  );
  write("insert", keyText(1, 1), limited);
  write("modify", "", callOf(1, "\0\x03"));
  before.key.set([0, 0, 0, 1, 1]);
  const row = before.find();
  before.packets[row] = 5;
  before.hitAtUs[row] = 20;
  expect([before.meter?.execute(row, 1), before.meter?.execute(row, 1)]).toEqual([0, 0]);

  after.adopt(before);

  after.key.set([0, 0, 0, 1, 1]);
  const now = after.find();
  expect(look(after, 1, 1).slice(0, 2)).toEqual([1, 7]);
  expect(look(after, 9, 9).slice(0, 2)).toEqual([1, 3]);
  expect([after.packets[now], after.hitAtUs[now], after.meter?.execute(now, 1)]).toEqual([
    5, 20, 2,
  ]);
});

test("an entry is told of when nothing hit it for its time, and again after as long", () => {
  let nowUs = 0;
  const { table, codec } = partsOf(boundTable({ ...plain, idleTimeout: true }), () => nowUs);
  const write = writerOf(table);
  const value = codec.valueOf(
    {
      action: {
        action: { actionId: ids.action + 1, params: [{ paramId: 1, value: Uint8Array.of(7) }] },
      },
      idleTimeoutNs: 5_000_000,
    },
    { strict: false },
  );
  const idleAt = (us: number): number => {
    nowUs = us;
    return table.takeIdle(us).length;
  };
  write("insert", keyText(1, 1), value);
  write("insert", keyText(1, 2), callOf(1, "\0\0"));

  expect([idleAt(4_999), idleAt(5_000), idleAt(5_001), idleAt(10_000)]).toEqual([0, 1, 0, 1]);
  look(table, 1, 1);
  table.hitAtUs[table.find()] = 14_000;
  expect([idleAt(15_000), idleAt(18_999), idleAt(19_000)]).toEqual([0, 0, 1]);
  write("modify", keyText(1, 1), value);
  expect([idleAt(23_999), idleAt(24_000)]).toEqual([0, 1]);
  write("delete", keyText(1, 1));
  expect(idleAt(90_000)).toBe(0);
});
