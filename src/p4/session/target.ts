import { isIPv6 } from "node:net";

/** Where a P4Runtime server listens. */
export type Target =
  | { readonly is: "tcp"; readonly host: string; readonly port: number }
  | { readonly is: "unix"; readonly path: string };

/**
 * Reads `HOST:PORT`, `[IPv6]:PORT` or `unix:/path` (also `unix:///path`).
 *
 * @throws RangeError that names the text and what is wrong with it
 */
export function parseTarget(text: string): Target {
  if (text.startsWith("unix:")) {
    const path = text.slice("unix:".length).replace(/^\/\/(?=\/)/, "");
    if (!path.startsWith("/")) {
      throw bad(text, "the path of a unix socket must be absolute");
    }
    return { is: "unix", path };
  }
  const colon = text.lastIndexOf(":");
  if (colon < 1) {
    throw bad(text, "the port is missing");
  }
  const port = Number(text.slice(colon + 1));
  if (!/^\d+$/.test(text.slice(colon + 1)) || port < 1 || port > 65_535) {
    throw bad(text, "the port must be a number from 1 to 65535");
  }
  return { is: "tcp", host: parseHost(text, text.slice(0, colon)), port };
}

/** The text that {@link parseTarget} reads. */
export function formatTarget(target: Target): string {
  switch (target.is) {
    case "unix":
      return `unix:${target.path}`;
    case "tcp":
      return target.host.includes(":")
        ? `[${target.host}]:${target.port}`
        : `${target.host}:${target.port}`;
  }
}

function parseHost(text: string, host: string): string {
  const bracketed = /^\[(.*)\]$/.exec(host)?.[1];
  if (bracketed !== undefined) {
    if (!isIPv6(bracketed)) {
      throw bad(text, "what is in brackets must be an IPv6 address");
    }
    return bracketed;
  }
  if (host.includes(":")) {
    throw bad(text, "an IPv6 address must be in brackets");
  }
  if (!/^[A-Za-z0-9._-]+$/.test(host)) {
    throw bad(text, "the host must be a name or an address");
  }
  return host;
}

function bad(text: string, why: string): RangeError {
  return new RangeError(
    `"${text}" is no address of a P4Runtime server: ${why}; write HOST:PORT, [IPv6]:PORT or unix:/path`,
  );
}
