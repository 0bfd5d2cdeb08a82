import { Code, codeName } from "../code.js";
import type { RpcError } from "../wire.js";
import { statusesOf } from "./write-status.js";

/** Whether a call failed because of who we are or how we are connected, and not because of what was asked. */
export function isOfSession(code: Code): boolean {
  return (
    code === Code.Unavailable ||
    code === Code.DeadlineExceeded ||
    code === Code.Cancelled ||
    code === Code.PermissionDenied ||
    code === Code.Unauthenticated
  );
}

/** Whether the connection is better replaced after a call that failed so. */
export function isOfConnection(code: Code): boolean {
  return (
    code === Code.Unavailable ||
    code === Code.DeadlineExceeded ||
    code === Code.Internal ||
    code === Code.Cancelled
  );
}

/** The message of a failed call, and of each part that failed where the server sent details: for people. */
export function explain(error: RpcError): string {
  const statuses = statusesOf(error);
  if (typeof statuses === "string") {
    return `${codeName(error.code)}: ${error.message}`;
  }
  const failed = statuses.filter(({ code }) => code !== Code.Ok);
  const first = failed
    .slice(0, 3)
    .map(({ code, message }) => `${codeName(code)} ${message}`.trim());
  const rest = failed.length > 3 ? [`and ${failed.length - 3} more`] : [];
  return `${codeName(error.code)}: ${error.message} (${[...first, ...rest].join("; ")})`;
}
