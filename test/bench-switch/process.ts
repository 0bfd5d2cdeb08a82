import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A `calico-p4 switch` that serves. */
export interface SwitchProcess {
  /** Where it serves P4Runtime: `127.0.0.1:PORT`. */
  readonly grpc: string;
  rssMb(): number;
  stop(): Promise<void>;
}

/** Starts the built `calico-p4 switch` on a free port. @throws Error if it does not say that it is ready */
export async function startSwitchProcess(args: readonly string[]): Promise<SwitchProcess> {
  const bin = fileURLToPath(new URL("../../bin/calico-p4.js", import.meta.url));
  const child = spawn(process.execPath, [bin, "switch", "--grpc-addr", "127.0.0.1:0", ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  const first = createInterface({ input: child.stdout })[Symbol.asyncIterator]().next();
  const line = await Promise.race([first, exited]);
  const grpc = "value" in line ? /^ready grpc=(\S+)/.exec(line.value)?.[1] : undefined;
  if (grpc === undefined) {
    child.kill();
    throw new Error("the switch did not start");
  }
  return {
    grpc,
    rssMb: () => {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      return (Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024) / 1e6;
    },
    stop: async () => {
      child.kill();
      await exited;
    },
  };
}
