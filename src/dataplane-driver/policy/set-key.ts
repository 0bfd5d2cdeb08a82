// What a set is called inside the compiler: what kind it is, and the id or the content that tells it from others.

/** An IP set of addresses and nets, by Felix's id. */
export function addressSetKey(id: string): string {
  return `set ${id}`;
}

/** An IP set of addresses with ports, by Felix's id. */
export function portSetKey(id: string): string {
  return `ports ${id}`;
}

/** A list of CIDRs of a rule: equal lists are one set. */
export function netsKey(nets: readonly string[]): string {
  return `nets ${[...new Set(nets)].sort().join(",")}`;
}

/** The node's own addresses: what a pod reaches there is for `DefaultEndpointToHostAction` to decide. */
export const ownHostKey = "own host";

/** What a key stands for. */
export type SetKey =
  | { readonly is: "addressSet"; readonly id: string }
  | { readonly is: "portSet"; readonly id: string }
  | { readonly is: "nets"; readonly nets: readonly string[] }
  | { readonly is: "ownHost" };

/** Reads what the functions above wrote. */
export function readSetKey(key: string): SetKey {
  const rest = key.slice(key.indexOf(" ") + 1);
  if (key === ownHostKey) {
    return { is: "ownHost" };
  }
  if (key.startsWith("set ")) {
    return { is: "addressSet", id: rest };
  }
  return key.startsWith("ports ")
    ? { is: "portSet", id: rest }
    : { is: "nets", nets: rest.split(",") };
}

/** The name under which changes of a set are told; undefined: it never changes so that rules had to. */
export function nameOfSet(key: string): string | undefined {
  const { is } = readSetKey(key);
  return is === "addressSet" || is === "portSet" ? `set ${key}` : undefined;
}
