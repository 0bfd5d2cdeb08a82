import { spawn } from "node:child_process";
import { setImmediate } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { FramePorts, type FramePortsOptions, type TakeFrame } from "../../src/linux/frame-ports.js";
import type { FramePort, FramePortSpec } from "../../src/linux/kernel-port.js";
import { Network, run } from "./namespaces.js";

const deadlineMs = 20_000;

/** Ports in a namespace of their own, and pods on them; all is gone with the test. */
export class Bench {
  readonly network = new Network();
  readonly sw: string;
  readonly ports: FramePorts;
  /** By number, why a port was closed. */
  readonly closed = new Map<number, string>();
  /** What becomes of each frame. Default: it is dropped. */
  take: TakeFrame = () => undefined;

  readonly #options: FramePortsOptions;

  constructor(options: FramePortsOptions = {}) {
    this.#options = options;
    onTestFinished(() => this.network.close());
    this.sw = this.network.namespace("sw");
    this.ports = this.portsOf(this.sw);
  }

  /** Ports in a namespace, closed with the test. */
  portsOf(netns: string): FramePorts {
    const onClosed = (port: number, why: string): unknown => this.closed.set(port, why);
    const ports = new FramePorts({ ...this.#options, netns, onClosed });
    onTestFinished(() => ports.closeAll());
    return ports;
  }

  /** A pod at the other end of a new port; its addresses have their lengths. */
  pod(port: number, ...addresses: readonly string[]): string {
    const pod = this.network.wired(`p${port}`, this.sw, `sw${port}`);
    this.ports.open({ port, kind: "netdev", name: `sw${port}` });
    this.address(pod, ...addresses);
    return pod;
  }

  address(pod: string, ...addresses: readonly string[]): void {
    for (const address of addresses) {
      const once = address.includes(":") ? ["nodad"] : [];
      run("ip", "-n", pod, "addr", "add", address, "dev", "eth0", ...once);
    }
  }

  ip(...words: readonly string[]): string {
    return run("ip", "-n", this.sw, ...words);
  }

  /** Every frame goes to the other one of two ports. */
  join(one: number, other: number): void {
    this.take = (port, bytes, start, end) =>
      this.ports.send(port === one ? other : one, bytes, start, end, 0, true);
  }

  port(number: number): FramePort {
    const found = this.ports.list().find(({ port }) => port === number);
    if (found === undefined) {
      throw new Error(`there is no port ${number}`);
    }
    return found;
  }

  /** Moves frames until something is so. @throws Error after a deadline */
  async until(isSo: () => boolean, ...others: readonly FramePorts[]): Promise<void> {
    const end = Date.now() + deadlineMs;
    while (!isSo()) {
      if (Date.now() > end) {
        throw new Error(`not so within ${deadlineMs} ms: ${isSo}`);
      }
      for (const ports of [this.ports, ...others]) {
        ports.poll(1);
        ports.forward((...frame) => this.take(...frame));
      }
      await setImmediate();
    }
  }

  /** Moves frames until a promise is settled. */
  async while<T>(work: Promise<T>): Promise<T> {
    let isOver = false;
    const over = (): void => {
      isOver = true;
    };
    work.then(over, over);
    await this.until(() => isOver);
    return work;
  }
}

/** A port of a pod's own interface, for frames as they are. */
export function portOfPod(bench: Bench, pod: string, port: number): FramePorts {
  const ports = bench.portsOf(pod);
  const spec: FramePortSpec = { port, kind: "netdev", name: "eth0" };
  ports.open(spec);
  return ports;
}

/** A process in a pod that runs a script of Node, with `say` to tell a line. */
export interface PodProcess {
  /** The next line that it says. */
  line(): Promise<string>;
}

/** Runs a script in a pod; it is killed with the test. */
export function inPod(pod: string, script: string, ...words: readonly string[]): PodProcess {
  const all = `const say = (x) => process.stdout.write(x + "\\n"); const words = process.argv.slice(1);${script}`;
  const child = spawn("ip", ["netns", "exec", pod, process.execPath, "-e", all, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  let errors = "";
  child.stderr.on("data", (chunk) => {
    errors += chunk;
  });
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const first = waiting.shift();
      first === undefined ? lines.push(part) : first(part);
    }
  });
  const ended = new Promise<never>((_, reject) => {
    child.on("close", (code) => reject(new Error(`ended with ${code}: ${errors}`)));
  });
  ended.catch(() => undefined);
  return {
    line: () => {
      const ready = lines.shift();
      if (ready !== undefined) {
        return Promise.resolve(ready);
      }
      const next = new Promise<string>((resolve) => {
        waiting.push(resolve);
      });
      return Promise.race([next, ended]);
    },
  };
}

/** Sends `bytes` each way over TCP; says the hash of what came, of each end. */
export const tcpServer = `
  const hash = require("crypto").createHash("sha256");
  require("net").createServer({ allowHalfOpen: true }, (socket) => {
    socket.on("data", (chunk) => hash.update(chunk));
    socket.on("end", () => { say(hash.digest("hex")); socket.end(Buffer.alloc(+words[1], "back")); });
  }).listen(7, words[0], () => say("listens"));`;

export const tcpClient = `
  const hash = require("crypto").createHash("sha256");
  const socket = require("net").connect({ port: 7, host: words[0], allowHalfOpen: true });
  socket.on("data", (chunk) => hash.update(chunk));
  socket.on("end", () => say(hash.digest("hex")));
  socket.end(Buffer.alloc(+words[1], "forth"));`;
