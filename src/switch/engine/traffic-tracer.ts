/** Told of what the switch does with a packet between the steps that the program does. */
export interface TrafficTracer {
  /** A pass through ingress begins. */
  ingress(instanceType: number): void;
  /** The parser and the checksums are done; the payload begins at this byte of the packet. */
  parsed(payloadAt: number): void;
  /** A pass through egress begins. */
  egress(port: number, instanceType: number): void;
  /** `copies`: undefined if there is no such session. */
  cloned(at: "ingress" | "egress", session: number, copies: number | undefined): void;
  digest(learnList: number): void;
  resubmitted(): void;
  recirculated(bytes: number): void;
  /** `copies`: undefined if there is no such group. */
  multicast(group: number, copies: number | undefined): void;
  dropped(at: "ingress" | "egress"): void;
  looped(): void;
  sent(port: number, bytes: Uint8Array, start: number, end: number): void;
}
