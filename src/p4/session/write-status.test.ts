import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "vitest";
import { Code } from "../code.js";
import { P4Error, RpcStatus } from "../messages.js";
import { RpcError } from "../wire.js";
import { explain } from "./call-failure.js";
import { writeFailureOf } from "./write-status.js";

const typeUrl = "type.googleapis.com/p4.v1.Error";

test("UNKNOWN with one status an update is what became of each", () => {
  const error = failure(Code.Unknown, [
    [Code.Ok, ""],
    [Code.AlreadyExists, "there"],
  ]);

  assert.deepEqual(writeFailureOf(error, 2), {
    is: "perUpdate",
    statuses: [
      { code: Code.Ok, message: "" },
      { code: Code.AlreadyExists, message: "there" },
    ],
  });
});

test.each([
  ["a status too few", failure(Code.Unknown, [[Code.NotFound, ""]]), /1 statuses for 2 updates/],
  [
    "a status too many",
    failure(Code.Unknown, [
      [Code.NotFound, ""],
      [Code.Ok, ""],
      [Code.Ok, ""],
    ]),
    /3 statuses for 2 updates/,
  ],
  [
    "nothing but OK",
    failure(Code.Unknown, [
      [Code.Ok, ""],
      [Code.Ok, ""],
    ]),
    /every update succeeded/,
  ],
  [
    "a code that is none",
    failure(Code.Unknown, [
      [17, ""],
      [Code.Ok, ""],
    ]),
    /17 is no status code/,
  ],
  [
    "a negative code",
    failure(Code.Unknown, [
      [-1, ""],
      [Code.Ok, ""],
    ]),
    /-1 is no status code/,
  ],
  ["no details", new RpcError(Code.Unknown, "broken"), /it has no details/],
  ["empty details", new RpcError(Code.Unknown, "", Buffer.of()), /its details say 0/],
  [
    "details that are no message",
    new RpcError(Code.Unknown, "", Buffer.of(0xff, 0xff)),
    /cannot be decoded/,
  ],
  [
    "details of another code",
    new RpcError(Code.Unknown, "", RpcStatus.encode({ code: Code.Internal }).finish()),
    /its details say 13/,
  ],
  [
    "details of another type",
    new RpcError(
      Code.Unknown,
      "",
      RpcStatus.encode({
        code: Code.Unknown,
        details: [{ type_url: "type.googleapis.com/p4.v1.Other" }, { type_url: typeUrl }],
      }).finish(),
    ),
    /p4\.v1\.Other is no p4\.v1\.Error/,
  ],
  [
    "details of a code other than UNKNOWN",
    failure(Code.FailedPrecondition, [
      [Code.NotFound, ""],
      [Code.Ok, ""],
    ]),
    /only UNKNOWN may have/,
  ],
] as const)("%s is not believed", (_, error, why) => {
  const read = writeFailureOf(error, 2);

  assert.ok(read.is === "unknown");
  assert.match(read.why, why);
});

test("whatever bytes the details are, they are read or refused, never in part", () => {
  const check = fc.property(fc.uint8Array({ maxLength: 60 }), fc.nat(4), (details, count) => {
    const read = writeFailureOf(new RpcError(Code.Unknown, "", details), count);

    assert.ok(read.is === "unknown" || (read.is === "perUpdate" && read.statuses.length === count));
  });
  fc.assert(check);
});

test.each([
  Code.PermissionDenied,
  Code.NotFound,
  Code.FailedPrecondition,
  Code.Unimplemented,
  Code.Unauthenticated,
])("code %i without details means that nothing was tried", (code) => {
  assert.deepEqual(writeFailureOf(new RpcError(code, "why"), 2), {
    is: "refused",
    code,
    why: "why",
  });
});

test.each([
  Code.Ok,
  Code.Cancelled,
  Code.InvalidArgument,
  Code.DeadlineExceeded,
  Code.AlreadyExists,
  Code.ResourceExhausted,
  Code.Aborted,
  Code.OutOfRange,
  Code.Internal,
  Code.Unavailable,
  Code.DataLoss,
])("code %i for a whole Write says nothing of its updates", (code) => {
  assert.equal(writeFailureOf(new RpcError(code, "why"), 2).is, "unknown");
});

test("a failed Read is explained with what each query failed for", () => {
  const error = failure(Code.Unknown, [
    [Code.Ok, ""],
    [Code.NotFound, "no table 7"],
  ]);

  assert.equal(explain(error), "UNKNOWN: two (NOT_FOUND no table 7)");
  assert.equal(explain(new RpcError(Code.Internal, "broken")), "INTERNAL: broken");
});

test("an explanation stays short however much failed", () => {
  const error = failure(Code.Unknown, new Array(50).fill([Code.NotFound, "x"]));

  assert.equal(explain(error), "UNKNOWN: two (NOT_FOUND x; NOT_FOUND x; NOT_FOUND x; and 47 more)");
});

function failure(code: Code, statuses: readonly (readonly [number, string])[]): RpcError {
  const details = statuses.map(([canonicalCode, message]) =>
    canonicalCode === Code.Ok
      ? { type_url: typeUrl }
      : { type_url: typeUrl, value: P4Error.encode({ canonicalCode, message }).finish() },
  );
  return new RpcError(code, "two", RpcStatus.encode({ code, details }).finish());
}
