import { expect, test } from "vitest";
import { MessageCounts } from "./message-counts.js";

test("messages are counted by name, and unknown ones are noticed once a name", () => {
  const counts = new MessageCounts();
  const add = (name: string, unknownFields = 0): boolean =>
    counts.add({ name, sequence: 0, unknownFields });

  expect([add("in_sync"), add("unknown_40"), add("unknown_40", 2), add("unknown_41", 1)]).toEqual([
    false,
    true,
    false,
    true,
  ]);

  expect(counts.byName).toEqual({ in_sync: 1, unknown_40: 2, unknown_41: 1 });
  expect([counts.unknownMessages, counts.unknownFields]).toEqual([3, 3]);
});
