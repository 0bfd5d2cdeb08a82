import type { Clock } from "../../time/clock.js";
import type { Output } from "./output.js";

/** What an `EmbeddedSwitch` is made of. */
export interface SwitchOptions {
  /** For meters, idle timeouts, timestamps and flows. Default: the machine's. */
  readonly clock?: Clock;
  /** Numbers in 0 .. 2^32 - 1, for `random`. Default: Math.random. */
  readonly random?: () => number;
  /** The port that stands for the controller. Default: 510. */
  readonly cpuPort?: number;
  /** What egress_spec is set to by `mark_to_drop`. Default: 511. */
  readonly dropPort?: number;
  /** Default: frames are lost. */
  readonly output?: Output;
  /** Told of `log_msg` and of asserts that do not hold. */
  readonly log?: (text: string) => void;
}
