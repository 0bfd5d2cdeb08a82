import { Code, codeName, codeOf } from "../code.js";
import { type Any, P4Error, RpcStatus } from "../messages.js";
import type { UpdateStatus } from "../switch.js";
import type { RpcError } from "../wire.js";

/** What the failure of a Write says. */
export type WriteFailure =
  /** The switch tried every update: one status each, in order. */
  | { readonly is: "perUpdate"; readonly statuses: readonly UpdateStatus[] }
  /** The switch refused the whole call before any update. `code` says why. */
  | { readonly is: "refused"; readonly code: Code; readonly why: string }
  /** Some, all or no updates may have been applied. */
  | { readonly is: "unknown"; readonly why: string };

const errorType = "type.googleapis.com/p4.v1.Error";

/**
 * Reads the failure of a Write of `count` updates (P4Runtime specification, section 12.3). A status that breaks a rule is
 * not believed, not even in part.
 */
export function writeFailureOf(error: RpcError, count: number): WriteFailure {
  switch (error.code) {
    case Code.PermissionDenied:
    case Code.NotFound:
    case Code.FailedPrecondition:
    case Code.Unimplemented:
    case Code.Unauthenticated:
      // The specification has these checked before the first update; per-update errors have no code of their own but UNKNOWN.
      return error.details === undefined || error.details.length === 0
        ? { is: "refused", code: error.code, why: error.message }
        : unknown(error, "it has details, which only UNKNOWN may have");
    case Code.Unknown:
      return perUpdate(error, count);
    default:
      return unknown(error);
  }
}

function perUpdate(error: RpcError, count: number): WriteFailure {
  const statuses = statusesOf(error);
  if (typeof statuses === "string") {
    return unknown(error, statuses);
  }
  if (statuses.length !== count) {
    return unknown(error, `it has ${statuses.length} statuses for ${count} updates`);
  }
  if (statuses.every(({ code }) => code === Code.Ok)) {
    return unknown(error, "it says that every update succeeded");
  }
  return { is: "perUpdate", statuses };
}

/** One status for each p4.v1.Error in the details of a failed Write or Read, or what is wrong with them. */
export function statusesOf(error: RpcError): readonly UpdateStatus[] | string {
  if (error.details === undefined) {
    return "it has no details";
  }
  try {
    const status = RpcStatus.decode(error.details);
    if (status.code !== error.code) {
      return `its details say ${status.code}`;
    }
    return status.details.map(parseError);
  } catch (cause) {
    return `its details cannot be decoded: ${cause instanceof Error ? cause.message : cause}`;
  }
}

function parseError(any: Any): UpdateStatus {
  if (any.type_url !== errorType) {
    throw new Error(`a ${any.type_url} is no p4.v1.Error`);
  }
  const { canonicalCode, message } = P4Error.decode(any.value ?? new Uint8Array());
  if (canonicalCode < Code.Ok || canonicalCode > Code.Unauthenticated) {
    throw new Error(`${canonicalCode} is no status code`);
  }
  return { code: codeOf(canonicalCode), message };
}

function unknown(error: RpcError, flaw?: string): WriteFailure {
  const text = `${codeName(error.code)}: ${error.message}`;
  return {
    is: "unknown",
    why: flaw === undefined ? text : `${text} (its status is not valid: ${flaw})`,
  };
}
