import { Structures } from "./arena.js";
import { libc } from "./libc.js";

const BPF_PROG_LOAD = 5;
const BPF_LINK_CREATE = 28;
const BPF_PROG_TYPE_SCHED_CLS = 3;
const BPF_TCX_INGRESS = 46;
const TC_ACT_SHOT = 2;
const MOV64_IMM = 0xb7;
const EXIT = 0x95;
const attributeBytes = 64;
const licenseAt = 16;

/**
 * Keeps all that comes in by an interface from the stack of its namespace: packet sockets have their copy by then. It needs TCX, which
 * Linux has since 6.6, and CAP_BPF; without them it does nothing.
 */
export class IngressDrop {
  readonly #program: number;

  constructor() {
    const memory = new Structures(32);
    memory.bytes[0] = MOV64_IMM;
    memory.bytes[4] = TC_ACT_SHOT;
    memory.bytes[8] = EXIT;
    memory.bytes.set(Buffer.from("GPL\0"), licenseAt);
    const attributes = Buffer.alloc(attributeBytes);
    attributes.writeUInt32LE(BPF_PROG_TYPE_SCHED_CLS, 0);
    attributes.writeUInt32LE(2, 4);
    attributes.writeBigUInt64LE(BigInt(memory.address), 8);
    attributes.writeBigUInt64LE(BigInt(memory.address + licenseAt), 16);
    this.#program = libc().bpf(BPF_PROG_LOAD, attributes, attributeBytes);
  }

  /**
   * A descriptor: as long as it is open, the stack gets nothing from the interface of this index in the namespace of the thread.
   * Negative: this kernel cannot.
   */
  attach(index: number): number {
    if (this.#program < 0) {
      return -1;
    }
    const attributes = Buffer.alloc(attributeBytes);
    attributes.writeInt32LE(this.#program, 0);
    attributes.writeInt32LE(index, 4);
    attributes.writeUInt32LE(BPF_TCX_INGRESS, 8);
    return libc().bpf(BPF_LINK_CREATE, attributes, attributeBytes);
  }

  close(): void {
    if (this.#program >= 0) {
      libc().close(this.#program);
    }
  }
}
