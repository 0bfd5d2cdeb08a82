import type { FelixMessage } from "../../src/calico-api/felix/messages.js";

/** What Felix has told, as the update that tells each thing, by the thing's key. */
export type FelixState = ReadonlyMap<string, FelixMessage>;

/** The key of what a message is about, the same for an update and its remove; undefined if it is about no single thing. */
export function keyOf(message: FelixMessage): string | undefined {
  switch (message.case) {
    case "workloadEndpointUpdate":
    case "workloadEndpointRemove": {
      const { orchestrator, workload, endpoint } = message.value.id;
      return `workload ${orchestrator} ${workload} ${endpoint}`;
    }
    case "hostEndpointUpdate":
    case "hostEndpointRemove":
      return `host endpoint ${message.value.id}`;
    case "routeUpdate":
    case "routeRemove":
      return `route ${message.value.dst}`;
    case "vtepUpdate":
    case "vtepRemove":
      return `vtep ${message.value.node}`;
    case "hostMetadataUpdate":
    case "hostMetadataRemove":
      return `host ${message.value.hostname}`;
    case "ipamPoolUpdate":
    case "ipamPoolRemove":
      return `pool ${message.value.id}`;
    case "configUpdate":
      return "config";
    default:
      return undefined;
  }
}

/** The message that takes back what an update told; undefined where there is none. */
export function removeOf(update: FelixMessage): FelixMessage | undefined {
  switch (update.case) {
    case "workloadEndpointUpdate":
      return { case: "workloadEndpointRemove", value: { id: update.value.id } };
    case "hostEndpointUpdate":
      return { case: "hostEndpointRemove", value: { id: update.value.id } };
    case "routeUpdate":
      return { case: "routeRemove", value: { dst: update.value.dst } };
    case "vtepUpdate":
      return { case: "vtepRemove", value: { node: update.value.node } };
    case "hostMetadataUpdate":
      return { case: "hostMetadataRemove", value: { hostname: update.value.hostname } };
    case "ipamPoolUpdate":
      return { case: "ipamPoolRemove", value: { id: update.value.id } };
    default:
      return undefined;
  }
}

/** The state that a list of updates makes. */
export function stateOf(updates: readonly FelixMessage[]): FelixState {
  const state = new Map<string, FelixMessage>();
  for (const update of updates) {
    const key = keyOf(update);
    if (key === undefined || (update.case !== "configUpdate" && removeOf(update) === undefined)) {
      throw new Error(`${update.case} is no update that a state can hold`);
    }
    state.set(key, update);
  }
  return state;
}

// The order of one flush of Felix's event sequencer (felix/calc/event_sequencer.go, the same in Calico v3.20 to v3.33).
const flushOrder: readonly FelixMessage["case"][] = [
  "configUpdate",
  "workloadEndpointUpdate",
  "hostEndpointUpdate",
  "workloadEndpointRemove",
  "hostEndpointRemove",
  "routeRemove",
  "vtepRemove",
  "vtepUpdate",
  "routeUpdate",
  "hostMetadataRemove",
  "hostMetadataUpdate",
  "ipamPoolRemove",
  "ipamPoolUpdate",
];

/** What Felix sends when `from` becomes `to`, in its order; `shuffle` orders what it sends in random order. */
export function messagesBetween(
  from: FelixState,
  to: FelixState,
  shuffle: <T>(items: T[]) => T[] = (items) => items,
): FelixMessage[] {
  const changes: FelixMessage[] = [];
  for (const [key, update] of to) {
    if (from.get(key) !== update) {
      changes.push(update);
    }
  }
  for (const [key, update] of from) {
    const remove = to.has(key) ? undefined : removeOf(update);
    if (remove !== undefined) {
      changes.push(remove);
    }
  }
  const shuffled = shuffle(changes);
  return flushOrder.flatMap((one) => shuffled.filter((message) => message.case === one));
}
