import type { Layout } from "../compile/layout.js";
import type { CompiledProgram, Runtime } from "../compile/runtime.js";
import type { Program } from "../program/program.js";
import type { Replication } from "../state/replication.js";
import { FieldCopier } from "./field-copier.js";
import type { Output } from "./output.js";
import { type Pass, PassQueue } from "./pass-queue.js";
import { Instance, putStandard, type StandardWords, standardWords } from "./standard-words.js";
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

/** Times that a packet may go round by resubmit, recirculate and clones of clones before it is dropped. */
const maxDepth = 64;
/** Passes that all copies of one packet may take together. */
const maxPasses = 4_096;
/** As `floor`: nothing may be overwritten. */
const noRoom = 0x3fff_ffff;

/**
 * Moves packets through a program (bmv2-json.md, section 15). A packet that is not copied takes a way on which nothing is
 * allocated; all others wait in a queue, each with a state of its own.
 */
export class Traffic {
  /** Takes the place of what was compiled for packets at large while one is traced. */
  compiled: CompiledProgram;
  tracer: TrafficTracer | undefined;
  readonly #runtime: Runtime;
  readonly #phv: Uint32Array;
  readonly #layout: Layout;
  readonly #words: StandardWords;
  readonly #copier: FieldCopier;
  readonly #replication: Replication;
  readonly #output: Output;
  readonly #counts: TrafficCounts;
  readonly #digest: (learnList: number) => void;
  readonly #queue: PassQueue;
  /** What is over when ingress is; a request to recirculate goes on to egress. */
  readonly #requestWords: readonly number[];
  readonly #dropPort: number;
  readonly #egressSpecAtStart: number;
  #scratch = new Uint8Array(1 << 16);
  /** Of the pass at hand: how often its packet went round. */
  #depth = 0;

  constructor(options: TrafficOptions) {
    const { program, layout, runtime, compiled } = options;
    this.compiled = compiled;
    this.#runtime = runtime;
    this.#phv = runtime.phv;
    this.#layout = layout;
    this.#words = standardWords(program.standard, layout, layout.words);
    this.#copier = new FieldCopier(program, layout);
    this.#replication = options.replication;
    this.#output = options.output;
    this.#counts = options.counts;
    this.#digest = options.digest;
    this.#queue = new PassQueue(runtime.phv.length, maxPasses);
    const { cloneSession, cloneFieldList, digest } = layout.hidden;
    this.#requestWords = [cloneSession, cloneFieldList, digest];
    this.#dropPort = runtime.dropPort & this.#words.egressSpec.mask;
    this.#egressSpecAtStart = (runtime.dropPort + 1) & this.#words.egressSpec.mask;
  }

  /** A frame comes in. Bytes in `[floor, end)` may be overwritten. */
  receive(port: number, bytes: Uint8Array, start: number, end: number, floor: number): void {
    const phv = this.#phv;
    const words = this.#words;
    phv.fill(0);
    phv[words.ingressPort.word] = port & words.ingressPort.mask;
    this.#setLength(phv, end - start);
    phv[this.#layout.hidden.ingressLength] = end - start;
    putStandard(phv, words.ingressGlobalTimestamp, this.#runtime.nowUs);
    this.#depth = 0;
    this.#ingress(bytes, start, end, floor);
    if (this.#queue.isBusy) {
      this.#drain();
    }
  }

  /** Forgets what waits, after a fault. */
  reset(): void {
    this.#queue.clear();
  }

  #setLength(phv: Uint32Array, length: number): void {
    phv[this.#words.packetLength.word] = length & this.#words.packetLength.mask;
    phv[this.#layout.hidden.packetLength] = length;
  }

  /** One pass through ingress, of a packet whose metadata have been set. */
  #ingress(bytes: Uint8Array, start: number, end: number, floor: number): void {
    const runtime = this.#runtime;
    const phv = this.#phv;
    const { hidden } = this.#layout;
    const words = this.#words;
    const lengthIn = phv[hidden.packetLength]!;
    const tracer = this.tracer;
    if (tracer !== undefined) {
      tracer.ingress(phv[words.instanceType.word]!);
    }
    runtime.bytes = bytes;
    runtime.payloadStart = start;
    runtime.payloadEnd = end;
    const payload = this.compiled.parse(bytes, start, end);
    runtime.payloadStart = payload;
    if (tracer !== undefined) {
      tracer.parsed(payload - start);
    }
    this.compiled.ingress();
    phv[hidden.exit] = 0;
    const isCopied =
      (phv[hidden.cloneSession]! | phv[hidden.digest]! | phv[hidden.resubmit]!) !== 0 ||
      (phv[words.mcastGrp.word]! & words.mcastGrp.mask) !== 0;
    if (isCopied) {
      this.#copyAfterIngress(bytes, start, payload, end, lengthIn);
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
    const tracer = this.tracer;
    if (tracer !== undefined) {
      tracer.egress(port, phv[words.instanceType.word]!);
    }
    this.compiled.egress();
    phv[hidden.exit] = 0;
    if (phv[hidden.cloneSession] !== 0) {
      this.#cloneAfterEgress(bytes, start, payload, end);
    }
    if (phv[words.egressSpec.word] === this.#dropPort) {
      this.#drop("egress");
      return;
    }
    runtime.payloadEnd = this.#limit(payload, end);
    const headers = this.compiled.prepare();
    if (phv[hidden.recirculate] !== 0) {
      this.#recirculate(bytes, payload, end, headers);
      return;
    }
    const grown = headers - (payload - start);
    const at = payload - headers;
    if (at >= floor) {
      this.compiled.emit(bytes, at);
      this.#send(port, bytes, at, this.#limit(at, end), grown, true);
      return;
    }
    const length = headers + end - payload;
    if (length > this.#scratch.length) {
      this.#scratch = new Uint8Array(length * 2);
    }
    const scratch = this.#scratch;
    this.compiled.emit(scratch, 0);
    copy(bytes, payload, end, scratch, headers);
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
    if (this.tracer !== undefined) {
      this.tracer.sent(port, bytes, start, end);
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
    if (this.tracer !== undefined) {
      this.tracer.dropped(at);
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
      this.#depth = depth;
      // Others of the queue, and the one who sent the packet again, still need its bytes.
      if (pass.isIngress) {
        this.#ingress(bytes, start, end, noRoom);
      } else {
        this.#egress(port, bytes, start, payload, end, noRoom);
      }
    }
  }

  /** A pass that will come later, with a state that is a copy of the one at hand; undefined if there were too many. */
  #later(goesRound: boolean): Pass | undefined {
    const depth = goesRound ? this.#depth + 1 : this.#depth;
    const pass = depth > maxDepth ? undefined : this.#queue.add(this.#phv, depth);
    if (pass === undefined) {
      this.#counts.add(Count.Looped);
      if (this.tracer !== undefined) {
        this.tracer.looped();
      }
    }
    return pass;
  }

  /** The end of ingress where a packet is not simply sent or dropped, in the order of section 15.2. */
  #copyAfterIngress(
    bytes: Uint8Array,
    start: number,
    payload: number,
    end: number,
    lengthIn: number,
  ): void {
    const phv = this.#phv;
    const { hidden } = this.#layout;
    const words = this.#words;
    if (phv[hidden.cloneSession] !== 0) {
      this.#cloneAfterIngress(bytes, start, end, lengthIn);
    }
    if (phv[hidden.digest] !== 0) {
      const learnList = phv[hidden.digest]! - 1;
      this.#counts.add(Count.Digests);
      this.tracer?.digest(learnList);
      this.#digest(learnList);
    }
    const resubmit = phv[hidden.resubmit]!;
    if (resubmit !== 0) {
      this.tracer?.resubmitted();
      const ingressLength = phv[hidden.ingressLength]!;
      const pass = this.#later(true);
      if (pass !== undefined) {
        this.#restart(pass, resubmit - 1, Instance.Resubmitted, lengthIn, ingressLength);
        put(pass, true, 0, bytes, start, start, end);
      }
      return;
    }
    for (const word of this.#requestWords) {
      phv[word] = 0;
    }
    const group = phv[words.mcastGrp.word]! & words.mcastGrp.mask;
    if (group !== 0) {
      this.#multicast(group, bytes, start, payload, end);
      return;
    }
    const port = phv[words.egressSpec.word]!;
    if (port === this.#dropPort) {
      this.#drop("ingress");
      return;
    }
    phv[words.instanceType.word] = Instance.Normal;
    phv[words.egressRid.word] = 0;
    const pass = this.#later(false);
    if (pass !== undefined) {
      put(pass, false, port, bytes, start, payload, end);
    }
  }

  #cloneAfterIngress(bytes: Uint8Array, start: number, end: number, lengthIn: number): void {
    const phv = this.#phv;
    const { hidden, metadataEnd } = this.#layout;
    const words = this.#words;
    const session = phv[hidden.cloneSession]! - 1;
    const replicas = this.#replication.session(session);
    this.tracer?.cloned("ingress", session, replicas?.ports.length);
    if (replicas === undefined) {
      return;
    }
    const original = phv.slice();
    phv.fill(0);
    phv[words.ingressPort.word] = original[words.ingressPort.word]!;
    const runtime = this.#runtime;
    const { payloadStart } = runtime;
    runtime.payloadStart = start;
    const payload = this.compiled.parse(bytes, start, end);
    runtime.payloadStart = payloadStart;
    phv.fill(0, 0, metadataEnd);
    this.#copier.copy(original[hidden.cloneFieldList]!, original, phv);
    phv[words.instanceType.word] = Instance.IngressClone;
    this.#setLength(phv, lengthIn);
    phv[hidden.ingressLength] = original[hidden.ingressLength]!;
    this.#replicate(replicas, true, bytes, start, payload, end);
    phv.set(original);
  }

  #cloneAfterEgress(bytes: Uint8Array, start: number, payload: number, end: number): void {
    const phv = this.#phv;
    const { hidden, metadataEnd } = this.#layout;
    const session = phv[hidden.cloneSession]! - 1;
    const replicas = this.#replication.session(session);
    this.tracer?.cloned("egress", session, replicas?.ports.length);
    phv[hidden.cloneSession] = 0;
    if (replicas === undefined) {
      return;
    }
    const original = phv.slice();
    phv.fill(0, 0, metadataEnd);
    this.#copier.copy(original[hidden.cloneFieldList]!, original, phv);
    phv[this.#words.instanceType.word] = Instance.EgressClone;
    this.#setLength(phv, original[hidden.packetLength]!);
    phv[hidden.ingressLength] = original[hidden.ingressLength]!;
    this.#replicate(replicas, true, bytes, start, payload, end);
    phv.set(original);
  }

  #multicast(group: number, bytes: Uint8Array, start: number, payload: number, end: number): void {
    const phv = this.#phv;
    const replicas = this.#replication.group(group);
    this.tracer?.multicast(group, replicas?.ports.length);
    if (replicas === undefined || replicas.ports.length === 0) {
      this.#drop("ingress");
      return;
    }
    phv[this.#words.instanceType.word] = Instance.Replica;
    phv[this.#layout.hidden.recirculate] = 0;
    phv[this.#layout.hidden.truncate] = 0;
    this.#replicate(replicas, false, bytes, start, payload, end);
  }

  /** A pass through egress for each replica, with the state at hand. */
  #replicate(
    { ports, instances, maxBytes }: ReturnType<Replication["group"]> & object,
    goesRound: boolean,
    bytes: Uint8Array,
    start: number,
    payload: number,
    end: number,
  ): void {
    const { egressRid } = this.#words;
    if (maxBytes > 0) {
      this.#phv[this.#layout.hidden.truncate] = maxBytes + 1;
    }
    for (let i = 0; i < ports.length; i++) {
      this.#phv[egressRid.word] = instances[i]! & egressRid.mask;
      const pass = this.#later(goesRound);
      if (pass !== undefined) {
        put(pass, false, ports[i]!, bytes, start, payload, end);
      }
    }
  }

  #recirculate(bytes: Uint8Array, payload: number, end: number, headers: number): void {
    const frame = new Uint8Array(headers + end - payload);
    this.compiled.emit(frame, 0);
    copy(bytes, payload, end, frame, headers);
    this.tracer?.recirculated(frame.length);
    const fieldList = this.#phv[this.#layout.hidden.recirculate]! - 1;
    const pass = this.#later(true);
    if (pass !== undefined) {
      this.#restart(pass, fieldList, Instance.Recirculated, frame.length, frame.length);
      put(pass, true, 0, frame, 0, 0, frame.length);
    }
  }

  /** Makes the state of a pass that of a packet that enters ingress again. */
  #restart(
    { phv }: Pass,
    fieldList: number,
    instanceType: number,
    length: number,
    ingressLength: number,
  ): void {
    phv.fill(0);
    this.#copier.copy(fieldList, this.#phv, phv);
    phv[this.#words.instanceType.word] = instanceType;
    this.#setLength(phv, length);
    phv[this.#layout.hidden.ingressLength] = ingressLength;
  }
}

function put(
  pass: Pass,
  isIngress: boolean,
  port: number,
  bytes: Uint8Array,
  start: number,
  payload: number,
  end: number,
): void {
  pass.isIngress = isIngress;
  pass.port = port;
  pass.bytes = bytes;
  pass.start = start;
  pass.payload = payload;
  pass.end = end;
}

/** `Uint8Array.set` of a view would allocate it, and is slower for short payloads. */
function copy(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): void {
  if (end - start > 256) {
    to.set(from.subarray(start, end), at);
    return;
  }
  for (let i = start, j = at; i < end; i++, j++) {
    to[j] = from[i]!;
  }
}
