import {
  Entity,
  type Entity as EntityMessage,
  P4Data,
  PacketIn,
  PacketOut,
  ReadResponse,
} from "../../p4/messages.js";
import type { Pipeline } from "../../p4/server/pipeline.js";
import type {
  Kept,
  RowQuery,
  RowState,
  Target,
  TargetEvents,
  TargetUpdate,
} from "../../p4/server/target.js";
import type { UpdateStatus } from "../../p4/switch.js";
import { decodeRowStates } from "./row-codec.js";
import { decodeStatuses } from "./status-codec.js";
import type { ThreadEvent, ThreadLink } from "./thread-link.js";
import { Shared } from "./thread-messages.js";
import { encodeUpdates } from "./update-codec.js";

/** A target in another thread: a batch of updates crosses as one buffer, and its statuses as another. */
export class WorkerTarget implements Target {
  readonly #link: ThreadLink;
  readonly #shared: Int32Array;
  #events: TargetEvents | undefined;
  /** What the other thread has verified last. */
  #verified: Pipeline | undefined;

  constructor(link: ThreadLink, shared: Int32Array) {
    this.#link = link;
    this.#shared = shared;
  }

  async verify(pipeline: Pipeline): Promise<void> {
    this.#verified = undefined;
    await this.#link.ask({ ask: "verify", config: pipeline.config });
    this.#verified = pipeline;
  }

  async install(pipeline: Pipeline, kept?: Kept): Promise<void> {
    // What was just verified has been compiled there already.
    const config = pipeline === this.#verified ? undefined : pipeline.config;
    this.#verified = undefined;
    await this.#link.ask({ ask: "install", config, kept: kept && [...kept.ids] });
  }

  async write(updates: readonly TargetUpdate[]): Promise<readonly UpdateStatus[]> {
    const buffer = encodeUpdates(updates);
    const statuses = await this.#link.ask({ ask: "write", updates: buffer }, [buffer]);
    return decodeStatuses(statuses, updates.length);
  }

  async *rows(query: RowQuery): AsyncGenerator<readonly RowState[]> {
    for await (const part of this.#link.parts({ ask: "rows", query })) {
      yield decodeRowStates(part);
    }
  }

  async *entities(query: EntityMessage): AsyncGenerator<readonly EntityMessage[]> {
    const bytes = Entity.encode(query).finish().slice();
    for await (const part of this.#link.parts({ ask: "entities", query: bytes })) {
      yield ReadResponse.decode(new Uint8Array(part)).entities;
    }
  }

  packetOut(packet: PacketOut): void {
    this.#link.tell({ is: "packetOut", packet: PacketOut.encode(packet).finish().slice() });
  }

  listen(events: TargetEvents): void {
    this.#events = events;
  }

  /** Takes what the thread tells of its data plane; true if it was that. */
  take(event: ThreadEvent): boolean {
    switch (event.is) {
      case "packetIns":
        Atomics.sub(this.#shared, Shared.packetIns, event.packets.length);
        for (const packet of event.packets) {
          this.#events?.packetIn(PacketIn.decode(packet));
        }
        return true;
      case "digest":
        this.#events?.digest(event.digestId, P4Data.decode(event.message));
        return true;
      case "idle": {
        const rows = decodeRowStates(event.rows);
        this.#events?.idle(rows.map(({ key, value }) => ({ tableId: event.tableId, key, value })));
        return true;
      }
      default:
        return false;
    }
  }
}
