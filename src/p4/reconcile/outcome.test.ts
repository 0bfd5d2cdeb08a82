import { expect, test } from "vitest";
import { Code } from "../code.js";
import { outcomeOf } from "./outcome.js";

test.each([
  ["insert", Code.Ok, "applied"],
  ["modify", Code.Ok, "applied"],
  ["delete", Code.Ok, "applied"],
  ["insert", Code.AlreadyExists, "exists"],
  ["insert", Code.NotFound, "failed"],
  ["modify", Code.NotFound, "missing"],
  ["delete", Code.NotFound, "missing"],
  ["insert", Code.Aborted, "notAttempted"],
  ["delete", Code.Aborted, "notAttempted"],
  ["insert", Code.ResourceExhausted, "full"],
  ["modify", Code.ResourceExhausted, "failed"],
  ["insert", Code.InvalidArgument, "rejected"],
  ["modify", Code.OutOfRange, "rejected"],
  ["delete", Code.Unimplemented, "rejected"],
  ["insert", Code.PermissionDenied, "rejected"],
  ["delete", Code.FailedPrecondition, "failed"],
  ["insert", Code.Unknown, "failed"],
  ["modify", Code.Internal, "failed"],
] as const)("%s answered with code %i is %s", (type, code, outcome) => {
  expect(outcomeOf(type, code)).toBe(outcome);
});
