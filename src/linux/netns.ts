import { closeSync, openSync } from "node:fs";
import { KernelError } from "./kernel-error.js";
import { libc } from "./libc.js";

const CLONE_NEWNET = 0x40000000;

/**
 * Runs `work` with this thread in the network namespace `/run/netns/NAME`; what it opens stays there. Without a name, here.
 *
 * @throws KernelError if there is no such namespace, or it may not be entered
 */
export function inNamespace<T>(name: string | undefined, work: () => T): T {
  if (name === undefined) {
    return work();
  }
  const home = openSync("/proc/thread-self/ns/net", "r");
  try {
    enter(name);
    try {
      return work();
    } finally {
      libc().setns(home, CLONE_NEWNET);
    }
  } finally {
    closeSync(home);
  }
}

function enter(name: string): void {
  let there: number;
  try {
    there = openSync(`/run/netns/${name}`, "r");
  } catch {
    throw new KernelError(`there is no network namespace ${name}`, 0, `ip netns add ${name}`);
  }
  try {
    if (libc().setns(there, CLONE_NEWNET) < 0) {
      throw new KernelError(`network namespace ${name} cannot be entered`, libc().errno());
    }
  } finally {
    closeSync(there);
  }
}
