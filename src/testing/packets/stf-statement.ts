/** `NAME:VALUE`, the value as it is written. */
export interface StfPair {
  readonly name: string;
  readonly value: string;
}

/** `ACTION(ARG:VALUE, …)`. */
export interface StfAction {
  readonly name: string;
  readonly args: readonly StfPair[];
}

/** How a counter is compared. */
export type StfComparison = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** `CIR:CBS PIR:PBS`, rates per microsecond. */
export interface StfRates {
  readonly cir: number;
  readonly cburst: number;
  readonly pir: number;
  readonly pburst: number;
}

/** What one line of an STF file asks for. */
export type StfCommand =
  | {
      readonly is: "add";
      readonly table: string;
      readonly priority: number | undefined;
      readonly keys: readonly StfPair[];
      readonly action: StfAction;
      /** Names the entry for `check_counter`. */
      readonly label: string | undefined;
    }
  | { readonly is: "setdefault"; readonly table: string; readonly action: StfAction }
  | { readonly is: "remove all" }
  | { readonly is: "packet"; readonly port: number; readonly bytes: Uint8Array }
  | {
      readonly is: "expect";
      readonly port: number;
      /** Hexadecimal digits, `*` for one of any value; undefined: whatever comes. */
      readonly digits: string | undefined;
      /** Whether nothing may follow. */
      readonly isWhole: boolean;
    }
  | { readonly is: "no_packet" }
  | { readonly is: "wait" }
  | {
      readonly is: "check_counter";
      readonly name: string;
      /** A number, or the label of an entry with its `$`. */
      readonly index: string;
      readonly unit: "packets" | "bytes";
      readonly comparison: StfComparison;
      readonly count: number;
    }
  | { readonly is: "mirroring_add"; readonly session: number; readonly port: number }
  | { readonly is: "mirroring_add_mc"; readonly session: number; readonly group: number }
  | { readonly is: "mirroring_delete" | "mirroring_get"; readonly session: number }
  | { readonly is: "mc_mgrp_create"; readonly group: number }
  | { readonly is: "mc_node_create"; readonly rid: number; readonly ports: readonly number[] }
  | { readonly is: "mc_node_update"; readonly handle: number; readonly ports: readonly number[] }
  | { readonly is: "mc_node_associate"; readonly group: number; readonly handle: number }
  | {
      readonly is: "counter_read" | "register_read" | "meter_get_rates";
      readonly name: string;
      readonly index: number;
    }
  | {
      readonly is: "counter_write";
      readonly name: string;
      readonly index: number;
      readonly packets: number;
      readonly bytes: number;
    }
  | {
      readonly is: "register_write";
      readonly name: string;
      readonly index: number;
      readonly value: bigint;
    }
  | { readonly is: "register_reset"; readonly name: string }
  | {
      readonly is: "meter_set_rates";
      readonly name: string;
      readonly index: number;
      readonly rates: StfRates;
    }
  | { readonly is: "meter_array_set_rates"; readonly name: string; readonly rates: StfRates };

/** A line of an STF file. */
export interface StfStatement {
  /** From 1 on. */
  readonly line: number;
  readonly command: StfCommand;
}
