import { MessageChannel, Worker } from "node:worker_threads";
import { SwitchFaultError, unpackError } from "./thread-error.js";
import { type ThreadEvent, ThreadLink } from "./thread-link.js";
import { Shared, type ThreadOptions } from "./thread-messages.js";
import { workerFile } from "./worker-file.js";

/** How a {@link SwitchThread} is started. */
export interface SwitchThreadOptions extends Omit<ThreadOptions, "shared"> {
  /** The code of the thread. Default: what lies beside this program. */
  readonly worker?: URL;
  readonly onEvent: (event: ThreadEvent) => void;
}

/** How long the thread may take to end by itself, in milliseconds. */
const graceMs = 400;

/** The thread that holds the program, the tables and the ports. */
export class SwitchThread {
  readonly link: ThreadLink;
  /** Memory that both threads see, see `Shared`. */
  readonly shared: Int32Array;
  /** Rejects when the thread ends though nobody asked it to; never settles otherwise. */
  readonly failed: Promise<never>;
  readonly #worker: Worker;
  readonly #exited: Promise<void>;
  #isStopped = false;
  #fault: Error | undefined;

  private constructor({ worker = workerFile(), onEvent, ...options }: SwitchThreadOptions) {
    const memory = new SharedArrayBuffer(Shared.words * 4);
    this.shared = new Int32Array(memory);
    const { port1, port2 } = new MessageChannel();
    const { netns, pcapDir, cpuPort, dropPort } = options;
    const workerData = { netns, pcapDir, cpuPort, dropPort, shared: memory, messages: port2 };
    this.#worker = new Worker(worker, { workerData, transferList: [port2], name: "switch" });
    this.link = new ThreadLink({
      port: port1,
      shared: this.shared,
      onEvent: (event) => {
        if (event.is === "fault") {
          this.#fault = unpackError(event.error);
        }
        onEvent(event);
      },
    });
    this.#worker.on("error", (error) => {
      this.#fault ??= error;
    });
    this.#exited = new Promise((resolve) => {
      this.#worker.once("exit", () => resolve());
    });
    this.failed = this.#exited.then(() => {
      const error = this.#fault ?? new SwitchFaultError("the switch's thread has ended");
      this.link.close(error);
      if (!this.#isStopped) {
        throw error;
      }
      return new Promise<never>(() => {});
    });
    this.failed.catch(() => undefined);
  }

  /** Starts a thread, and waits until it runs. @throws what kept it from doing so */
  static async start(options: SwitchThreadOptions): Promise<SwitchThread> {
    const thread = new SwitchThread(options);
    await thread.link.running;
    return thread;
  }

  /** Ends the thread, whatever it does. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.link.stop();
    const cut = setTimeout(() => void this.#worker.terminate(), graceMs);
    await this.#exited;
    clearTimeout(cut);
  }
}
