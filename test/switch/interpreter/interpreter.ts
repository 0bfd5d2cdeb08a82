import { Calculations } from "./calculations.js";
import { boolOf, type Scope } from "./expressions.js";
import { Arrays, type Counts, type Rates } from "./externs.js";
import { at, int, type Json, list, text, textOrNull, texts } from "./json.js";
import { named, type Packet, PacketMaker } from "./packet.js";
import { emit, Parser } from "./parser.js";
import { type PrimitiveParts, runPrimitive, runPrimitives } from "./primitives.js";
import { type Call, type Does, type Entry, Tables } from "./tables.js";

/** What an {@link Interpreter} has of the world. */
export interface InterpreterOptions {
  /** Microseconds since the switch began. Default: always 0. */
  readonly now?: () => number;
  /** Numbers in 0 .. 2^32 - 1. Default: always 0. */
  readonly random?: () => number;
  /** Default: 511. */
  readonly dropPort?: number;
}

/** A frame that left. */
export interface Frame {
  readonly port: number;
  readonly bytes: Uint8Array;
}

/** Where one copy of a packet goes. */
export interface Replica {
  readonly port: number;
  readonly instance: number;
}

const Instance = {
  Normal: 0,
  IngressClone: 1,
  EgressClone: 2,
  Recirculated: 4,
  Replica: 5,
  Resubmitted: 6,
};
const mostPasses = 10_000;

/**
 * Runs BMv2 JSON as the reference document says and in the plainest way: no loader, no compiler, big integers and maps. What
 * the switch does is compared with this.
 */
export class Interpreter {
  /** Values of digests in order of the learn list, as they were sent. */
  readonly digests: { readonly list: string; readonly values: readonly bigint[] }[] = [];
  readonly logs: string[] = [];
  readonly violations: string[] = [];
  readonly tables: Tables;
  readonly #json: Json;
  readonly #maker: PacketMaker;
  readonly #arrays: Arrays;
  readonly #calculations: Calculations;
  readonly #parser: Parser;
  readonly #parts: PrimitiveParts;
  readonly #actions = new Map<number, Json>();
  /** Conditionals and action calls, by name. */
  readonly #nodes = new Map<string, Json>();
  readonly #dropPort: bigint;
  readonly #nowUs: () => bigint;
  readonly #sessions = new Map<number, readonly Replica[]>();
  readonly #groups = new Map<number, readonly Replica[]>();
  #waiting: (() => void)[] = [];
  #sent: Frame[] = [];

  constructor(json: Json, { now, random, dropPort = 511 }: InterpreterOptions = {}) {
    this.#json = json;
    this.#dropPort = BigInt(dropPort);
    this.#nowUs = () => BigInt(now?.() ?? 0);
    this.#maker = new PacketMaker(json);
    this.#arrays = new Arrays(json);
    this.#calculations = new Calculations(json);
    this.#parts = {
      arrays: this.#arrays,
      calculations: this.#calculations,
      dropPort,
      random: random ?? (() => 0),
      nowUs: this.#nowUs,
      log: (line) => this.logs.push(line),
      violated: (kind) => this.violations.push(kind),
    };
    this.#parser = new Parser(json, {
      scopeOf: (packet) => this.#scope(packet, []),
      runPrimitive: (packet, primitive) =>
        runPrimitive(this.#parts, this.#scope(packet, []), primitive),
    });
    for (const action of list(at(json, "actions"))) {
      this.#actions.set(int(at(action, "id")), action);
    }
    for (const pipeline of list(at(json, "pipelines"))) {
      for (const kind of ["conditionals", "action_calls"]) {
        for (const node of list(at(pipeline, kind))) {
          this.#nodes.set(text(at(node, "name")), node);
        }
      }
    }
    this.tables = new Tables(json, this.#maker.make(), {
      nowUs: this.#nowUs,
      run: (packet, id, args) => this.#run(packet, id, args),
    });
  }

  insert(table: string, entry: Entry): void {
    this.tables.table(table).insert(entry);
  }

  setDefault(table: string, does: Does | undefined): void {
    this.tables.table(table).setDefault(does);
  }

  setMember(profile: string, id: number, call: Call): void {
    this.tables.setMember(profile, id, call);
  }

  setGroup(profile: string, id: number, members: readonly number[]): void {
    this.tables.setGroup(profile, id, members);
  }

  setSession(id: number, replicas: readonly Replica[]): void {
    this.#sessions.set(id, replicas);
  }

  setMulticastGroup(id: number, replicas: readonly Replica[]): void {
    this.#groups.set(id, replicas);
  }

  /** Members as bits of the key elements, one behind the other. */
  setValueSet(name: string, members: readonly string[]): void {
    this.#parser.setValueSet(name, members);
  }

  setRates(meter: string, index: number, rates: Rates | undefined): void {
    this.#arrays.meter(meter, BigInt(index))?.configure(rates, this.#nowUs());
  }

  setRegister(name: string, index: number, value: bigint): void {
    this.#arrays.setRegister(name, BigInt(index), value);
  }

  register(name: string): readonly bigint[] {
    return this.#arrays.cells(name);
  }

  counter(name: string, index: number): Counts | undefined {
    return this.#arrays.counter(name, BigInt(index));
  }

  /** Counters of a table's entries, in the order in which these were inserted. */
  directCounts(table: string): readonly Counts[] {
    return this.tables.table(table).counts;
  }

  /** A frame comes in; what leaves, in order. */
  inject(port: number, bytes: Uint8Array): Frame[] {
    const packet = this.#maker.make();
    this.#setStandard(packet, "ingress_port", BigInt(port));
    this.#setStandard(packet, "ingress_global_timestamp", this.#nowUs());
    this.#setLength(packet, bytes.length);
    packet.ingressLength = bytes.length;
    this.#sent = [];
    this.#waiting = [() => this.#ingress(packet, bytes)];
    for (let passes = 0; ; passes++) {
      const pass = this.#waiting.shift();
      if (pass === undefined) {
        return this.#sent;
      }
      if (passes === mostPasses) {
        throw new Error("the packet goes round for ever");
      }
      pass();
    }
  }

  #scope(packet: Packet, args: readonly bigint[]): Scope {
    return { packet, args, register: (name, index) => this.#arrays.register(name, index) ?? 0n };
  }

  #run(packet: Packet, id: number, args: readonly bigint[]): void {
    const action = this.#actions.get(id);
    if (action === undefined) {
      throw new TypeError(`there is no action ${id}`);
    }
    runPrimitives(this.#parts, this.#scope(packet, args), at(action, "primitives"));
  }

  #ingress(packet: Packet, bytes: Uint8Array): void {
    const lengthIn = packet.length;
    this.#parse(packet, bytes);
    this.#walk("ingress", packet);
    const { cloneIngress, digest, resubmit = 0 } = packet.requests;
    packet.requests = {};
    const replicas = this.#sessions.get(cloneIngress?.session ?? -1);
    if (cloneIngress !== undefined && replicas !== undefined) {
      const clone = this.#ingressClone(packet, bytes, cloneIngress.fieldList);
      this.#setLength(clone, lengthIn);
      for (const { port, instance } of replicas) {
        const replica = this.#copy(clone);
        replica.length = clone.length;
        this.#setStandard(replica, "egress_rid", BigInt(instance));
        this.#waiting.push(() => this.#egress(replica, port));
      }
    }
    if (digest !== undefined) {
      this.#digest(packet, digest);
    }
    if (resubmit !== 0) {
      const again = this.#maker.make();
      again.ingressLength = packet.ingressLength;
      this.#keep(resubmit, packet, again);
      this.#setStandard(again, "instance_type", BigInt(Instance.Resubmitted));
      this.#setLength(again, lengthIn);
      this.#waiting.push(() => this.#ingress(again, bytes));
      return;
    }
    const group = Number(packet.get(["standard_metadata", "mcast_grp"]));
    if (group !== 0) {
      for (const { port, instance } of this.#groups.get(group) ?? []) {
        const replica = this.#copy(packet);
        replica.length = packet.length;
        this.#setStandard(replica, "instance_type", BigInt(Instance.Replica));
        this.#setStandard(replica, "egress_rid", BigInt(instance));
        this.#waiting.push(() => this.#egress(replica, port));
      }
      return;
    }
    const port = packet.get(["standard_metadata", "egress_spec"]);
    if (port === this.#dropPort) {
      return;
    }
    this.#setStandard(packet, "instance_type", BigInt(Instance.Normal));
    this.#setStandard(packet, "egress_rid", 0n);
    this.#waiting.push(() => this.#egress(packet, Number(port)));
  }

  #egress(packet: Packet, port: number): void {
    this.#setStandard(packet, "egress_global_timestamp", this.#nowUs());
    this.#setStandard(packet, "enq_timestamp", this.#nowUs());
    for (const field of ["enq_qdepth", "deq_timedelta", "deq_qdepth"]) {
      this.#setStandard(packet, field, 0n);
    }
    this.#setStandard(packet, "egress_port", BigInt(port));
    this.#setStandard(packet, "egress_spec", this.#dropPort + 1n);
    this.#setStandard(packet, "packet_length", BigInt(packet.length));
    this.#walk("egress", packet);
    const { cloneEgress, recirculate = 0 } = packet.requests;
    packet.requests = {};
    if (cloneEgress !== undefined) {
      for (const replica of this.#sessions.get(cloneEgress.session) ?? []) {
        const clone = this.#copy(packet);
        clone.clearMetadata();
        this.#keep(cloneEgress.fieldList, packet, clone);
        this.#setStandard(clone, "instance_type", BigInt(Instance.EgressClone));
        this.#setLength(clone, packet.length);
        this.#setStandard(clone, "egress_rid", BigInt(replica.instance));
        this.#waiting.push(() => this.#egress(clone, replica.port));
      }
    }
    if (packet.get(["standard_metadata", "egress_spec"]) === this.#dropPort) {
      return;
    }
    const bytes = this.#deparse(packet);
    if (recirculate !== 0) {
      const again = this.#maker.make();
      again.ingressLength = bytes.length;
      this.#keep(recirculate, packet, again);
      this.#setStandard(again, "instance_type", BigInt(Instance.Recirculated));
      this.#setLength(again, bytes.length);
      this.#waiting.push(() => this.#ingress(again, bytes));
      return;
    }
    this.#sent.push({ port, bytes: bytes.slice(0, Math.min(packet.limit, bytes.length)) });
  }

  #parse(packet: Packet, bytes: Uint8Array): void {
    const { error, end } = this.#parser.parse(packet, bytes);
    packet.payload = bytes.slice(end);
    const isWrong = this.#calculations.verify(this.#scope(packet, []));
    this.#setStandard(packet, "parser_error", error);
    this.#setStandard(packet, "checksum_error", isWrong ? 1n : 0n);
  }

  #deparse(packet: Packet): Uint8Array {
    const [deparser] = list(at(this.#json, "deparsers"));
    const scope = this.#scope(packet, []);
    this.#calculations.update(scope);
    runPrimitives(this.#parts, scope, at(deparser, "primitives"));
    const head = emit(at(deparser, "order"), packet);
    const bytes = new Uint8Array(head.length + packet.payload.length);
    bytes.set(head);
    bytes.set(packet.payload, head.length);
    return bytes;
  }

  #walk(name: string, packet: Packet): void {
    const pipeline = list(at(this.#json, "pipelines")).find((of) => at(of, "name") === name);
    let node = textOrNull(at(pipeline, "init_table"));
    while (node !== null && packet.requests.exit !== true) {
      const table = this.tables.find(node);
      node = textOrNull(table === undefined ? this.#step(node, packet) : table.apply(packet));
    }
    delete packet.requests.exit;
  }

  #step(name: string, packet: Packet): Json {
    const node = named(this.#nodes, name, "node");
    if (at(node, "expression") === null) {
      this.#run(packet, int(at(node, "action_id")), []);
      return at(node, "next_node");
    }
    const holds = boolOf(this.#scope(packet, []), at(node, "expression"));
    return at(node, holds ? "true_next" : "false_next");
  }

  /** Parses the bytes again; nothing that this writes to metadata stays. */
  #ingressClone(packet: Packet, bytes: Uint8Array, fieldList: number): Packet {
    const clone = this.#maker.make();
    this.#setStandard(clone, "ingress_port", packet.get(["standard_metadata", "ingress_port"]));
    const { end } = this.#parser.parse(clone, bytes);
    clone.payload = bytes.slice(end);
    clone.clearMetadata();
    clone.ingressLength = packet.ingressLength;
    this.#keep(fieldList, packet, clone);
    this.#setStandard(clone, "instance_type", BigInt(Instance.IngressClone));
    return clone;
  }

  #copy(packet: Packet): Packet {
    const copy = this.#maker.make();
    copy.copyHeaders(packet);
    copy.payload = packet.payload;
    copy.ingressLength = packet.ingressLength;
    return copy;
  }

  #keep(fieldList: number, from: Packet, to: Packet): void {
    const found = list(at(this.#json, "field_lists")).find((of) => at(of, "id") === fieldList);
    if (found === undefined) {
      return;
    }
    for (const element of list(at(found, "elements"))) {
      if (at(element, "type") === "field") {
        to.set(at(element, "value"), from.get(at(element, "value")));
      }
    }
  }

  #digest(packet: Packet, id: number): void {
    const learnList = list(at(this.#json, "learn_lists")).find((of) => at(of, "id") === id);
    const values = list(at(learnList, "elements")).map((element) => {
      const [name, field] = texts(at(element, "value"));
      const header = packet.header(name);
      const width = header.widthOf(header.field(field ?? ""));
      return BigInt.asUintN(width, header.get(field ?? ""));
    });
    this.digests.push({ list: text(at(learnList, "name")), values });
  }

  #setLength(packet: Packet, length: number): void {
    packet.length = length;
    this.#setStandard(packet, "packet_length", BigInt(length));
  }

  /** Writes a field of standard_metadata, if the program has it. */
  #setStandard(packet: Packet, field: string, value: bigint): void {
    const header = packet.header("standard_metadata");
    if (header.type.fields.some(({ name }) => name === field)) {
      header.set(field, value);
    }
  }
}
