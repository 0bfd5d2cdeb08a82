/** A value as one line of JSON: a bigint as a number, or as a text where a number would lose bits; bytes in hex. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => {
    if (typeof member === "bigint") {
      return member <= BigInt(Number.MAX_SAFE_INTEGER) && member >= 0n
        ? Number(member)
        : member.toString();
    }
    if (member instanceof Uint8Array) {
      return Buffer.from(member).toString("hex");
    }
    return member instanceof Map ? Object.fromEntries(member) : member;
  });
}
