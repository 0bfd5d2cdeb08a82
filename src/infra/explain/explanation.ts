import type { DecidedBy } from "../../dataplane-driver/policy/evaluator/decide.js";

/** What becomes of a packet: one line of `calico-p4 explain`. */
export interface Explanation {
  /** `disagree`: those below do not say the same, which is a fault of this program. */
  readonly verdict: Verdict | "disagree";
  readonly decidedBy: DecidedBy;
  /** A rule that logs matches before the decision. */
  readonly logged: boolean;
  /** By the reference evaluator, from what Felix said. */
  readonly evaluator: Verdict;
  /** By the compiled entries. */
  readonly entries: Verdict;
  /** By the embedded switch, of a frame; null where no frame can be it. */
  readonly switch: Verdict | null;
}

/** Whether a packet passes. */
export type Verdict = "allow" | "deny";
