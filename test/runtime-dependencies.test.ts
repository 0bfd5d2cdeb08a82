import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const { dependencies } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "..", "package.json"), "utf8"),
) as { dependencies: Record<string, string> };

// engine-strict misses packages that declare no engines and crash at import all the same.
test.each(Object.keys(dependencies))("%s can be imported on this Node", async (name) => {
  expect(Object.keys(await import(name)).length).toBeGreaterThan(0);
});
