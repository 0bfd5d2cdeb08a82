import { expect, test } from "vitest";
import { limited } from "./limited.js";

test("lines beyond the limit are counted, and told of when a second is over", () => {
  const lines: string[] = [];
  let now = 0;
  const tell = limited(
    2,
    (line) => lines.push(line),
    () => now,
  );

  for (const line of ["a", "b", "c", "d"]) {
    tell(line);
  }
  now = 1_000;
  tell("e");

  expect(lines).toEqual(["a", "b", "2 more such lines were left out", "e"]);
});
