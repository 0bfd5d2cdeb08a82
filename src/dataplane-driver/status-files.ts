import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { backoffMs } from "../time/backoff.js";
import type { Clock } from "../time/clock.js";
import { Bell, linkedController } from "../time/wait.js";

/** How {@link StatusFiles} works. */
export interface StatusFilesOptions {
  /** Where the files are; asked each time, since Felix's configuration may say it. Undefined: nowhere, write none. */
  readonly directory: () => string | undefined;
  readonly clock: Clock;
  /** A file cannot be written or removed, which is tried again; called once until {@link onRecovery}. */
  readonly onTrouble: (cause: unknown, path: string) => void;
  readonly onRecovery: () => void;
}

interface Job {
  readonly path: (directory: string) => string;
  readonly run: (directory: string) => Promise<void>;
  attempts: number;
  dueAt: number;
}

/**
 * Keeps one file for each endpoint that is up, for those who wait for a pod's policy (felix.md 10.2). What is wanted is
 * said by {@link set}, {@link delete} and {@link deleteOthers}, which do no I/O; {@link run} does it, one file after the
 * other. A file appears by a rename, whole, so that the CNI plugin sees it being created.
 */
export class StatusFiles {
  readonly #options: StatusFilesOptions;
  readonly #bell = new Bell();
  /** What is to be done, by file name; the empty name is the directory as a whole. */
  readonly #jobs = new Map<string, Job>();
  #hasTrouble = false;
  #written = 0;

  constructor(options: StatusFilesOptions) {
    this.#options = options;
  }

  /** Wants a file with this content. */
  set(name: string, content: string): void {
    this.#add(name, (directory) => this.#write(directory, name, content));
  }

  /** Wants no file of this name. */
  delete(name: string): void {
    this.#add(name, (directory) => removeIfThere(join(directory, name)));
  }

  /** Removes, once, every file of which `isKnown` says no when its turn comes. */
  deleteOthers(isKnown: (name: string) => boolean): void {
    this.#add("", async (directory) => {
      await rm(unfinishedBeside(directory), { recursive: true, force: true });
      await makeDirectory(directory);
      for (const entry of await readdir(directory, { withFileTypes: true })) {
        if (!entry.isDirectory() && !isKnown(entry.name)) {
          await removeIfThere(join(directory, entry.name));
        }
      }
    });
  }

  /** Works until `signal` aborts, then rejects with its reason; never rejects for a file's sake. */
  async run(signal: AbortSignal): Promise<never> {
    for (;;) {
      for (const [name, job] of this.#jobs) {
        if (job.dueAt <= this.#options.clock.monotonic()) {
          signal.throwIfAborted();
          await this.#try(name, job);
        }
      }
      if (this.#hasTrouble && ![...this.#jobs.values()].some(({ attempts }) => attempts > 0)) {
        this.#hasTrouble = false;
        this.#options.onRecovery();
      }
      await this.#waitForWork(signal);
    }
  }

  #add(name: string, run: Job["run"]): void {
    const path = (directory: string): string => join(directory, name);
    this.#jobs.set(name, { path, run, attempts: 0, dueAt: Number.NEGATIVE_INFINITY });
    this.#bell.ring();
  }

  async #try(name: string, job: Job): Promise<void> {
    const { directory, clock, onTrouble } = this.#options;
    const where = directory();
    try {
      if (where !== undefined) {
        await job.run(where);
      }
      // Unless something else is wanted of the file by now.
      if (this.#jobs.get(name) === job) {
        this.#jobs.delete(name);
      }
    } catch (cause) {
      job.attempts += 1;
      job.dueAt = clock.monotonic() + backoffMs(job.attempts, { firstMs: 100, maxMs: 10_000 });
      if (!this.#hasTrouble) {
        this.#hasTrouble = true;
        onTrouble(cause, job.path(where ?? ""));
      }
    }
  }

  async #write(directory: string, name: string, content: string): Promise<void> {
    const path = join(directory, name);
    // After a restart the file is there: no reader is told of it again.
    if ((await readIfThere(path)) === content) {
      return;
    }
    await makeDirectory(directory);
    const unfinished = unfinishedBeside(directory);
    await makeDirectory(unfinished);
    this.#written += 1;
    const temporary = join(unfinished, `${process.pid}-${this.#written}`);
    try {
      await writeFile(temporary, content);
      await chmod(temporary, 0o644);
      await rename(temporary, path);
    } finally {
      await rm(temporary, { force: true });
    }
  }

  async #waitForWork(signal: AbortSignal): Promise<void> {
    const { clock } = this.#options;
    const dueAt = Math.min(...[...this.#jobs.values()].map((job) => job.dueAt));
    if (dueAt === Number.POSITIVE_INFINITY) {
      await this.#bell.wait(signal);
      return;
    }
    const over = linkedController(signal);
    const waits = [
      this.#bell.wait(over.signal),
      clock.sleep(Math.max(0, dueAt - clock.monotonic()), over.signal),
    ];
    try {
      await Promise.race(waits);
    } finally {
      over.abort();
      over.release();
      await Promise.allSettled(waits);
    }
  }
}

/** Where files are before they have their name: on the same file system, and not where others look for files. */
function unfinishedBeside(directory: string): string {
  return join(dirname(directory), ".calico-p4-unfinished");
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    if (hasCode(cause, "ENOENT")) {
      return undefined;
    }
    throw cause;
  }
}

async function removeIfThere(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (cause) {
    // A pod's names may be longer together than that of a file can be: then there never was one.
    if (!hasCode(cause, "ENAMETOOLONG")) {
      throw cause;
    }
  }
}

function hasCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && "code" in cause && cause.code === code;
}

async function makeDirectory(path: string): Promise<void> {
  if ((await mkdir(path, { recursive: true })) !== undefined) {
    // What mkdir makes depends on the process's mask.
    await chmod(path, 0o755);
  }
}
