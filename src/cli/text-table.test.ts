import { expect, test } from "vitest";
import { textTable } from "./text-table.js";

test("columns are as wide as their widest cell, and numbers stand at the right", () => {
  const table = textTable(
    ["TABLE", "ENTRIES"],
    [
      ["endpoint_v4", 3],
      ["port", 1200],
    ],
  );

  expect(table).toBe(
    ["TABLE        ENTRIES", "endpoint_v4        3", "port            1200"].join("\n"),
  );
});

test("without rows there are the headings", () => {
  expect(textTable(["A", "B"], [])).toBe("A  B");
});
