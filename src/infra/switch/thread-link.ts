import { writeSync } from "node:fs";
import type { MessagePort } from "node:worker_threads";
import { unpackError } from "./thread-error.js";
import {
  type Answers,
  type FromSwitch,
  type LongQuestion,
  type Parts,
  type Question,
  Shared,
  type ToSwitch,
} from "./thread-messages.js";

/** What comes from the switch's thread without being asked for. */
export type ThreadEvent = Exclude<
  FromSwitch,
  { readonly is: "running" | "part" | "answer" | "failure" }
>;

/** How a {@link ThreadLink} works. */
export interface ThreadLinkOptions {
  readonly port: MessagePort;
  /** See `Shared`. */
  readonly shared: Int32Array;
  readonly onEvent: (event: ThreadEvent) => void;
}

interface Waiting {
  readonly onPart: (part: unknown) => void;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

const one = new Uint8Array(new BigUint64Array([1n]).buffer);

/** The main thread's end of the line to the switch's thread. */
export class ThreadLink {
  /** Settles when the thread runs. */
  readonly running: Promise<void>;
  readonly #options: ThreadLinkOptions;
  readonly #waiting = new Map<number, Waiting>();
  #wakeFd = -1;
  #lastId = 0;
  #closed: Error | undefined;
  #begin: () => void = () => {};
  #fail: (error: Error) => void = () => {};

  constructor(options: ThreadLinkOptions) {
    this.#options = options;
    this.running = new Promise((resolve, reject) => {
      this.#begin = resolve;
      this.#fail = reject;
    });
    this.running.catch(() => undefined);
    options.port.on("message", (message: FromSwitch) => this.#take(message));
  }

  /** Asks, and returns the answer. @throws what the switch's thread throws; SwitchFaultError if it is gone */
  ask<Q extends Question>(
    question: Q,
    transfer?: readonly ArrayBuffer[],
  ): Promise<Answers[Q["ask"]]>;
  ask(question: Question, transfer: readonly ArrayBuffer[] = []): Promise<unknown> {
    return this.#ask(question, () => {}, transfer).answer;
  }

  /** Asks, and returns the parts of the answer as they come. Leaving early stops them. */
  parts<Q extends LongQuestion>(
    question: Q,
    signal?: AbortSignal,
  ): AsyncGenerator<Parts[Q["ask"]], void>;
  async *parts(question: LongQuestion, signal?: AbortSignal): AsyncGenerator<unknown, void> {
    const parts: unknown[] = [];
    let wake = (): void => {};
    let end: { readonly error?: Error } | undefined;
    const { id, answer } = this.#ask(question, (part) => {
      parts.push(part);
      wake();
    });
    const finish = (error?: Error): void => {
      end ??= error === undefined ? {} : { error };
      wake();
    };
    answer.then(
      () => finish(),
      (error: Error) => finish(error),
    );
    const onAbort = (): void => finish();
    signal?.addEventListener("abort", onAbort, { once: true });
    let isWhole = false;
    try {
      while (signal?.aborted !== true) {
        const [part] = parts;
        if (parts.length > 0) {
          parts.shift();
          this.tell({ is: "used", id, parts: 1 });
          yield part;
        } else if (end !== undefined) {
          isWhole = true;
          if (end.error !== undefined) {
            throw end.error;
          }
          return;
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
    } finally {
      signal?.removeEventListener("abort", onAbort);
      if (!isWhole) {
        this.#waiting.delete(id);
        this.tell({ is: "enough", id });
      }
    }
  }

  /** Says something that has no answer. */
  tell(message: ToSwitch, transfer: readonly ArrayBuffer[] = []): void {
    if (this.#closed === undefined) {
      this.#options.port.postMessage(message, transfer);
      this.#wake();
    }
  }

  /** Asks the thread to end: it does so at once, whatever it does. */
  stop(): void {
    Atomics.store(this.#options.shared, Shared.stop, 1);
    this.#options.port.postMessage({ is: "enough", id: 0 } satisfies ToSwitch);
    this.#wake();
  }

  /** The thread is gone: what is asked, or was, fails with `error`. */
  close(error: Error): void {
    this.#closed ??= error;
    this.#wakeFd = -1;
    this.#options.port.close();
    this.#fail(error);
    for (const { reject } of this.#waiting.values()) {
      reject(error);
    }
    this.#waiting.clear();
  }

  #ask(
    question: Question,
    onPart: (part: unknown) => void,
    transfer: readonly ArrayBuffer[] = [],
  ): { readonly id: number; readonly answer: Promise<unknown> } {
    this.#lastId += 1;
    const id = this.#lastId;
    const answer = new Promise<unknown>((resolve, reject) => {
      if (this.#closed !== undefined) {
        reject(this.#closed);
        return;
      }
      this.#waiting.set(id, { onPart, resolve, reject });
      this.tell({ is: "question", id, question }, transfer);
    });
    return { id, answer };
  }

  #take(message: FromSwitch): void {
    switch (message.is) {
      case "running":
        this.#wakeFd = message.wakeFd;
        this.#begin();
        break;
      case "part":
        this.#waiting.get(message.id)?.onPart(message.part);
        break;
      case "answer": {
        const waiting = this.#waiting.get(message.id);
        this.#waiting.delete(message.id);
        waiting?.resolve(message.answer);
        break;
      }
      case "failure": {
        const waiting = this.#waiting.get(message.id);
        this.#waiting.delete(message.id);
        waiting?.reject(unpackError(message.error));
        break;
      }
      default:
        this.#options.onEvent(message);
    }
  }

  /** The order matters: the thread says that it will sleep, looks for messages once more, and then sleeps. */
  #wake(): void {
    const { shared } = this.#options;
    if (this.#wakeFd >= 0) {
      Atomics.store(shared, Shared.waking, 1);
      if (Atomics.load(shared, Shared.asleep) !== 0) {
        writeSync(this.#wakeFd, one);
      }
      Atomics.store(shared, Shared.waking, 0);
    }
  }
}
