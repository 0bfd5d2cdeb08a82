import { Code } from "../code.js";
import { bigintOfInt64, type DigestEntry, int64OfBigint } from "../messages.js";
import type { DigestInfo } from "../p4info/p4info.js";
import { u32At, u32Text, u64Text } from "./bytes.js";
import type { EntityKind } from "./entity.js";
import { EntryError } from "./entry-error.js";
import { updateTypeNumbers } from "./update-writer.js";

/** How a digest is sent: unset and 0 are the same. */
export type DigestConfig = NonNullable<DigestEntry["config"]>;

/** The one row of a digest, and how to make it. */
export interface DigestKind extends EntityKind {
  readonly key: string;
  value(config: DigestConfig): string;
}

/** The configuration of a digest (P4Runtime 1.5, section "DigestEntry"): it is on while the row is there. */
export function digestKind(digest: DigestInfo): DigestKind {
  const key = u32Text(digest.id);
  const query = { digestEntry: { digestId: digest.id } };
  return {
    name: digest.alias,
    capacity: 1,
    refersTo: [],
    referenceGroups: [],
    // By its id: BMv2 answers no wildcard.
    query,
    key,
    value: textOf,
    references: () => [],
    referredFields: () => [],
    updateType: (wanted) => wanted,
    takesRoom: () => true,
    writeUpdate(writer, type, _, value) {
      const digestEntry: DigestEntry = { digestId: digest.id };
      if (type !== "delete") {
        digestEntry.config = configOf(value);
      }
      writer.update({ type: updateTypeNumbers[type], entity: { digestEntry } });
    },
    decode({ digestEntry }) {
      if (digestEntry?.digestId !== digest.id) {
        throw new EntryError(Code.InvalidArgument, { table: digest.alias }, "not this digest");
      }
      return { key, value: textOf(digestEntry.config ?? {}) };
    },
    describe: () => `digest ${digest.alias}`,
  };
}

function textOf({ maxTimeoutNs, maxListSize, ackTimeoutNs }: DigestConfig): string {
  return (
    u64Text(bigintOfInt64(maxTimeoutNs)) +
    u32Text(maxListSize ?? 0) +
    u64Text(bigintOfInt64(ackTimeoutNs))
  );
}

function configOf(value: string): DigestConfig {
  const bytes = Buffer.from(value, "latin1");
  const config: DigestConfig = {};
  if (bytes.readBigInt64BE(0) !== 0n) {
    config.maxTimeoutNs = int64OfBigint(bytes.readBigInt64BE(0), "signed");
  }
  if (u32At(value, 8) !== 0) {
    config.maxListSize = u32At(value, 8) | 0;
  }
  if (bytes.readBigInt64BE(12) !== 0n) {
    config.ackTimeoutNs = int64OfBigint(bytes.readBigInt64BE(12), "signed");
  }
  return config;
}
