import { type ElectionId, formatElectionId } from "./election.js";

/** Where a session stands; each state since `sinceMs`, in the time of its clock. */
export type SessionState =
  /** No stream, or one on which the switch has not said yet who is primary. */
  | {
      readonly is: "connecting";
      readonly sinceMs: number;
      /** How often it has failed since it last worked. */
      readonly failures: number;
      readonly lastError?: Error;
    }
  /** Connected, but not primary. `primary` is the election id of who is; undefined if nobody is. */
  | { readonly is: "backup"; readonly sinceMs: number; readonly primary: ElectionId | undefined }
  | { readonly is: "primary"; readonly sinceMs: number; readonly electionId: ElectionId }
  /** Somebody must change a setting; it is tried again now and then. `reason` says which. */
  | {
      readonly is: "failed";
      readonly sinceMs: number;
      readonly reason: string;
      readonly lastError: Error;
    }
  /** `run` has returned. */
  | { readonly is: "closed"; readonly sinceMs: number };

/** The state in words, without a subject: `not primary: the driver with election id 1700000000.123 is`. */
export function describeState(state: SessionState): string {
  switch (state.is) {
    case "connecting":
      return state.lastError === undefined
        ? "connecting"
        : `not connected: ${state.lastError.message}`;
    case "backup":
      return state.primary === undefined
        ? "not primary: nobody is"
        : `not primary: the driver with election id ${formatElectionId(state.primary)} is`;
    case "primary":
      return `primary with election id ${formatElectionId(state.electionId)}`;
    case "failed":
      return state.reason;
    case "closed":
      return "closed";
  }
}
