import { setTimeout as sleep } from "node:timers/promises";
import { type Status, statusSchema } from "../../src/cli/status-schema.js";
import { fetchStatus } from "../../src/infra/control-client.js";

/** Asks a driver for its status until it has done all that Felix wants; gives up after half a minute. */
export async function untilInStep(controlSocket: string): Promise<Status> {
  const endsAt = performance.now() + 30_000;
  let last: unknown;
  // What came last may not have been looked at yet: so it must be twice the same.
  for (let before = ""; performance.now() < endsAt; await sleep(100)) {
    last = await fetchStatus(controlSocket, 5000).catch((error: unknown) => error);
    const { success, data: status } = statusSchema.safeParse(last);
    if (
      !success ||
      !status.isInSync ||
      status.entries.pending > 0 ||
      status.entries.desired === 0
    ) {
      continue;
    }
    const now = JSON.stringify([status.messages, status.entries]);
    if (now === before) {
      return status;
    }
    before = now;
  }
  throw new Error(
    `the driver is not in step: ${last instanceof Error ? last.message : JSON.stringify(last)}`,
  );
}

/** What a driver has written since it started. */
export function writtenText({ updates: { inserts, modifies, deletes } }: Status): string {
  return `${inserts} inserts, ${modifies} modifies, ${deletes} deletes`;
}
