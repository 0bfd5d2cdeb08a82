import { Code } from "../code.js";
import type { UpdateType } from "../entry/entity.js";
import { bigintOfInt64, type DigestEntry } from "../messages.js";
import type { P4Info } from "../p4info/p4info.js";
import { Refusal } from "./refusal.js";

/** Checks a DigestEntry of a Write (P4Runtime 1.4, section 9.9). @throws Refusal INVALID_ARGUMENT */
export function checkDigest(
  type: UpdateType,
  entry: DigestEntry,
  { digests }: P4Info,
): DigestEntry {
  if (digests.byId(entry.digestId ?? 0) === undefined) {
    throw new Refusal(Code.InvalidArgument, "unknown id");
  }
  const { maxTimeoutNs, maxListSize, ackTimeoutNs } = entry.config ?? {};
  const isNegative =
    bigintOfInt64(maxTimeoutNs) < 0n || bigintOfInt64(ackTimeoutNs) < 0n || (maxListSize ?? 0) < 0;
  if (type !== "delete" && isNegative) {
    throw new Refusal(Code.InvalidArgument, "negative config");
  }
  return entry;
}
