import { Code } from "../../p4/code.js";
import { Refusal } from "../../p4/server/refusal.js";
import { refused } from "../../p4/server/update-status.js";

const why = "not in the program";

/** Status of an update of what the P4Info has and the program lacks. */
export const notInProgram = refused(Code.Unimplemented, why);

/** The objects with this id, or all for 0. @throws Refusal UNIMPLEMENTED if the program lacks the one */
export function selectById<T>(
  objects: ReadonlyMap<number, T>,
  wanted: number | null | undefined,
): readonly (readonly [id: number, object: T])[] {
  const id = wanted ?? 0;
  if (id === 0) {
    return [...objects];
  }
  const object = objects.get(id);
  if (object === undefined) {
    throw new Refusal(Code.Unimplemented, why);
  }
  return [[id, object]];
}
