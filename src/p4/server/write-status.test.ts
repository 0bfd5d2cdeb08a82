import assert from "node:assert/strict";
import { test } from "vitest";
import { detailsOf } from "../../../test/contract/p4runtime-client.js";
import { Code } from "../code.js";
import { RpcStatus } from "../messages.js";
import { applied, refused } from "./update-status.js";
import { detailsBudget, failureOf } from "./write-status.js";

const absent = refused(Code.NotFound, "absent");

test("where nothing failed there is no failure", () => {
  assert.equal(failureOf([applied, applied]), undefined);
  assert.equal(failureOf([]), undefined);
});

test("the status says what gRPC says, and has an error for each update", () => {
  const failure = failureOf([applied, absent]);

  const { code, message } = RpcStatus.decode(failure?.details ?? new Uint8Array());
  assert.deepEqual([code, message], [Code.Unknown, failure?.message]);
  assert.deepEqual(
    detailsOf(failure).map(({ canonicalCode, message }) => [canonicalCode, message]),
    [
      [Code.Ok, ""],
      [Code.NotFound, "absent"],
    ],
  );
});

test("an error with a code only takes 39 bytes, so that 190 fit any client", () => {
  const failure = failureOf(Array.from({ length: 190 }, () => absent));

  assert.ok((failure?.details?.length ?? 0) <= detailsBudget);
  assert.equal(detailsOf(failure).length, 190);
});

test("messages are left out when there is no room, entries never", () => {
  const long = refused(Code.InvalidArgument, "x".repeat(200));

  for (const count of [10, 64, 190, 1_000]) {
    const failure = failureOf(Array.from({ length: count }, () => long));

    const errors = detailsOf(failure);
    assert.equal(errors.length, count);
    assert.ok(errors.every(({ canonicalCode }) => canonicalCode === Code.InvalidArgument));
    const size = failure?.details?.length ?? 0;
    assert.ok(size <= Math.max(detailsBudget, count * 39 + 40), `${count}: ${size}`);
  }
});
