import assert from "node:assert/strict";
import { test } from "vitest";
import { assign, field, num } from "./operands.js";
import { frame, ports, program, to } from "./table-program.js";

test("a direct counter counts hits, whatever the action, and no misses", () => {
  const subject = program({ key: [["h.a", "exact"]], default: ["fwd", 1], withCounters: true });
  subject.insert("t", [{ exact: 1n }], { action: "drop", args: [] });
  subject.insert("t", [{ exact: 2n }], to(2));
  subject.inject(0, frame({ a: "01" }));
  subject.inject(0, frame({ a: "02" }));
  subject.inject(0, `${frame({ a: "02" })}aabb`);
  subject.inject(0, frame({ a: "03" }));

  subject.compareCells();
  assert.deepEqual(subject.cells.directCounter("t", { "h.a": 2 }), { packets: 2, bytes: 58 });
});

test("a direct meter colours hits before the action runs", () => {
  const subject = program(
    { key: [["h.a", "exact"]], meter: "m", default: ["drop"], actions: ["mark", "drop"] },
    {
      meta: { colour: 8 },
      directMeters: { m: ["packets", "t", "meta.colour"] },
      actions: { mark: { do: [assign("h.b", field("meta.colour"))] } },
    },
  );
  const rates = { cir: 1n, cburst: 1n, pir: 2n, pburst: 2n };
  subject.insert("t", [{ exact: 1n }], { action: "mark", args: [] }, { rates });
  subject.insert("t", [{ exact: 2n }], { action: "mark", args: [] });

  const colours = (a: string) =>
    [1, 2, 3, 4].map(() => subject.inject(0, frame({ a }))[0]?.slice(4, 6));
  assert.deepEqual(colours("01"), ["00", "01", "02", "02"]);
  assert.deepEqual(colours("02"), ["00", "00", "00", "00"]);
  subject.clock.advance(1_000);
  assert.deepEqual(colours("01"), ["00", "01", "02", "02"]);
});

test("members of an action profile are shared, and can be used by two tables", () => {
  const subject = program(
    { key: [["h.a", "exact"]], profile: "p" },
    {
      profiles: { p: { size: 16 } },
      ingress: [{ table: "u", key: [["h.b", "exact"]], actions: ["fwd", "drop"], profile: "p" }],
    },
  );
  subject.setMember("p", 1, to(1));
  subject.setMember("p", 2, { action: "drop", args: [] });
  subject.insert("t", [{ exact: 1n }], { member: 1 });
  subject.insert("u", [{ exact: 1n }], { member: 2 });
  subject.insert("u", [{ exact: 2n }], { member: 1 });

  const at = (a: string, b: string) => ports(subject.inject(0, frame({ a, b })));
  assert.deepEqual(
    [at("01", "00"), at("01", "01"), at("00", "02"), at("00", "00")],
    [[1], [], [1], [0]],
  );
});

test("a selector chooses by the hash of its fields, by weight; an empty group is as a miss", () => {
  const subject = program(
    {
      key: [["h.a", "exact"]],
      profile: "s",
      next: { __HIT__: "hit", __MISS__: null },
    },
    {
      profiles: { s: { size: 16, selector: ["crc16", ["h.o", "h.m"]] } },
      ingress: [{ do: [assign("h.b", num(1))], name: "hit" }],
    },
  );
  for (let id = 1; id <= 3; id += 1) {
    subject.setMember("s", id, to(id));
  }
  subject.setGroup("s", 1, [
    [3, 1],
    [1, 2],
    [2, 1],
  ]);
  subject.setGroup("s", 2, []);
  subject.insert("t", [{ exact: 1n }], { group: 1 });
  subject.insert("t", [{ exact: 2n }], { group: 2 });
  subject.insert("t", [{ exact: 3n }], { member: 2 });

  const seen = new Set<number>();
  for (let i = 0; i < 64; i += 1) {
    const m = (i * 997).toString(16).padStart(4, "0");
    ports(subject.inject(0, frame({ a: "01", m }))).forEach((port) => {
      seen.add(port);
    });
  }
  assert.deepEqual([...seen].sort(), [1, 2, 3]);
  assert.deepEqual(subject.inject(0, frame({ a: "02" })), [`0 ${frame({ a: "02" })}`]);
  assert.deepEqual(subject.inject(0, frame({ a: "03" })), [`2 ${frame({ a: "03", b: "01" })}`]);
});

test("a one-shot set of actions is chosen from as a group", () => {
  const subject = program(
    { key: [["h.a", "exact"]], profile: "s" },
    { profiles: { s: { size: 16, selector: ["crc32", ["h.m"]] } } },
  );
  subject.insert("t", [{ exact: 4n }], { set: [to(5), to(6), to(7)] });

  const seen = Array.from({ length: 32 }, (_, i) =>
    ports(subject.inject(0, frame({ a: "04", m: i.toString(16).padStart(4, "0") }))),
  );

  assert.deepEqual([...new Set(seen.flat())].sort(), [5, 6, 7]);
});
