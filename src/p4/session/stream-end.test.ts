import assert from "node:assert/strict";
import { test } from "vitest";
import { Code } from "../code.js";
import { RpcError } from "../wire.js";
import { settingAtFault } from "./stream-end.js";

test.each([
  [Code.NotFound, "set the device id"],
  [Code.FailedPrecondition, "does not take this device id or role"],
  [Code.Unimplemented, "check address and port"],
  [Code.Unauthenticated, "check the certificate"],
  [Code.PermissionDenied, "check the certificate"],
])("a stream that ends with code %i is a matter of settings", (code, remedy) => {
  const reason = settingAtFault(new RpcError(code, "why"), false, "s1:9559, device 1");

  assert.ok(reason?.startsWith("s1:9559, device 1: "));
  assert.ok(reason?.includes(remedy));
  assert.ok(reason?.endsWith(": why)"));
});

test.each([Code.Ok, Code.Unavailable, Code.InvalidArgument, Code.ResourceExhausted])(
  "after one that ends with code %i trying again may help",
  (code) => {
    assert.equal(settingAtFault(new RpcError(code, "why"), false, "s1"), undefined);
  },
);

test("FAILED_PRECONDITION on a stream that worked is no matter of settings", () => {
  const end = new RpcError(Code.FailedPrecondition, "why");

  assert.equal(settingAtFault(end, true, "s1"), undefined);
});
