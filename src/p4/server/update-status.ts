import { Code } from "../code.js";
import type { UpdateStatus } from "../switch.js";

/** The status of an update that was applied. */
export const applied: UpdateStatus = { code: Code.Ok, message: "" };

/** The status of an update that was not applied; `message` is short, for it shares a trailer with many. */
export function refused(code: Code, message: string): UpdateStatus {
  return { code, message };
}

/** The status of an INSERT of what is there. */
export const existsAlready = refused(Code.AlreadyExists, "exists");

/** The status of a MODIFY or DELETE of what is not there. */
export const isAbsent = refused(Code.NotFound, "absent");
