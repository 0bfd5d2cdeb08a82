import { readFileSync, writeFileSync } from "node:fs";
import type { Interfaces } from "./interface.js";
import { Errno, KernelError } from "./kernel-error.js";

/**
 * Takes the stack of its namespace off an interface that is a port: what a pod sends to its MAC must not get past the switch. To be
 * called in that namespace.
 *
 * @throws KernelError if it is the loopback, or has an address
 */
export function detachFromStack(name: string, interfaces: Interfaces): void {
  if (interfaces.isLoopback(name)) {
    throw new KernelError(`interface ${name} is the loopback, which can be no port`, 0);
  }
  const address = interfaces.address(name);
  if (address !== undefined) {
    const why = `interface ${name} has the address ${address}, and a port must have none`;
    const remedy = `name another interface, or take the address away: ip address flush dev ${name}`;
    throw new KernelError(why, 0, remedy);
  }
  keepDetached(name);
}

/**
 * The same, if it is not so already: whoever writes to `net.ipv6.conf.all.disable_ipv6` or `net.ipv4.ip_forward` changes every
 * interface.
 *
 * @throws KernelError
 */
export function keepDetached(name: string): void {
  set(`ipv6/conf/${name}/disable_ipv6`, "1");
  // Without an address of its own there is no way back through it: nothing that comes in is taken.
  set(`ipv4/conf/${name}/rp_filter`, "1");
  set(`ipv4/conf/${name}/forwarding`, "0");
  // It answers for no address of the node.
  set(`ipv4/conf/${name}/arp_ignore`, "8");
}

function set(key: string, value: string): void {
  const file = `/proc/sys/net/${key}`;
  try {
    if (readFileSync(file, "utf8").trim() !== value) {
      writeFileSync(file, value);
    }
  } catch (error) {
    // Where the stack has no such interface there is nothing to take off it: no IPv6, an MTU too small, or gone by now.
    if (!isAbsent(error)) {
      const name = `net.${key.replaceAll("/", ".")}`;
      throw new KernelError(`${name} cannot be set to ${value}`, Errno.EACCES);
    }
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
