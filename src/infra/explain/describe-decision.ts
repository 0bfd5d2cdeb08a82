import type { DecidedBy } from "../../dataplane-driver/policy/evaluator/decide.js";

/** Who decides, for people: `NetworkPolicy prod/db in tier default, rule 0`. */
export function describeDecision(by: DecidedBy): string {
  if ("name" in by) {
    const { kind, namespace, name } = by.name;
    const title = namespace === "" ? name : `${namespace}/${name}`;
    return `${kind} ${title} in tier ${by.tier}, rule ${by.rule}`;
  }
  if ("profile" in by) {
    return `profile ${by.profile}, rule ${by.rule}`;
  }
  if ("endOfTier" in by) {
    return `the end of tier ${by.endOfTier}`;
  }
  return "reason" in by ? by.reason : "the end of policy: no profile matched";
}
