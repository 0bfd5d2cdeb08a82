import type { OpenPort } from "./switch-port.js";

/** What a switch has counted since it began. */
export interface SwitchStats {
  readonly ports: readonly OpenPort[];
  /** How many entries each table has that has any, by alias; empty without a pipeline. */
  readonly tables: Readonly<Record<string, number>>;
  /** What else was counted, by name: packets that were dropped, packets for the controller that were lost. */
  readonly events: Readonly<Record<string, number>>;
}
