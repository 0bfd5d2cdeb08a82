import assert from "node:assert/strict";
import { test } from "vitest";
import { formatTarget, parseTarget } from "./target.js";

test.each([
  ["127.0.0.1:9559", { is: "tcp", host: "127.0.0.1", port: 9559 }],
  ["switch-1.example.org:1", { is: "tcp", host: "switch-1.example.org", port: 1 }],
  ["[::1]:9559", { is: "tcp", host: "::1", port: 9559 }],
  ["unix:/run/p4.sock", { is: "unix", path: "/run/p4.sock" }],
] as const)("%s is read, and written the same", (text, target) => {
  assert.deepEqual(parseTarget(text), target);
  assert.equal(formatTarget(parseTarget(text)), text);
});

test("unix:///path is the same as unix:/path", () => {
  assert.deepEqual(parseTarget("unix:///run/p4.sock"), parseTarget("unix:/run/p4.sock"));
});

test.each([
  ["", "port is missing"],
  [":9559", "port is missing"],
  ["switch", "port is missing"],
  ["switch:", "port must be a number"],
  ["switch:http", "port must be a number"],
  ["switch:0", "port must be a number"],
  ["switch:65536", "port must be a number"],
  ["::1:9559", "must be in brackets"],
  ["[switch]:9559", "must be an IPv6 address"],
  ["dns:///switch:9559", "must be in brackets"],
  ["a b:9559", "must be a name or an address"],
  ["unix:run/p4.sock", "must be absolute"],
  ["unix:", "must be absolute"],
])("%j is refused, saying what is wrong", (text, why) => {
  assert.throws(
    () => parseTarget(text),
    (error: unknown) => {
      assert.ok(error instanceof RangeError);
      assert.match(error.message, new RegExp(why));
      return true;
    },
  );
});
