import type { Decoded } from "../calico-api/felix/decode.js";

/** Counts what one Felix says. */
export class MessageCounts {
  readonly #byName = new Map<string, number>();
  #unknownFields = 0;
  #unknownMessages = 0;

  /** Messages by the name of their field. */
  get byName(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#byName);
  }

  /** Messages that no covered version of Calico sends. */
  get unknownMessages(): number {
    return this.#unknownMessages;
  }

  get unknownFields(): number {
    return this.#unknownFields;
  }

  /** Counts one message; true if it is the first of an unknown name. */
  add({ name, unknownFields }: Decoded): boolean {
    const before = this.#byName.get(name) ?? 0;
    const isUnknown = name.startsWith("unknown_");
    this.#byName.set(name, before + 1);
    this.#unknownFields += unknownFields;
    this.#unknownMessages += isUnknown ? 1 : 0;
    return isUnknown && before === 0;
  }
}
