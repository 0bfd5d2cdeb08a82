import type { Layout } from "../compile/layout.js";
import type { CompiledProgram, Runtime } from "../compile/runtime.js";
import type { Program } from "../program/program.js";
import type { Replication } from "../state/replication.js";
import { copyBytes } from "./copy-bytes.js";
import type { Output } from "./output.js";
import { PacketCopies } from "./packet-copies.js";
import { PassQueue } from "./pass-queue.js";
import {
  Instance,
  putLength,
  putStandard,
  type StandardWords,
  standardWords,
} from "./standard-words.js";
import { Count, type TrafficCounts } from "./traffic-counts.js";
import type { TrafficTracer } from "./traffic-tracer.js";

/** What {@link Traffic} is made of. */
export interface TrafficOptions {
  readonly program: Program;
  readonly layout: Layout;
  /** Its `phv` has one word more than the layout asks for. */
  readonly runtime: Runtime;
  readonly compiled: CompiledProgram;
  readonly replication: Replication;
  readonly output: Output;
  readonly counts: TrafficCounts;
  /** Sends what a learn list has in the packet at hand. */
  readonly digest: (learnList: number) => void;
}

/** Passes that all copies of one packet may take together. */
const maxPasses = 4_096;
/** As `floor`: nothing may be overwritten. */
const noRoom = 0x3fff_ffff;

/**
 * Moves packets through a program (bmv2-json.md, section 15). A packet that is not copied takes a way on which nothing is
 * allocated; all others wait in a queue, each with a state of its own.
 */
export class Traffic {
  #compiled: CompiledProgram;
  #tracer: TrafficTracer | undefined;
  readonly #runtime: Runtime;
  readonly #phv: Uint32Array;
  readonly #layout: Layout;
  readonly #words: StandardWords;
  readonly #output: Output;
  readonly #counts: TrafficCounts;
  readonly #queue: PassQueue;
  readonly #copies: PacketCopies;
  readonly #dropPort: number;
  readonly #egressSpecAtStart: number;
  #scratch = new Uint8Array(1 << 16);

  constructor(options: TrafficOptions) {
    const { program, layout, runtime, compiled } = options;
    this.#compiled = compiled;
    this.#runtime = runtime;
    this.#phv = runtime.phv;
    this.#layout = layout;
    this.#words = standardWords(program.standard, layout, layout.words);
    this.#output = options.output;
    this.#counts = options.counts;
    this.#queue = new PassQueue(runtime.phv.length, maxPasses);
    this.#dropPort = runtime.dropPort & this.#words.egressSpec.mask;
    this.#egressSpecAtStart = (runtime.dropPort + 1) & this.#words.egressSpec.mask;
    this.#copies = new PacketCopies({
      ...options,
      words: this.#words,
      queue: this.#queue,
      dropPort: this.#dropPort,
    });
  }

  /** From now on packets go through `compiled`, and `tracer` is told of it. */
  use(compiled: CompiledProgram, tracer: TrafficTracer | undefined): void {
    this.#compiled = compiled;
    this.#tracer = tracer;
    this.#copies.compiled = compiled;
    this.#copies.tracer = tracer;
  }

  /** A frame comes in. Bytes in `[floor, end)` may be overwritten. */
  receive(port: number, bytes: Uint8Array, start: number, end: number, floor: number): void {
    const phv = this.#phv;
    const words = this.#words;
    phv.fill(0);
    phv[words.ingressPort.word] = port & words.ingressPort.mask;
    putLength(phv, words, this.#layout.hidden, end - start);
    phv[this.#layout.hidden.ingressLength] = end - start;
    putStandard(phv, words.ingressGlobalTimestamp, this.#runtime.nowUs);
    this.#copies.depth = 0;
    this.#ingress(bytes, start, end, floor);
    if (this.#queue.isBusy) {
      this.#drain();
    }
  }

  /** Forgets what waits, after a fault. */
  reset(): void {
    this.#queue.clear();
  }

  /** One pass through ingress, of a packet whose metadata have been set. */
  #ingress(bytes: Uint8Array, start: number, end: number, floor: number): void {
    const runtime = this.#runtime;
    const phv = this.#phv;
    const { hidden } = this.#layout;
    const words = this.#words;
    const lengthIn = phv[hidden.packetLength]!;
    const tracer = this.#tracer;
    if (tracer !== undefined) {
      tracer.ingress(phv[words.instanceType.word]!);
    }
    runtime.bytes = bytes;
    runtime.payloadStart = start;
    runtime.payloadEnd = end;
    const payload = this.#compiled.parse(bytes, start, end);
    runtime.payloadStart = payload;
    if (tracer !== undefined) {
      tracer.parsed(payload - start);
    }
    this.#compiled.ingress();
    phv[hidden.exit] = 0;
    const isCopied =
      (phv[hidden.cloneSession]! | phv[hidden.digest]! | phv[hidden.resubmit]!) !== 0 ||
      (phv[words.mcastGrp.word]! & words.mcastGrp.mask) !== 0;
    if (isCopied) {
      if (this.#copies.afterIngress(bytes, start, payload, end, lengthIn) === "dropped") {
        this.#drop("ingress");
      }
      return;
    }
    const port = phv[words.egressSpec.word]!;
    if (port === this.#dropPort) {
      this.#drop("ingress");
      return;
    }
    phv[words.instanceType.word] = Instance.Normal;
    phv[words.egressRid.word] = 0;
    this.#egress(port, bytes, start, payload, end, floor);
  }

  /** One pass through egress, of a packet whose state is at hand; `instance_type` and `egress_rid` have been set. */
  #egress(
    port: number,
    bytes: Uint8Array,
    start: number,
    payload: number,
    end: number,
    floor: number,
  ): void {
    const runtime = this.#runtime;
    const phv = this.#phv;
    const { hidden } = this.#layout;
    const words = this.#words;
    putStandard(phv, words.egressGlobalTimestamp, runtime.nowUs);
    putStandard(phv, words.enqTimestamp, runtime.nowUs);
    phv[words.enqQdepth.word] = 0;
    phv[words.deqTimedelta.word] = 0;
    phv[words.deqQdepth.word] = 0;
    phv[words.egressPort.word] = port & words.egressPort.mask;
    phv[words.egressSpec.word] = this.#egressSpecAtStart;
    phv[words.packetLength.word] = phv[hidden.packetLength]! & words.packetLength.mask;
    runtime.bytes = bytes;
    runtime.payloadStart = payload;
    runtime.payloadEnd = this.#limit(payload, end);
    const tracer = this.#tracer;
    if (tracer !== undefined) {
      tracer.egress(port, phv[words.instanceType.word]!);
    }
    this.#compiled.egress();
    phv[hidden.exit] = 0;
    if (phv[hidden.cloneSession] !== 0) {
      this.#copies.cloneAfterEgress(bytes, start, payload, end);
    }
    if (phv[words.egressSpec.word] === this.#dropPort) {
      this.#drop("egress");
      return;
    }
    runtime.payloadEnd = this.#limit(payload, end);
    const headers = this.#compiled.prepare();
    if (phv[hidden.recirculate] !== 0) {
      this.#copies.recirculate(bytes, payload, end, headers);
      return;
    }
    const grown = headers - (payload - start);
    const at = payload - headers;
    if (at >= floor) {
      this.#compiled.emit(bytes, at);
      this.#send(port, bytes, at, this.#limit(at, end), grown, true);
      return;
    }
    const length = headers + end - payload;
    if (length > this.#scratch.length) {
      this.#scratch = new Uint8Array(length * 2);
    }
    const scratch = this.#scratch;
    this.#compiled.emit(scratch, 0);
    copyBytes(bytes, payload, end, scratch, headers);
    this.#send(port, scratch, 0, this.#limit(0, length), grown, false);
  }

  #send(
    port: number,
    bytes: Uint8Array,
    start: number,
    end: number,
    grown: number,
    inPlace: boolean,
  ): void {
    if (this.#tracer !== undefined) {
      this.#tracer.sent(port, bytes, start, end);
    }
    this.#output.send(port, bytes, start, end, grown, inPlace);
  }

  /** Where bytes from `start` on end if the packet is truncated. */
  #limit(start: number, end: number): number {
    const limit = this.#phv[this.#layout.hidden.truncate]!;
    return limit === 0 ? end : Math.min(end, start + limit - 1);
  }

  #drop(at: "ingress" | "egress"): void {
    this.#counts.add(Count.Dropped);
    if (this.#tracer !== undefined) {
      this.#tracer.dropped(at);
    }
  }

  #drain(): void {
    for (;;) {
      const pass = this.#queue.next();
      if (pass === undefined) {
        return;
      }
      const { phv, bytes, start, payload, end, depth, port } = pass;
      this.#phv.set(phv);
      this.#queue.release(pass);
      this.#copies.depth = depth;
      // Others of the queue, and the one who sent the packet again, still need its bytes.
      if (pass.isIngress) {
        this.#ingress(bytes, start, end, noRoom);
      } else {
        this.#egress(port, bytes, start, payload, end, noRoom);
      }
    }
  }
}
