import { describe, expect, test } from "vitest";
import type { UpdateType } from "../../p4/entry/entity.js";
import { applied } from "../../p4/server/update-status.js";
import { ProfileRows } from "./action-profile-rows.js";
import { ActionWords } from "./action-words.js";
import { boundTable, ids } from "./arbitrary-switch-table.js";
import { SwitchTable } from "./switch-table.js";

function setUp(kind: "profile" | "selector" = "selector") {
  const { pipeline, table, actions, binding } = boundTable({
    fields: [{ match: 2, width: 8 }],
    actions: [[32]],
    kind,
    meter: false,
    idleTimeout: false,
    size: 100,
  });
  const codec = pipeline.codecs.get(ids.table);
  const info = pipeline.p4info.actionProfiles.byId(ids.profile);
  if (codec === undefined || info === undefined) {
    throw new Error("both are there");
  }
  const profile = new ProfileRows(info, codec, new ActionWords(table, actions, binding));
  const switchTable = new SwitchTable({
    table,
    actions,
    control: { binding, codec },
    capacity: 100,
    nowUs: () => 0,
    profile,
  });
  const callOf = (value: number) => ({
    actionId: ids.action,
    params: [{ paramId: 1, value: Uint8Array.of(value) }],
  });
  const valueOfSet = (...members: (readonly [value: number, weight: number])[]): string => {
    const actionProfileActions = members.map(([value, weight]) => ({
      action: callOf(value),
      weight,
    }));
    const action = { actionProfileActionSet: { actionProfileActions } };
    return codec.valueOf({ action }, { strict: false });
  };
  return {
    profile,
    valueOfSet,
    member: (type: UpdateType, memberId: number, value: number) =>
      profile.writeMember(type, {
        actionProfileId: ids.profile,
        memberId,
        action: callOf(value),
      }),
    group: (type: UpdateType, ...members: (readonly [memberId: number, weight: number])[]) =>
      profile.writeGroup(type, {
        actionProfileId: ids.profile,
        groupId: 1,
        members: members.map(([memberId, weight]) => ({ memberId, weight })),
      }),
    write: (type: UpdateType, key: number, value: string) =>
      switchTable.write({
        is: "row",
        type,
        tableId: ids.table,
        key: String.fromCharCode(key),
        value,
      }),
    /** The argument of the action that a packet runs, by its hash; undefined: none runs. */
    run: (key: number, hash: number): number | undefined => {
      switchTable.key[0] = key;
      const row = switchTable.choose(switchTable.find(), hash);
      expect(row).toBeGreaterThanOrEqual(0);
      return profile.data[row * profile.stride] === 0
        ? undefined
        : profile.data[row * profile.stride + 1];
    },
  };
}

const toMember = (id: number): string => `\x02\0\0\0${String.fromCharCode(id)}`;
const toGroup = "\x03\0\0\0\x01";
const first = [0, 1, 2, 3, 4, 5];

describe("an action profile", () => {
  test("without a selector has members", () => {
    const { member, write, run } = setUp("profile");

    expect(member("insert", 3, 30)).toBe(applied);
    expect(write("insert", 1, toMember(3))).toBe(applied);

    expect(run(1, 0)).toBe(30);
    expect(run(2, 0)).toBeUndefined();
  });

  test("chooses by hash and weight, in the order of the members' ids", () => {
    const { member, group, write, run } = setUp();
    member("insert", 2, 20);
    member("insert", 1, 10);
    group("insert", [2, 2], [1, 1]);
    write("insert", 1, toGroup);

    expect(first.map((hash) => run(1, hash))).toEqual([10, 20, 20, 10, 20, 20]);
    // A hash is a number without sign: 2^32 - 2 = 2 mod 3, whichever way it is given.
    expect([run(1, 0xffff_fffe), run(1, -2)]).toEqual([20, 20]);
  });

  test("shows changes of members and groups to the entries at once", () => {
    const { member, group, write, run } = setUp();
    member("insert", 1, 10);
    member("insert", 2, 20);
    group("insert", [1, 1]);
    write("insert", 1, toGroup);
    expect(run(1, 1)).toBe(10);

    member("modify", 1, 11);
    expect(run(1, 1)).toBe(11);
    group("modify", [1, 2], [2, 1]);
    expect(first.map((hash) => run(1, hash))).toEqual([11, 11, 20, 11, 11, 20]);
    group("modify");
    expect(run(1, 1)).toBeUndefined();
    group("modify", [2, 1]);
    expect(run(1, 1)).toBe(20);
  });

  test("keeps one-shot sets, and gives their room back", () => {
    const { valueOfSet, write, run, profile } = setUp();
    write("insert", 1, valueOfSet([10, 1], [20, 3]));
    expect(first.map((hash) => run(1, hash))).toEqual([10, 20, 20, 20, 10, 20]);

    for (let i = 0; i < 1_000; i += 1) {
      write("modify", 1, valueOfSet([i % 200, 1], [20, 1], [30, 1]));
    }
    for (let i = 0; i < 1_000; i += 1) {
      write("insert", 2, valueOfSet([i % 200, 1], [20, 1]));
      write("delete", 2, "");
    }
    // The last action of key 1 has 199 and sorts behind the others.
    expect([0, 1, 2].map((hash) => run(1, hash))).toEqual([20, 30, 199]);
    expect(profile.data.length / profile.stride).toBeLessThan(32);
    write("delete", 1, "");
    expect(run(1, 0)).toBeUndefined();
  });
});
