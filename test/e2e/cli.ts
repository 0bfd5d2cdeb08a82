import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, open as openCallback, rmSync } from "node:fs";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";

const open = promisify(openCallback);

const root = resolve(import.meta.dirname, "..", "..");

/** Where the recordings are. */
export const recordings = join(root, "test", "fixtures", "recordings");

/** How a process ended, and what it said. */
export interface Ended {
  /** Undefined if it was killed. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A process of ours. */
export interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** What it has said so far. */
  readonly stdout: () => string;
  readonly stderr: () => string;
}

/** How to start a process. */
export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What it reads; unset: nothing. */
  readonly input?: string;
}

/** The built command line, in a folder of its own, and a scratch folder: both are gone after `remove`. */
export class Cli {
  /** For sockets, recordings and whatever a test needs. */
  readonly scratch = mkdtempSync(join(tmpdir(), "calico-p4-e2e-"));
  readonly #bin: string;
  readonly #running = new Set<ChildProcess>();

  private constructor(bin: string) {
    this.#bin = bin;
  }

  /** Builds the commands as `npm run build` does. */
  static async build(): Promise<Cli> {
    // Inside the package, so that they find its k8s_dp.
    const cache = join(root, "node_modules", ".cache");
    mkdirSync(cache, { recursive: true });
    const bin = mkdtempSync(join(cache, "calico-p4-e2e-"));
    await build({
      entryPoints: ["cli/calico-p4", "cli/calico-p4-driver", "infra/switch/switch-worker"].map(
        (path) => ({ in: join(root, "src", `${path}.ts`), out: path.replace(/^.*\//, "") }),
      ),
      external: ["koffi"],
      outdir: bin,
      bundle: true,
      platform: "node",
      format: "esm",
      target: "node20",
      splitting: true,
      banner: {
        js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
      },
    });
    return new Cli(bin);
  }

  /** Kills what still runs, and removes all files. */
  async remove(): Promise<void> {
    await Promise.all(
      [...this.#running].map(async (child) => {
        child.kill("SIGKILL");
        await new Promise((ended) => child.once("exit", ended));
      }),
    );
    rmSync(this.#bin, { recursive: true, force: true });
    rmSync(this.scratch, { recursive: true, force: true });
  }

  /** Starts `calico-p4` with these words. */
  start(words: readonly string[], options: StartOptions = {}): Running {
    return this.#spawn(process.execPath, [join(this.#bin, "calico-p4.js"), ...words], options);
  }

  /** Runs `calico-p4` to its end. */
  run(words: readonly string[], options: StartOptions = {}): Promise<Ended> {
    return this.start(words, options).ended;
  }

  /** The same, but for a reader that lets the pipe fill before it reads on. */
  runSlowly(words: readonly string[]): Promise<Ended> {
    const command = ["sh", "-c", '"$@" | (sleep 1; cat)', "sh", process.execPath];
    const [shell = "", ...args] = [...command, join(this.#bin, "calico-p4.js"), ...words];
    return this.#spawn(shell, args, {}).ended;
  }

  /**
   * Starts `calico-p4-driver` as Felix does: no arguments, and two pipes as fd 3 and 4. `toDriver` is Felix's end of the
   * first, `fromDriver` of the second.
   */
  async startDriver(
    env: Readonly<Record<string, string>>,
    words: readonly string[] = [],
  ): Promise<Running & { readonly toDriver: Socket; readonly fromDriver: Socket }> {
    const folder = mkdtempSync(join(this.scratch, "pipes-"));
    const [to, from] = [join(folder, "to"), join(folder, "from")];
    execFileSync("mkfifo", [to, from]);
    // The shell opens the pipes and then is the driver.
    const script = 'to=$1; from=$2; shift 2; exec "$@" 3<"$to" 4>"$from"';
    const driver = [process.execPath, join(this.#bin, "calico-p4-driver.js"), ...words];
    const running = this.#spawn("sh", ["-c", script, "sh", to, from, ...driver], { env });
    const ends = {
      toDriver: new Socket({ fd: await open(to, "w"), readable: false, writable: true }),
      fromDriver: new Socket({ fd: await open(from, "r"), readable: true, writable: false }),
    };
    ends.fromDriver.resume();
    // A driver that ends while we write is what some tests are about.
    ends.toDriver.on("error", () => {});
    return { ...running, ...ends };
  }

  #spawn(command: string, args: readonly string[], { env = {}, input }: StartOptions): Running {
    const child = spawn(command, args, {
      cwd: this.scratch,
      env: { PATH: process.env.PATH, CALICO_P4_CONTROL_SOCKET: "none", ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    child.stdin.on("error", () => {}).end(input ?? "");
    this.#running.add(child);
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    const ended = new Promise<Ended>((done) => {
      child.once("close", (code) => {
        this.#running.delete(child);
        done({ code: code ?? undefined, stdout, stderr });
      });
    });
    return { child, ended, stdout: () => stdout, stderr: () => stderr };
  }
}

/** Waits until `isTrue`; fails after half a minute with what `describe` says. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  describe: () => string = () => "it did not come true",
): Promise<void> {
  for (const end = Date.now() + 30_000; !(await isTrue()); ) {
    if (Date.now() > end) {
      throw new Error(describe());
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
