/** A pass of a packet through ingress or egress that is to come. */
export interface Pass {
  readonly phv: Uint32Array;
  isIngress: boolean;
  /** Of egress. */
  port: number;
  bytes: Uint8Array;
  start: number;
  payload: number;
  end: number;
  /** How often the packet went round. */
  depth: number;
}

const nothing = new Uint8Array();
/** Passes that are kept for use again. */
const maxFree = 16;

/** Passes that wait, the first one first. */
export class PassQueue {
  readonly #words: number;
  readonly #max: number;
  readonly #free: Pass[] = [];
  #waiting: Pass[] = [];
  #next = 0;
  /** Since the queue was empty. */
  #added = 0;

  /** `words`: of a packet's state. `max`: how many may be added before the queue is empty again. */
  constructor(words: number, max: number) {
    this.#words = words;
    this.#max = max;
  }

  get isBusy(): boolean {
    return this.#waiting.length > 0;
  }

  /** Adds a pass with a copy of the state; undefined if there were too many. */
  add(phv: Uint32Array, depth: number): Pass | undefined {
    if (this.#added >= this.#max) {
      return undefined;
    }
    this.#added += 1;
    const pass = this.#free.pop() ?? {
      phv: new Uint32Array(this.#words),
      isIngress: false,
      port: 0,
      bytes: nothing,
      start: 0,
      payload: 0,
      end: 0,
      depth: 0,
    };
    pass.phv.set(phv);
    pass.depth = depth;
    this.#waiting.push(pass);
    return pass;
  }

  /** Takes the first; undefined if there is none, and counting begins anew. */
  next(): Pass | undefined {
    const pass = this.#waiting[this.#next];
    this.#next += 1;
    if (pass === undefined) {
      this.clear();
    }
    return pass;
  }

  /** The pass has been read, and may be used again. */
  release(pass: Pass): void {
    pass.bytes = nothing;
    if (this.#free.length < maxFree) {
      this.#free.push(pass);
    }
  }

  clear(): void {
    this.#waiting = [];
    this.#next = 0;
    this.#added = 0;
  }
}

/** Says which part of a packet a pass is to take. */
export function putPass(
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
