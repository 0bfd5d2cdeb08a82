import type { Word } from "./word.js";

/** Hands out names that are used once in all of a program's code. */
export class Names {
  #count = 0;

  take(prefix: string): string {
    this.#count += 1;
    return `${prefix}${this.#count}`;
  }
}

/** Statements that are being written, one behind the other. */
export class Scope {
  readonly names: Names;
  #code = "";

  constructor(names: Names) {
    this.names = names;
  }

  get code(): string {
    return this.#code;
  }

  emit(statement: string): void {
    this.#code += `${statement}\n`;
  }

  /** A scope for statements that stand inside of one of this one's. */
  inner(): Scope {
    return new Scope(this.names);
  }

  /** The name of a constant with the value of some code. */
  name(code: string): string {
    const name = this.names.take("x");
    this.emit(`const ${name} = ${code};`);
    return name;
  }

  /** The same word as a code that can be written more than once. */
  bind(word: Word): Word {
    return word.isSimple ? word : this.pin(word);
  }

  /** The same word, read now: what is written later does not change it. */
  pin(word: Word): Word {
    return word.constant !== undefined || /^x\d+$/.test(word.code)
      ? word
      : { ...word, code: this.name(word.code), isSimple: true };
  }
}
