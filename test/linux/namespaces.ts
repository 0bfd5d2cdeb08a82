import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";

/** Runs a command to its end. @throws Error with what it said */
export function run(command: string, ...args: readonly string[]): string {
  return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Network namespaces and links of one test, all gone after {@link close}. */
export class Network {
  readonly #id = randomBytes(3).toString("hex");
  readonly #namespaces: string[] = [];

  /** A name that no other test has, at most 15 characters. */
  name(text: string): string {
    return `${text}${this.#id}`;
  }

  /** A new namespace, its loopback up. */
  namespace(text: string): string {
    const name = this.name(text);
    run("ip", "netns", "add", name);
    this.#namespaces.push(name);
    run("ip", "-n", name, "link", "set", "lo", "up");
    return name;
  }

  /** A pod: a namespace with eth0, whose other end is `peer` in namespace `at`. */
  pod(text: string, at: string, peer: string, address: string, gateway: string): string {
    const pod = this.namespace(text);
    run("ip", "-n", at, "link", "add", peer, "type", "veth", "peer", "name", "eth0", "netns", pod);
    run("ip", "-n", at, "link", "set", peer, "up");
    this.address(pod, "eth0", address, gateway);
    return pod;
  }

  /** A namespace with eth0, up, whose other end is `peer` in namespace `at`. */
  wired(text: string, at: string, peer: string): string {
    const pod = this.namespace(text);
    const other = ["type", "veth", "peer", "name", "eth0", "netns", pod];
    run("ip", "-n", at, "link", "add", "name", peer, ...other);
    run("ip", "-n", at, "link", "set", peer, "up");
    run("ip", "-n", pod, "link", "set", "eth0", "up");
    return pod;
  }

  /** Gives an interface an address, and a gateway that answers to nobody but is known. */
  address(namespace: string, name: string, address: string, gateway: string): void {
    run("ip", "-n", namespace, "link", "set", name, "up");
    run("ip", "-n", namespace, "addr", "add", `${address}/32`, "dev", name);
    run("ip", "-n", namespace, "route", "add", gateway, "dev", name, "scope", "link");
    run("ip", "-n", namespace, "route", "add", "default", "via", gateway, "dev", name);
    const neighbour = ["lladdr", "ee:ee:ee:ee:ee:ee", "nud", "permanent", "dev", name];
    run("ip", "-n", namespace, "neigh", "add", gateway, ...neighbour);
  }

  close(): void {
    for (const name of this.#namespaces.reverse()) {
      try {
        run("ip", "netns", "del", name);
      } catch {
        // It is gone already.
      }
    }
  }
}
