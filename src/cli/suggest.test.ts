import { expect, test } from "vitest";
import { nearest } from "./suggest.js";

const names = ["target", "device-id", "status-dir", "p4info"];

test.each([
  ["tagret", "target"],
  ["deviceId", "device-id"],
  ["statusdirs", "status-dir"],
  ["p4-info", "p4info"],
])("%s was meant to be %s", (word, meant) => {
  expect(nearest(word, names)).toBe(meant);
});

test.each(["", "x", "kubeconfig"])("nothing is near %j", (word) => {
  expect(nearest(word, names)).toBeUndefined();
});
