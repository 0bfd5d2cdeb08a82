import { isDeepStrictEqual } from "node:util";
import type { FelixMessageOf, HostMetadata, TextMap } from "./messages.js";
import { defined } from "./wire.js";

/**
 * The families of messages about hosts: `v4` is HostMetadataUpdate, with plain IPv4 addresses up to v3.32 and with
 * all there is to say from v3.33; `v6` is HostMetadataV6Update (v3.24 to v3.32), with plain IPv6 addresses; `v4v6` is
 * HostMetadataV4V6Update (v3.25 to v3.32), with CIDRs, AS number and labels.
 */
export type HostFamily = "v4" | "v6" | "v4v6";

/** What one message says of a host. */
export interface HostPart {
  readonly ipv4?: string;
  readonly ipv6?: string;
  readonly asNumber?: string;
  readonly labels?: TextMap;
}

type HostMessage = FelixMessageOf<"hostMetadataUpdate" | "hostMetadataRemove">;

/** The hosts of one connection, each merged of what its families say. */
export class HostRegistry {
  readonly #hosts = new Map<string, Partial<Record<HostFamily, HostPart>>>();

  /** Replaces what `family` says; returns the whole host. */
  update(family: HostFamily, hostname: string, part: HostPart): HostMessage {
    const before = this.#hosts.get(hostname) ?? {};
    const known = before[family];
    const after = {
      ...before,
      [family]: {
        ...part,
        ...defined({
          ipv4: preferPrefix(part.ipv4, known?.ipv4),
          ipv6: preferPrefix(part.ipv6, known?.ipv6),
        }),
      },
    };
    this.#hosts.set(hostname, after);
    return { case: "hostMetadataUpdate", value: merge(hostname, after) };
  }

  /**
   * Takes away what `family` says. A host that has a `v4v6` part goes with it, others with their last part: then it is
   * removed. Undefined if nothing changes, so that each host is removed once whatever the order of the families.
   */
  remove(family: HostFamily, hostname: string): HostMessage | undefined {
    const before = this.#hosts.get(hostname);
    if (before?.[family] === undefined) {
      return undefined;
    }
    const { [family]: _, ...after } = before;
    if (family === "v4v6" || Object.keys(after).length === 0) {
      this.#hosts.delete(hostname);
      return { case: "hostMetadataRemove", value: { hostname } };
    }
    this.#hosts.set(hostname, after);
    const value = merge(hostname, after);
    return isDeepStrictEqual(value, merge(hostname, before))
      ? undefined
      : { case: "hostMetadataUpdate", value };
  }
}

function merge(hostname: string, parts: Partial<Record<HostFamily, HostPart>>): HostMetadata {
  const { v4, v6, v4v6 } = parts;
  return {
    hostname,
    ...defined({
      ipv4: v4v6?.ipv4 ?? v4?.ipv4,
      ipv6: v4v6?.ipv6 ?? v4?.ipv6 ?? v6?.ipv6,
      asNumber: v4v6?.asNumber ?? v4?.asNumber,
    }),
    labels: v4v6?.labels ?? v4?.labels ?? {},
  };
}

/** The new address, but with the prefix that is known for it where the new one has none. */
function preferPrefix(next: string | undefined, known: string | undefined): string | undefined {
  return known?.startsWith(`${next}/`) ? known : next;
}
