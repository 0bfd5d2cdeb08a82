import { Code } from "../code.js";
import type { UpdateType } from "../entry/entity.js";

/** What the status of one update means for its row; see P4Runtime 1.5, sections 9.1 and 12 ("Write RPC"). */
export type Outcome =
  | "applied"
  /** The row is there already, with a value that nobody told us. */
  | "exists"
  /** The row is not there (any more). */
  | "missing"
  /** The server stopped before it came to this one. */
  | "notAttempted"
  /** Never going to work with this value. */
  | "rejected"
  /** No room. */
  | "full"
  /** May work later. */
  | "failed";

/** What the status of one update says about the row it was for. */
export function outcomeOf(type: UpdateType, code: Code): Outcome {
  switch (code) {
    case Code.Ok:
      return "applied";
    case Code.AlreadyExists:
      return type === "insert" ? "exists" : "failed";
    case Code.NotFound:
      // On an insert it is a referent that is missing, not the row.
      return type === "insert" ? "failed" : "missing";
    case Code.Aborted:
      return "notAttempted"; // servers that stop at the first error
    case Code.ResourceExhausted:
      return type === "insert" ? "full" : "failed";
    case Code.InvalidArgument:
    case Code.OutOfRange:
    case Code.Unimplemented:
    case Code.PermissionDenied:
      return "rejected";
    default:
      return "failed";
  }
}
