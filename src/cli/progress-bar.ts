/** Progress on standard error: a bar that is drawn over and over on a terminal, and nothing elsewhere. */
export class ProgressBar {
  readonly #stream: NodeJS.WriteStream;
  readonly #label: string;
  #drawn = "";
  #drawnAt = Number.NEGATIVE_INFINITY;

  constructor(label: string, stream: NodeJS.WriteStream = process.stderr) {
    this.#label = label;
    this.#stream = stream;
  }

  /** `note` stands behind the bar. Draws at most ten times a second, and at the end. */
  update(done: number, total: number, note: string): void {
    const now = performance.now();
    if (!this.#stream.isTTY || (now - this.#drawnAt < 100 && done < total)) {
      return;
    }
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const filled = Math.round(share * width);
    const bar = `${"━".repeat(filled)}${"─".repeat(width - filled)}`;
    const line = `${this.#label} ${bar} ${String(Math.round(share * 100)).padStart(3)} % ${note}`;
    if (line !== this.#drawn) {
      this.#stream.write(`\r\u001b[2K${line.slice(0, this.#stream.columns || 80)}`);
      this.#drawn = line;
      this.#drawnAt = now;
    }
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.#drawn !== "") {
      this.#stream.write("\r\u001b[2K");
      this.#drawn = "";
    }
  }
}

const width = 24;
