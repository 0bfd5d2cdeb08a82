/** What has arrived and nobody has read, and the readers who wait for more. */
export class Inbox<Item> {
  readonly #items: { readonly item: Item; readonly bytes: number }[] = [];
  readonly #onTaken: () => void;
  #bytes = 0;
  #waiting: (() => void)[] = [];
  #end: { readonly error?: Error } | undefined;

  /** `onTaken` is called whenever an item was taken. */
  constructor(onTaken: () => void = () => {}) {
    this.#onTaken = onTaken;
  }

  /** How many items are unread. */
  get count(): number {
    return this.#items.length;
  }

  /** The bytes of the unread items. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Adds an item, for one reader to take. */
  add(item: Item, bytes = 0): void {
    this.#items.push({ item, bytes });
    this.#bytes += bytes;
    this.#wakeAll();
  }

  /** No more come: readers take what is there, then end, or throw the error. The first call counts. */
  end(error?: Error): void {
    this.#end ??= error === undefined ? {} : { error };
    this.#wakeAll();
  }

  /** Takes all that is unread. */
  clear(): Item[] {
    this.#bytes = 0;
    return this.#items.splice(0).map(({ item }) => item);
  }

  /** Takes item after item, and waits where there is none. Leaving the loop leaves the rest for the next. */
  async *read(): AsyncGenerator<Item, void, undefined> {
    for (;;) {
      const next = this.#items.shift();
      if (next !== undefined) {
        this.#bytes -= next.bytes;
        this.#onTaken();
        yield next.item;
      } else if (this.#end === undefined) {
        await new Promise<void>((resolve) => this.#waiting.push(resolve));
      } else if (this.#end.error !== undefined) {
        throw this.#end.error;
      } else {
        return;
      }
    }
  }

  #wakeAll(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) {
      wake();
    }
  }
}
