import { Code } from "../code.js";
import type { TableCodec } from "../entry/entry-codec.js";
import type { UpdateRead } from "../entry/update-reader.js";
import type { UpdateStatus } from "../switch.js";
import { checkCounterData } from "./check-cells.js";
import { checkEntityUpdate } from "./check-update.js";
import type { Pipeline } from "./pipeline.js";
import { Refusal, statusOf } from "./refusal.js";
import type { Target, TargetUpdate } from "./target.js";
import { refused } from "./update-status.js";

/** What became of a Write: one status for each update, and what the target was asked for and has applied. */
export interface WriteResult {
  readonly statuses: readonly UpdateStatus[];
  readonly applied: readonly TargetUpdate[];
}

const noAnswer = refused(Code.Internal, "no answer");

/** Attempts every update, in order (CONTINUE_ON_ERROR); those that pass all checks go to the target at once. */
export async function applyUpdates(
  updates: readonly UpdateRead[],
  pipeline: Pipeline,
  target: Target,
): Promise<WriteResult> {
  const asked: TargetUpdate[] = [];
  const checked = updates.map((update): UpdateStatus | undefined => {
    try {
      asked.push(checkUpdate(update, pipeline));
      return undefined;
    } catch (error) {
      return statusOf(error);
    }
  });
  const answers = asked.length > 0 ? await target.write(asked) : [];
  let next = 0;
  const statuses = checked.map((refusal) => refusal ?? answers[next++] ?? noAnswer);
  return { statuses, applied: asked.filter((_, i) => answers[i]?.code === Code.Ok) };
}

function checkUpdate(update: UpdateRead, pipeline: Pipeline): TargetUpdate {
  switch (update.is) {
    case "fault":
      throw update.error;
    case "row":
      checkCounterData(update.counterData);
      refuseWatching(update.value, pipeline.codecs.get(update.tableId));
      return update;
    case "entity":
      return checkEntityUpdate(update.type, update.entity, pipeline);
  }
}

/** Nobody watches ports here. @throws Refusal UNIMPLEMENTED */
function refuseWatching(value: string, codec: TableCodec | undefined): void {
  if (codec?.table.profile?.withSelector !== true || value === "") {
    return;
  }
  const { action } = codec.readValue(value);
  if (action.is === "set" && action.members.some(({ watch }) => watch !== undefined)) {
    throw new Refusal(Code.Unimplemented, "watch port");
  }
}
