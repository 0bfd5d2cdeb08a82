import { type ChildProcess, spawn } from "node:child_process";
import { resolve } from "node:path";
import type { Readable, Writable } from "node:stream";

/** The command line, as `npm run build` leaves it beside the demo. */
const bin = resolve(import.meta.dirname, "..", "bin");

/** What a process finds in its environment, beside `PATH`. */
export type Environment = Readonly<Record<string, string>>;

/** How a process ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
}

/** A driver that was started as Felix does. */
export interface StartedDriver {
  /** Its fd 3. */
  readonly toDriver: Writable;
  readonly ended: Promise<Ended>;
}

/** Processes of the command line, none of which outlives the demo. */
export class Processes {
  readonly #running = new Map<ChildProcess, Promise<Ended>>();

  /** Starts `calico-p4`, and returns its first line as soon as it has said it. */
  async startServer(words: readonly string[]): Promise<string> {
    const { child, ended } = this.#start("calico-p4.js", words, {}, "ignore");
    const line = new Promise<string>((resolve) => {
      child.stdout?.once("data", (text: Buffer) => resolve(text.toString().trim()));
    });
    return Promise.race([
      line,
      ended.then(({ code }) => {
        throw new Error(`calico-p4 ${words[0]} ended with status ${code} before it was ready`);
      }),
    ]);
  }

  /** Runs `calico-p4` to its end and returns what it prints. */
  async run(words: readonly string[], env: Environment): Promise<string> {
    const { code, stdout } = await this.#start("calico-p4.js", words, env, "ignore").ended;
    if (code !== 0) {
      throw new Error(`calico-p4 ${words.join(" ")} ended with status ${code}`);
    }
    return stdout;
  }

  /** Starts `calico-p4-driver` with pipes as fd 3 and 4. */
  startDriver(env: Environment, words: readonly string[] = []): StartedDriver {
    const { child, ended } = this.#start("calico-p4-driver.js", words, env, "pipe");
    const [, , , toDriver, fromDriver] = child.stdio;
    if (!isWritable(toDriver) || !isReadable(fromDriver)) {
      throw new Error("the driver has no pipes");
    }
    fromDriver.resume();
    // A driver that ends early is found out by its status.
    toDriver.on("error", () => {});
    return { toDriver, ended };
  }

  /** Kills what still runs. */
  async killAll(): Promise<void> {
    for (const child of this.#running.keys()) {
      child.kill("SIGKILL");
    }
    await Promise.all(this.#running.values());
  }

  #start(file: string, words: readonly string[], env: Environment, pipes: "ignore" | "pipe") {
    const child = spawn(process.execPath, [resolve(bin, file), ...words], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ["ignore", "pipe", "inherit", pipes, pipes],
    });
    let stdout = "";
    child.stdout?.on("data", (part: Buffer) => {
      stdout += part.toString();
    });
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => {
        this.#running.delete(child);
        resolve({ code, stdout });
      });
    });
    this.#running.set(child, ended);
    return { child, ended };
  }
}

type Stdio = ChildProcess["stdio"][number] | undefined;

function isWritable(stream: Stdio): stream is Writable {
  return stream != null && "write" in stream;
}

function isReadable(stream: Stdio): stream is Readable {
  return stream != null && "read" in stream;
}
