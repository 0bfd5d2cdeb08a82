/** A name, number or value; or a mark between them. */
export interface StfToken {
  readonly is: "word" | "mark";
  readonly text: string;
}

/** What stands behind the keyword of a line. */
export class StfTokens {
  readonly #tokens: readonly StfToken[];
  #at = 0;

  /** @throws SyntaxError at a quote without end */
  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  /** The next one but `ahead`, without taking it. */
  peek(ahead = 0): StfToken | undefined {
    return this.#tokens[this.#at + ahead];
  }

  next(): StfToken | undefined {
    this.#at += 1;
    return this.#tokens[this.#at - 1];
  }

  /** Takes the mark if it is next. */
  takes(mark: string): boolean {
    const isNext = this.peek()?.is === "mark" && this.peek()?.text === mark;
    this.#at += isNext ? 1 : 0;
    return isNext;
  }

  mark(mark: string): void {
    if (!this.takes(mark)) {
      throw new SyntaxError(`${mark} is expected${this.#instead()}`);
    }
  }

  /** A word. */
  name(what: string): string {
    const token = this.peek();
    if (token?.is !== "word") {
      throw new SyntaxError(`${what} is expected${this.#instead()}`);
    }
    this.#at += 1;
    return token.text;
  }

  integer(what: string): number {
    const text = this.name(what);
    if (!/^([0-9]+|0[xX][0-9a-fA-F]+|0[bB][01]+)$/.test(text)) {
      throw new SyntaxError(`${what} is expected, not ${JSON.stringify(text)}`);
    }
    return Number(text.toLowerCase());
  }

  decimal(what: string): number {
    const text = this.name(what);
    if (!/^[0-9]+(\.[0-9]+)?$/.test(text)) {
      throw new SyntaxError(`${what} is expected, not ${JSON.stringify(text)}`);
    }
    return Number(text);
  }

  end(): void {
    if (this.peek() !== undefined) {
      throw new SyntaxError(`nothing more is expected${this.#instead()}`);
    }
  }

  #instead(): string {
    const token = this.peek();
    return token === undefined ? " at the end" : `, not ${JSON.stringify(token.text)}`;
  }
}

const pattern = /\s+|(#.*)|"([^"]*)"|([=!<>]=|[<>=(),:])|([^\s"#=!<>(),:]+)|(.)/gy;

function tokensOf(text: string): StfToken[] {
  const tokens: StfToken[] = [];
  for (const [, , quoted, mark, word, other] of text.matchAll(pattern)) {
    if (other !== undefined) {
      throw new SyntaxError(`${JSON.stringify(other)} is out of place`);
    }
    if (mark !== undefined) {
      tokens.push({ is: "mark", text: mark });
    } else if (quoted !== undefined || word !== undefined) {
      tokens.push({ is: "word", text: quoted ?? word ?? "" });
    }
  }
  return tokens;
}
