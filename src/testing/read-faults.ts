import { Code } from "../p4/code.js";
import { type Entity, ReadResponse } from "../p4/messages.js";
import { ReadChunks } from "../p4/server/read-chunks.js";
import { RpcError } from "../p4/wire.js";
import type { Faults } from "./faults.js";

/** Passes on what a Read returns, as the enabled faults have it. */
export async function* readWithFaults(
  responses: AsyncIterable<Uint8Array>,
  faults: Faults,
): AsyncGenerator<Uint8Array> {
  const isPadded = faults.strikes("padded-reads");
  const isReordered = faults.strikes("reordered-reads");
  const failsMidway = faults.strikes("read-fails-midway");
  if (!isPadded && !isReordered && !failsMidway) {
    yield* responses;
    return;
  }
  let entities: Entity[] = [];
  for await (const response of responses) {
    entities.push(...ReadResponse.decode(response).entities);
  }
  if (isPadded) {
    entities.forEach(padAll);
  }
  if (isReordered) {
    entities = faults.shuffle(entities);
    for (const entity of entities) {
      shuffleLists(entity, faults);
    }
  }
  const chunks = new ReadChunks();
  const end = failsMidway ? entities.length >> 1 : entities.length;
  for (const entity of entities.slice(0, end)) {
    chunks.add(entity);
  }
  yield* chunks.finish();
  if (failsMidway) {
    throw new RpcError(Code.Internal, "fault: the read failed midway");
  }
}

/** Fields whose bytes are not a number: padding would change them. */
const opaque: ReadonlySet<string> = new Set(["metadata", "$unknowns"]);

/** Puts zeros in front of every number that is held as bytes. */
function padAll(message: object): void {
  for (const [name, value] of Object.entries(message)) {
    if (value instanceof Uint8Array) {
      if (!opaque.has(name)) {
        Object.assign(message, { [name]: Buffer.concat([Buffer.alloc(2), value]) });
      }
    } else if (typeof value === "object" && value !== null) {
      padAll(value);
    }
  }
}

/** Lists whose order means nothing. */
const unordered: ReadonlySet<string> = new Set([
  "match",
  "params",
  "members",
  "replicas",
  "actionProfileActions",
]);

function shuffleLists(message: object, faults: Faults): void {
  for (const [name, value] of Object.entries(message)) {
    if (Array.isArray(value) && unordered.has(name)) {
      Object.assign(message, { [name]: faults.shuffle(value) });
    }
    if (typeof value === "object" && value !== null && !(value instanceof Uint8Array)) {
      shuffleLists(value, faults);
    }
  }
}
