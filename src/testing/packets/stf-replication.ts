import type { Replica } from "../../p4/messages.js";
import type { PacketTest } from "./packet-test.js";
import { PacketTestError } from "./packet-test-error.js";

interface Node {
  readonly rid: number;
  ports: readonly number[];
}

/** What a clone session sends to: a port, or a multicast group. */
type Destination = { readonly port: number } | { readonly group: number };

/** Multicast groups made of nodes, and clone sessions, as an STF file has them, kept in step with those of the switch. */
export class StfReplication {
  readonly #test: PacketTest;
  readonly #nodes: Node[] = [];
  readonly #groups = new Map<number, Set<number>>();
  readonly #sessions = new Map<number, Destination>();
  /** Those that the switch has. */
  readonly #written = new Set<string>();

  constructor(test: PacketTest) {
    this.#test = test;
  }

  createGroup(group: number): void {
    this.#groups.set(group, new Set());
    this.#writeGroup(group);
  }

  createNode(rid: number, ports: readonly number[]): void {
    this.#nodes.push({ rid, ports });
  }

  updateNode(handle: number, ports: readonly number[]): void {
    this.#node(handle).ports = ports;
    for (const [group, handles] of this.#groups) {
      if (handles.has(handle)) {
        this.#writeGroup(group);
      }
    }
  }

  associate(group: number, handle: number): void {
    this.#node(handle);
    this.#handlesOf(group).add(handle);
    this.#writeGroup(group);
  }

  addSession(session: number, destination: Destination): void {
    if ("group" in destination) {
      this.#handlesOf(destination.group);
    }
    this.#sessions.set(session, destination);
    this.#writeSession(session, destination);
  }

  deleteSession(session: number): void {
    this.expectSession(session);
    this.#sessions.delete(session);
    this.#written.delete(`session ${session}`);
    this.#test.write({
      is: "entity",
      type: "delete",
      entity: { packetReplicationEngineEntry: { cloneSessionEntry: { sessionId: session } } },
    });
  }

  /** Throws PacketTestError if there is no such session. */
  expectSession(session: number): void {
    if (!this.#sessions.has(session)) {
      throw new PacketTestError(`there is no session ${session}`);
    }
  }

  #writeGroup(group: number): void {
    this.#test.write({
      is: "entity",
      type: this.#typeOf(`group ${group}`),
      entity: {
        packetReplicationEngineEntry: {
          multicastGroupEntry: { multicastGroupId: group, replicas: this.#replicasOf(group) },
        },
      },
    });
    for (const [session, destination] of this.#sessions) {
      if ("group" in destination && destination.group === group) {
        this.#writeSession(session, destination);
      }
    }
  }

  #writeSession(session: number, destination: Destination): void {
    const replicas =
      "port" in destination
        ? [{ port: portBytes(destination.port), instance: 0 }]
        : this.#replicasOf(destination.group);
    this.#test.write({
      is: "entity",
      type: this.#typeOf(`session ${session}`),
      entity: {
        packetReplicationEngineEntry: { cloneSessionEntry: { sessionId: session, replicas } },
      },
    });
  }

  #replicasOf(group: number): Replica[] {
    return [...this.#handlesOf(group)].flatMap((handle) => {
      const { rid, ports } = this.#node(handle);
      return ports.map((port) => ({ port: portBytes(port), instance: rid }));
    });
  }

  #typeOf(name: string): "insert" | "modify" {
    const type = this.#written.has(name) ? "modify" : "insert";
    this.#written.add(name);
    return type;
  }

  #node(handle: number): Node {
    const node = this.#nodes[handle];
    if (node === undefined) {
      throw new PacketTestError(`there is no node ${handle}`);
    }
    return node;
  }

  #handlesOf(group: number): Set<number> {
    const handles = this.#groups.get(group);
    if (handles === undefined) {
      throw new PacketTestError(`there is no multicast group ${group}`);
    }
    return handles;
  }
}

function portBytes(port: number): Uint8Array {
  return port < 256 ? Uint8Array.of(port) : Uint8Array.of(port >> 8, port & 0xff);
}
