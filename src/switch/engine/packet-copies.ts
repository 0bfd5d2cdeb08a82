import type { Layout } from "../compile/layout.js";
import type { CompiledProgram, Runtime } from "../compile/runtime.js";
import type { Program } from "../program/program.js";
import type { Replication } from "../state/replication.js";
import { copyBytes } from "./copy-bytes.js";
import { FieldCopier } from "./field-copier.js";
import { type Pass, type PassQueue, putPass } from "./pass-queue.js";
import { Instance, putLength, type StandardWords } from "./standard-words.js";
import { Count, type TrafficCounts } from "./traffic-counts.js";
import type { TrafficTracer } from "./traffic-tracer.js";

/** What {@link PacketCopies} are made of. */
export interface PacketCopiesOptions {
  readonly program: Program;
  readonly layout: Layout;
  readonly runtime: Runtime;
  readonly compiled: CompiledProgram;
  readonly replication: Replication;
  readonly counts: TrafficCounts;
  readonly digest: (learnList: number) => void;
  readonly words: StandardWords;
  readonly queue: PassQueue;
  /** In the bits of `egress_spec`. */
  readonly dropPort: number;
}

/** Times that a packet may go round by resubmit, recirculate and clones of clones before it is dropped. */
const maxDepth = 64;

/** Makes passes of the packet at hand that come later: clones, replicas, and packets that go round. */
export class PacketCopies {
  compiled: CompiledProgram;
  tracer: TrafficTracer | undefined;
  /** Of the pass at hand: how often its packet went round. */
  depth = 0;
  readonly #runtime: Runtime;
  readonly #phv: Uint32Array;
  readonly #layout: Layout;
  readonly #words: StandardWords;
  readonly #copier: FieldCopier;
  readonly #replication: Replication;
  readonly #counts: TrafficCounts;
  readonly #digest: (learnList: number) => void;
  readonly #queue: PassQueue;
  /** What is over when ingress is; a request to recirculate goes on to egress. */
  readonly #requestWords: readonly number[];
  readonly #dropPort: number;

  constructor(options: PacketCopiesOptions) {
    const { program, layout, runtime } = options;
    this.compiled = options.compiled;
    this.#runtime = runtime;
    this.#phv = runtime.phv;
    this.#layout = layout;
    this.#words = options.words;
    this.#copier = new FieldCopier(program, layout);
    this.#replication = options.replication;
    this.#counts = options.counts;
    this.#digest = options.digest;
    this.#queue = options.queue;
    const { cloneSession, cloneFieldList, digest } = layout.hidden;
    this.#requestWords = [cloneSession, cloneFieldList, digest];
    this.#dropPort = options.dropPort;
  }

  /** A pass that will come later, with a state that is a copy of the one at hand; undefined if there were too many. */
  #later(goesRound: boolean): Pass | undefined {
    const depth = goesRound ? this.depth + 1 : this.depth;
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
  afterIngress(
    bytes: Uint8Array,
    start: number,
    payload: number,
    end: number,
    lengthIn: number,
  ): "copied" | "dropped" {
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
        putPass(pass, true, 0, bytes, start, start, end);
      }
      return "copied";
    }
    for (const word of this.#requestWords) {
      phv[word] = 0;
    }
    const group = phv[words.mcastGrp.word]! & words.mcastGrp.mask;
    if (group !== 0) {
      return this.#multicast(group, bytes, start, payload, end);
    }
    const port = phv[words.egressSpec.word]!;
    if (port === this.#dropPort) {
      return "dropped";
    }
    phv[words.instanceType.word] = Instance.Normal;
    phv[words.egressRid.word] = 0;
    const pass = this.#later(false);
    if (pass !== undefined) {
      putPass(pass, false, port, bytes, start, payload, end);
    }
    return "copied";
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
    putLength(phv, words, hidden, lengthIn);
    phv[hidden.ingressLength] = original[hidden.ingressLength]!;
    this.#replicate(replicas, true, bytes, start, payload, end);
    phv.set(original);
  }

  /** Clones a packet whose egress has asked for it. */
  cloneAfterEgress(bytes: Uint8Array, start: number, payload: number, end: number): void {
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
    putLength(phv, this.#words, hidden, original[hidden.packetLength]!);
    phv[hidden.ingressLength] = original[hidden.ingressLength]!;
    this.#replicate(replicas, true, bytes, start, payload, end);
    phv.set(original);
  }

  #multicast(
    group: number,
    bytes: Uint8Array,
    start: number,
    payload: number,
    end: number,
  ): "copied" | "dropped" {
    const phv = this.#phv;
    const replicas = this.#replication.group(group);
    this.tracer?.multicast(group, replicas?.ports.length);
    if (replicas === undefined || replicas.ports.length === 0) {
      return "dropped";
    }
    phv[this.#words.instanceType.word] = Instance.Replica;
    phv[this.#layout.hidden.recirculate] = 0;
    phv[this.#layout.hidden.truncate] = 0;
    this.#replicate(replicas, false, bytes, start, payload, end);
    return "copied";
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
        putPass(pass, false, ports[i]!, bytes, start, payload, end);
      }
    }
  }

  /** Sends a packet, whose headers are ready to be emitted, round again. */
  recirculate(bytes: Uint8Array, payload: number, end: number, headers: number): void {
    const frame = new Uint8Array(headers + end - payload);
    this.compiled.emit(frame, 0);
    copyBytes(bytes, payload, end, frame, headers);
    this.tracer?.recirculated(frame.length);
    const fieldList = this.#phv[this.#layout.hidden.recirculate]! - 1;
    const pass = this.#later(true);
    if (pass !== undefined) {
      this.#restart(pass, fieldList, Instance.Recirculated, frame.length, frame.length);
      putPass(pass, true, 0, frame, 0, 0, frame.length);
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
    putLength(phv, this.#words, this.#layout.hidden, length);
    phv[this.#layout.hidden.ingressLength] = ingressLength;
  }
}
