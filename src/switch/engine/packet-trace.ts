/** The whole way of one packet through the switch, as plain JSON. */
export interface PacketTrace {
  /** Where it came in. */
  readonly port: number;
  /** In hexadecimal. */
  readonly bytes: string;
  /** Microseconds since the switch began. */
  readonly atUs: number;
  /** In the order in which they happened. */
  readonly steps: readonly TraceStep[];
  /** What left, in order. */
  readonly outputs: readonly TraceFrame[];
}

/** A frame that left. */
export interface TraceFrame {
  readonly port: number;
  /** In hexadecimal. */
  readonly bytes: string;
}

/** A value with its name: `0x0800`, at its width. */
export interface TraceValue {
  readonly name: string;
  readonly value: string;
}

/** How a packet, or a copy of it, comes into a pass. */
export type TraceInstance =
  | "normal"
  | "ingressClone"
  | "egressClone"
  | "recirculated"
  | "replica"
  | "resubmitted";

/** An action that ran, or was set off by a table. */
export interface TraceAction {
  readonly name: string;
  readonly args: readonly TraceValue[];
}

/** One thing that happened to a packet. */
export type TraceStep =
  | { readonly is: "ingress"; readonly as: TraceInstance }
  | { readonly is: "egress"; readonly as: TraceInstance; readonly port: number }
  | { readonly is: "parserState"; readonly name: string }
  | { readonly is: "header"; readonly name: string; readonly fields: readonly TraceValue[] }
  | {
      readonly is: "parsed";
      /** Bytes before the payload. */
      readonly headerBytes: number;
      /** Of the parser, unless it went well. */
      readonly error?: string;
      readonly checksumError: boolean;
    }
  | { readonly is: "condition"; readonly name: string; readonly holds: boolean }
  | {
      readonly is: "table";
      readonly name: string;
      readonly key: readonly TraceValue[];
      readonly hit: boolean;
      /** What was hit, for people. */
      readonly entry?: string;
      /** Absent: none ran. */
      readonly action?: TraceAction;
    }
  | { readonly is: "action"; readonly action: TraceAction }
  | {
      readonly is: "clone";
      readonly at: "ingress" | "egress";
      readonly session: number;
      /** Absent: there is no such session. */
      readonly copies?: number;
    }
  | { readonly is: "digest"; readonly name: string }
  | { readonly is: "resubmit" }
  | { readonly is: "recirculate"; readonly bytes: number }
  | {
      readonly is: "multicast";
      readonly group: number;
      /** Absent: there is no such group. */
      readonly copies?: number;
    }
  | {
      readonly is: "drop";
      readonly at: "ingress" | "egress";
      /** The last action before the drop port was chosen, and the table that set it off. */
      readonly action?: string;
      readonly table?: string;
    }
  /** It went round too often. */
  | { readonly is: "looped" }
  | { readonly is: "output"; readonly port: number; readonly length: number }
  /** The switch failed on it. */
  | { readonly is: "fault"; readonly message: string };
