import type { PacketIn } from "../../p4/messages.js";
import type { ControllerHeader } from "../state/controller-header.js";
import type { Output } from "./output.js";
import { Count, type TrafficCounts } from "./traffic-counts.js";

/** A frame that left a switch: a copy of its own. */
export interface SentFrame {
  readonly port: number;
  readonly bytes: Uint8Array;
}

/** What a {@link PortGate} is made of. */
export interface PortGateOptions {
  readonly output: Output | undefined;
  readonly cpuPort: number;
  readonly counts: TrafficCounts;
  readonly packetIn: (packet: PacketIn) => void;
}

/** Where frames leave: by a port, or to the controller. */
export class PortGate implements Output {
  /** Header of a packet-in; undefined before a program is in force. */
  controllerHeader: ControllerHeader | undefined;
  /** Gets copies of all frames that leave by ports, the controller's not. */
  seen: SentFrame[] | undefined;
  readonly #output: Output | undefined;
  readonly #cpuPort: number;
  readonly #counts: TrafficCounts;
  readonly #packetIn: (packet: PacketIn) => void;

  constructor({ output, cpuPort, counts, packetIn }: PortGateOptions) {
    this.#output = output;
    this.#cpuPort = cpuPort;
    this.#counts = counts;
    this.#packetIn = packetIn;
  }

  send(
    port: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    grown: number,
    inPlace: boolean,
  ): void {
    if (port === this.#cpuPort) {
      this.#sendToController(bytes, start, end, grown);
      return;
    }
    this.#counts.left(port, end - start);
    if (this.seen !== undefined) {
      this.seen.push({ port, bytes: bytes.slice(start, end) });
    }
    if (this.#output !== undefined) {
      this.#output.send(port, bytes, start, end, grown, inPlace);
    }
  }

  #sendToController(bytes: Uint8Array, start: number, end: number, grown: number): void {
    const header = this.controllerHeader;
    const packet = header?.cut(bytes, start, end);
    if (header === undefined || packet === undefined) {
      this.#counts.add(Count.ShortPacketIns);
      return;
    }
    const { payload } = packet;
    this.#output?.complete?.(payload, 0, payload.length, grown - header.bytes);
    this.#counts.left(this.#cpuPort, end - start);
    this.#counts.add(Count.PacketIns);
    this.#packetIn(packet);
  }
}
