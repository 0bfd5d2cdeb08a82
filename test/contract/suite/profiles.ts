import assert from "node:assert/strict";
import { describe, test } from "vitest";
import { Code } from "../../../src/p4/code.js";
import type {
  ActionProfileActionSet,
  ActionProfileGroup,
  TableAction,
  TableEntry,
  Update,
} from "../../../src/p4/messages.js";
import { bytesOf, call, forward, keyed, oneShot, type Refused, row, update } from "./builders.js";
import { object, table } from "./program.js";
import { connectWithPipeline, type StartSubject } from "./subject.js";

const { AlreadyExists, FailedPrecondition, InvalidArgument, NotFound } = Code;
const { PermissionDenied, ResourceExhausted, Unimplemented, OutOfRange } = Code;

type Kind = "insert" | "modify" | "delete";
type Profile = "memberProfile" | "selectorProfile" | "lightProfile" | "unweightedProfile";

function member(
  type: Kind,
  memberId: number,
  action: TableAction | undefined = forward(1),
  profile: Profile = "selectorProfile",
): Update {
  const actionProfileMember = { actionProfileId: object[profile], memberId };
  const message = action.action;
  return update(type, {
    actionProfileMember: message
      ? { ...actionProfileMember, action: message }
      : actionProfileMember,
  });
}

function group(
  type: Kind,
  groupId: number,
  members: readonly (readonly [memberId: number, weight: number])[],
  more: ActionProfileGroup = {},
): Update {
  return update(type, {
    actionProfileGroup: {
      actionProfileId: object.selectorProfile,
      groupId,
      members: members.map(([memberId, weight]) => ({ memberId, weight })),
      maxSize: 4,
      ...more,
    },
  });
}

function set(action: TableAction, more: ActionProfileActionSet): TableAction {
  return { actionProfileActionSet: { ...action.actionProfileActionSet, ...more } };
}

const inSelector = (action: TableAction): Update => row("insert", keyed("selector", 1, { action }));
const watching = { action: forward(1).action ?? {}, weight: 1, watchPort: bytesOf(1) };

const refused: readonly Refused[] = [
  ["a plain action in an indirect table", inSelector(forward(1)), InvalidArgument],
  [
    "a group where there is no selector",
    row("insert", keyed("member", 1, { action: { actionProfileGroupId: 1 } })),
    InvalidArgument,
  ],
  [
    "a one-shot set where there is no selector",
    row("insert", keyed("member", 1, { action: oneShot([1, 1]) })),
    InvalidArgument,
  ],
  [
    "an unknown member in an entry",
    row("insert", keyed("member", 1, { action: { actionProfileMemberId: 9 } })),
    NotFound,
  ],
  ["an unknown group in an entry", inSelector({ actionProfileGroupId: 9 }), NotFound],
  [
    "member id 0 in an entry",
    row("insert", keyed("member", 1, { action: { actionProfileMemberId: 0 } })),
    InvalidArgument,
  ],
  ["a weight of 0", inSelector(oneShot([1, 0])), InvalidArgument],
  ["a negative weight", inSelector(oneShot([1, -1])), InvalidArgument],
  ["more weight than a group may have", inSelector(oneShot([1, 3], [2, 2])), InvalidArgument],
  [
    "more members than a group may have",
    row("insert", keyed("light", 1, { action: oneShot([1, 1], [2, 1], [3, 1]) })),
    InvalidArgument,
  ],
  [
    "a member that is too heavy",
    row("insert", keyed("light", 1, { action: oneShot([1, 3]) })),
    InvalidArgument,
  ],
  [
    "a weight where there are none",
    row("insert", keyed("unweighted", 1, { action: oneShot([1, 1]) })),
    InvalidArgument,
  ],
  [
    "an unknown action in a set",
    inSelector(
      set(
        {},
        { actionProfileActions: [{ action: call("notOfAnyTable").action ?? {}, weight: 1 }] },
      ),
    ),
    InvalidArgument,
  ],
  ["a parameter that is too wide in a set", inSelector(oneShot([0x200, 1])), OutOfRange],
  ["a watched port", inSelector(set({}, { actionProfileActions: [watching] })), Unimplemented],
  [
    "a selection mode of one's own",
    inSelector(set(oneShot([1, 1]), { actionSelectionMode: 2 })),
    Unimplemented,
  ],
  [
    "size semantics of one's own",
    inSelector(set(oneShot([1, 1]), { sizeSemantics: 2 })),
    Unimplemented,
  ],
  [
    "a default action in an indirect table",
    row("modify", { tableId: table.selector, isDefaultAction: true, action: oneShot([1, 1]) }),
    PermissionDenied,
  ],
  [
    "a member of an unknown profile",
    update("insert", { actionProfileMember: { actionProfileId: 5, memberId: 1 } }),
    InvalidArgument,
  ],
  ["member id 0", member("insert", 0), InvalidArgument],
  ["a member without an action", member("insert", 1, {}), InvalidArgument],
  [
    "a member with an action that is none of the table's",
    member("insert", 1, call("onlyInEntries")),
    InvalidArgument,
  ],
  ["MODIFY of a member that is absent", member("modify", 9), NotFound],
  ["DELETE of a member that is absent", member("delete", 9), NotFound],
  ["group id 0", group("insert", 0, []), InvalidArgument],
  [
    "a group where there is no selector",
    group("insert", 1, [], { actionProfileId: object.memberProfile }),
    InvalidArgument,
  ],
  ["a group of unknown members", group("insert", 1, [[9, 1]]), NotFound],
  [
    "a group with a member twice",
    group("insert", 1, [
      [9, 1],
      [9, 2],
    ]),
    InvalidArgument,
  ],
  ["a group with a weight of 0", group("insert", 1, [[9, 0]]), InvalidArgument],
  [
    "a max_size of 0 where there is a largest one",
    group("insert", 1, [], { maxSize: 0 }),
    InvalidArgument,
  ],
  ["a max_size above the largest", group("insert", 1, [], { maxSize: 5 }), InvalidArgument],
  [
    "a negative max_size",
    group("insert", 1, [], { actionProfileId: object.unweightedProfile, maxSize: -1 }),
    InvalidArgument,
  ],
  [
    "a group that watches a port",
    group("insert", 1, [], { members: [{ memberId: 1, weight: 1, watchPort: bytesOf(1) }] }),
    Unimplemented,
  ],
  ["MODIFY of a group that is absent", group("modify", 9, []), NotFound],
];

/** Action profiles: P4Runtime 1.4, section 9.2. */
export function profileContract(start: StartSubject): void {
  describe("action profiles", () => {
    for (const [what, update, code] of refused) {
      test(`${what} is refused`, async () => {
        const { client } = await connectWithPipeline(start);

        assert.deepEqual(await client.write([update]), [code]);
      });
    }

    test("a one-shot set is read as it was written: not split, equal actions not merged", async () => {
      const { client } = await connectWithPipeline(start);
      const action = oneShot([7, 1], [3, 2], [7, 1]);

      assert.deepEqual(await client.write([inSelector(action)]), [Code.Ok]);
      const [entity] = await client.read({ tableEntry: { tableId: table.selector } });

      const actions = entity?.tableEntry?.action?.actionProfileActionSet?.actionProfileActions;
      assert.deepEqual(
        actions?.map(({ action, weight }) => [action?.params?.[0]?.value?.[0], weight]).sort(),
        [
          [3, 2],
          [7, 1],
          [7, 1],
        ],
      );
    });

    test("a selector without weights takes sets without", async () => {
      const { client } = await connectWithPipeline(start);

      const codes = await client.write([
        row("insert", keyed("unweighted", 1, { action: oneShot([1, 0], [2, 0]) })),
      ]);

      assert.deepEqual(codes, [Code.Ok]);
    });

    test("a profile is full when the actions of all its sets are as many as it takes", async () => {
      const { client } = await connectWithPipeline(start);
      const four = oneShot([1, 1], [2, 1], [3, 1], [4, 1]);

      const codes = await client.write([
        row("insert", keyed("selector", 1, { action: four })),
        row("insert", keyed("selector", 2, { action: four })),
        row("insert", keyed("selector", 3, { action: oneShot([1, 1], [2, 1]) })),
        row("modify", keyed("selector", 3, { action: four })),
        row("delete", keyed("selector", 1)),
        row("modify", keyed("selector", 3, { action: four })),
      ]);

      assert.deepEqual(codes, [
        Code.Ok,
        ResourceExhausted,
        Code.Ok,
        ResourceExhausted,
        Code.Ok,
        Code.Ok,
      ]);
    });

    test("the two styles do not mix in one selector", async () => {
      const { client } = await connectWithPipeline(start);
      await client.write([inSelector(oneShot([1, 1]))]);

      assert.deepEqual(await client.write([member("insert", 1)]), [InvalidArgument]);
      await client.write([row("delete", keyed("selector", 1))]);
      assert.deepEqual(await client.write([member("insert", 1)]), [Code.Ok]);
      assert.deepEqual(await client.write([inSelector(oneShot([1, 1]))]), [InvalidArgument]);
    });

    test("members and groups live as long as something uses them", async () => {
      const { client } = await connectWithPipeline(start);
      const one = async (update: Update): Promise<number | undefined> =>
        (await client.write([update]))[0];
      const entry = (type: Kind, action: TableAction): Update =>
        row(type, keyed("selector", 1, { action }));

      assert.equal(await one(member("insert", 1)), Code.Ok);
      assert.equal(await one(member("insert", 1)), AlreadyExists);
      assert.equal(await one(member("insert", 2, forward(2))), Code.Ok);
      assert.equal(await one(group("insert", 1, [[1, 2]])), Code.Ok);
      assert.equal(await one(group("insert", 1, [])), AlreadyExists);
      assert.equal(await one(member("delete", 1)), FailedPrecondition);
      assert.equal(await one(entry("insert", { actionProfileGroupId: 1 })), Code.Ok);
      assert.equal(await one(group("delete", 1, [])), FailedPrecondition);
      assert.equal(await one(entry("modify", { actionProfileMemberId: 2 })), Code.Ok);
      assert.equal(await one(group("delete", 1, [])), Code.Ok);
      assert.equal(await one(member("delete", 1)), Code.Ok);
      assert.equal(await one(member("delete", 2)), FailedPrecondition);
      assert.equal(await one(entry("delete", {})), Code.Ok);
      assert.equal(await one(member("delete", 2)), Code.Ok);
    });

    test("a group changes its members, not its max_size, and holds no more than that", async () => {
      const { client } = await connectWithPipeline(start);
      await client.write([member("insert", 1), member("insert", 2)]);

      const codes = await client.write([
        group("insert", 1, [[1, 2]]),
        group("modify", 1, [[1, 2]], { maxSize: 3 }),
        group("modify", 1, [
          [1, 3],
          [2, 2],
        ]),
        group("modify", 1, [
          [1, 2],
          [2, 2],
        ]),
      ]);

      assert.deepEqual(codes, [Code.Ok, InvalidArgument, ResourceExhausted, Code.Ok]);
      const actionProfileGroup = { actionProfileId: object.selectorProfile, groupId: 1 };
      const [entity] = await client.read({ actionProfileGroup });
      assert.equal(entity?.actionProfileGroup?.members?.length, 2);
      assert.equal(entity?.actionProfileGroup?.maxSize, 4);
    });

    test("a profile takes as many members as the P4Info says", async () => {
      const { client } = await connectWithPipeline(start);

      const codes = await client.write(
        [1, 2, 3, 4].map((id) => member("insert", id, forward(1), "memberProfile")),
      );

      assert.deepEqual(codes, [Code.Ok, Code.Ok, Code.Ok, ResourceExhausted]);
    });

    test("a member changes under the entries that use it", async () => {
      const { client } = await connectWithPipeline(start);
      const pointing: TableEntry = keyed("member", 1, { action: { actionProfileMemberId: 1 } });

      const codes = await client.write([
        member("insert", 1, forward(Uint8Array.of(0, 0, 5)), "memberProfile"),
        row("insert", pointing),
        member("modify", 1, forward(6), "memberProfile"),
      ]);

      assert.deepEqual(codes, [Code.Ok, Code.Ok, Code.Ok]);
      const [entity] = await client.read({ actionProfileMember: {} });
      assert.deepEqual([...(entity?.actionProfileMember?.action?.params?.[0]?.value ?? [])], [6]);
      const [entry] = await client.read({ tableEntry: { tableId: table.member } });
      assert.equal(entry?.tableEntry?.action?.actionProfileMemberId, 1);
    });

    test("members and groups are read by id, by profile, or all", async () => {
      const { client } = await connectWithPipeline(start);
      await client.write([
        member("insert", 1, forward(1), "memberProfile"),
        member("insert", 1),
        member("insert", 2),
      ]);
      await client.write([group("insert", 1, [[1, 1]])]);
      const count = async (profile: Profile | undefined, memberId: number): Promise<number> => {
        const actionProfileId = profile === undefined ? 0 : object[profile];
        return (await client.read({ actionProfileMember: { actionProfileId, memberId } })).length;
      };

      assert.equal(await count(undefined, 0), 3);
      assert.equal(await count("selectorProfile", 0), 2);
      assert.equal(await count("selectorProfile", 2), 1);
      assert.equal(await count("selectorProfile", 7), 0);
      assert.equal((await client.read({ actionProfileGroup: {} })).length, 1);
    });
  });
}
