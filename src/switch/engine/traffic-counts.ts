/** What became of packets since the switch began. */
export interface SwitchStats {
  /** Frames that came in by ports, packets of the controller too. */
  readonly received: number;
  /** Frames that left by ports, packets for the controller too. */
  readonly sent: number;
  /** Packets and copies that the program dropped, or sent to a group without members. */
  readonly dropped: number;
  readonly packetIns: number;
  readonly packetOuts: number;
  /** Frames for the controller that were too short for the header of a packet-in. */
  readonly shortPacketIns: number;
  readonly digests: number;
  /** Packets that went round too often, and were dropped. */
  readonly looped: number;
  /** Packets on which the switch itself failed, and were dropped. */
  readonly faults: number;
  /** Asserts and assumptions of the program that did not hold. */
  readonly violations: number;
  /** Frames that came while no program was in force. */
  readonly withoutProgram: number;
  readonly [name: string]: number;
}

/** What went through one port. */
export interface PortStats {
  readonly port: number;
  readonly framesIn: number;
  readonly bytesIn: number;
  readonly framesOut: number;
  readonly bytesOut: number;
}

const names = [
  "received",
  "sent",
  "dropped",
  "packetIns",
  "packetOuts",
  "shortPacketIns",
  "digests",
  "looped",
  "faults",
  "violations",
  "withoutProgram",
] as const;

/** Places of the counts in {@link TrafficCounts.cells}. */
export const Count = {
  Received: 0,
  Sent: 1,
  Dropped: 2,
  PacketIns: 3,
  PacketOuts: 4,
  ShortPacketIns: 5,
  Digests: 6,
  Looped: 7,
  Faults: 8,
  Violations: 9,
  WithoutProgram: 10,
} as const;

const perPort = 4;
/** Ports beyond are not counted one by one: a program may make up any number. */
const maxPorts = 1 << 16;

/** Counts, in typed arrays so that counting allocates nothing. */
export class TrafficCounts {
  readonly cells = new Float64Array(names.length);
  #ports = new Float64Array(perPort * 512);

  add(count: number): void {
    this.cells[count]! += 1;
  }

  arrived(port: number, bytes: number): void {
    this.cells[Count.Received]! += 1;
    this.#count(port * perPort, bytes);
  }

  left(port: number, bytes: number): void {
    this.cells[Count.Sent]! += 1;
    this.#count(port * perPort + 2, bytes);
  }

  stats(): SwitchStats {
    const entries = names.map((name, i) => [name, this.cells[i] ?? 0] as const);
    const {
      received = 0,
      sent = 0,
      dropped = 0,
      packetIns = 0,
      ...rest
    } = Object.fromEntries(entries) as Record<(typeof names)[number], number>;
    return { received, sent, dropped, packetIns, ...rest };
  }

  port(port: number): PortStats {
    const at = port * perPort;
    const [framesIn = 0, bytesIn = 0, framesOut = 0, bytesOut = 0] =
      port < maxPorts ? this.#ports.subarray(at, at + perPort) : [];
    return { port, framesIn, bytesIn, framesOut, bytesOut };
  }

  /** Of all ports that had any traffic. */
  ports(): PortStats[] {
    const found: PortStats[] = [];
    for (let port = 0; port < this.#ports.length / perPort; port++) {
      const stats = this.port(port);
      if (stats.framesIn + stats.framesOut > 0) {
        found.push(stats);
      }
    }
    return found;
  }

  #count(at: number, bytes: number): void {
    if (at >= this.#ports.length && !this.#grow(at)) {
      return;
    }
    this.#ports[at]! += 1;
    this.#ports[at + 1]! += bytes;
  }

  #grow(at: number): boolean {
    if (at >= maxPorts * perPort) {
      return false;
    }
    const ports = new Float64Array(
      Math.min(maxPorts * perPort, Math.max(at + perPort, this.#ports.length * 2)),
    );
    ports.set(this.#ports);
    this.#ports = ports;
    return true;
  }
}
