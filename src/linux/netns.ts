import { closeSync, openSync, statSync } from "node:fs";
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
  let there: number;
  try {
    there = openSync(`/run/netns/${name}`, "r");
  } catch {
    throw new KernelError(`there is no network namespace ${name}`, 0, `ip netns add ${name}`);
  }
  try {
    return inNamespaceOf(there, `network namespace ${name}`, work);
  } finally {
    closeSync(there);
  }
}

/**
 * Runs `work` with this thread in the network namespace that a descriptor stands for.
 *
 * @throws KernelError if `what`, that namespace, may not be entered
 */
export function inNamespaceOf<T>(fd: number, what: string, work: () => T): T {
  const home = openSync(here, "r");
  try {
    if (libc().setns(fd, CLONE_NEWNET) < 0) {
      const remedy = "run as root, or with the capability CAP_SYS_ADMIN";
      throw new KernelError(`${what} cannot be entered`, libc().errno(), remedy);
    }
    try {
      return work();
    } finally {
      libc().setns(home, CLONE_NEWNET);
    }
  } finally {
    closeSync(home);
  }
}

/** A number that only the network namespace of this thread has. */
export function namespaceId(): number {
  return statSync(here).ino;
}

const here = "/proc/thread-self/ns/net";
