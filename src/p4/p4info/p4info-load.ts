import { P4InfoMessage } from "../messages.js";
import { Catalog, type P4Info, P4InfoError, type P4Object } from "./p4info.js";
import {
  readActions,
  readCounter,
  readDigest,
  readDirectCounter,
  readDirectMeter,
  readMeter,
  readPacketHeader,
  readProfile,
  readRegister,
  readTables,
  readValueSet,
  type Source,
} from "./p4info-objects.js";
import { referentsOf } from "./p4info-references.js";

/**
 * Reads a P4Info file, binary or text: which of the two is told from the content.
 *
 * @throws {@link P4InfoError} naming the place
 */
export async function loadP4Info(file: Uint8Array): Promise<P4Info> {
  return p4InfoFromMessage(isText(file) ? await messageFromText(file) : messageFromBinary(file));
}

/**
 * Checks a P4Info and makes its objects known by id, alias and name.
 *
 * @throws {@link P4InfoError} naming the place
 */
export function p4InfoFromMessage(given: P4InfoMessage): P4Info {
  const encoded = P4InfoMessage.encode(given).finish();
  // Decoded anew: a plain object may have written-out defaults, which the decoder drops.
  const message = P4InfoMessage.decode(encoded);
  const source: Source = { message, references: referentsOf(message) };
  const actions = catalog("action", readActions(source));
  const actionProfiles = catalog("action profile", message.actionProfiles.map(readProfile));
  const directMeters = catalog("direct meter", message.directMeters.map(readDirectMeter));
  const directCounters = catalog("direct counter", message.directCounters.map(readDirectCounter));
  const tables = catalog(
    "table",
    readTables(source, { actions, actionProfiles, directCounters, directMeters }),
  );
  const info: P4Info = {
    message,
    encoded: P4InfoMessage.encode(message).finish(),
    tables,
    actions,
    actionProfiles,
    counters: catalog("counter", message.counters.map(readCounter)),
    directCounters,
    meters: catalog("meter", message.meters.map(readMeter)),
    directMeters,
    registers: catalog("register", message.registers.map(readRegister)),
    digests: catalog("digest", message.digests.map(readDigest)),
    valueSets: catalog("value set", message.valueSets.map(readValueSet)),
    packetIn: readPacketHeader(message, "packet_in"),
    packetOut: readPacketHeader(message, "packet_out"),
  };
  checkIds(info);
  return info;
}

// In a binary P4Info the tag of every id is a control character; text has none but white space.
function isText(file: Uint8Array): boolean {
  return file.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

function messageFromBinary(file: Uint8Array): P4InfoMessage {
  try {
    // From bytes of its own: what is kept must not pin the caller's.
    return P4InfoMessage.decode(Uint8Array.from(file));
  } catch (cause) {
    throw new P4InfoError("the binary file", reasonOf(cause), { cause });
  }
}

async function messageFromText(file: Uint8Array): Promise<P4InfoMessage> {
  // Loaded here, since most programs read the binary.
  const [{ default: protobuf }, { default: textformat }, { descriptor }] = await Promise.all([
    import("protobufjs/light.js"),
    import("protobufjs/ext/textformat.js"),
    import("../gen/p4info-descriptor.js"),
  ]);
  const type = protobuf.Root.fromJSON(descriptor).lookupType("p4.config.v1.P4Info");
  try {
    const message = textformat.fromText(type, Buffer.from(file).toString("utf8"));
    return P4InfoMessage.decode(type.encode(message).finish());
  } catch (cause) {
    throw new P4InfoError("the text file", reasonOf(cause), { cause });
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function catalog<T extends P4Object>(what: string, objects: readonly T[]): Catalog<T> {
  const seen = new Set<string>();
  for (const { alias, name } of objects) {
    for (const key of alias === name ? [alias] : [alias, name]) {
      if (seen.has(key)) {
        throw new P4InfoError(`${what} ${key}`, "there are two of this name");
      }
      seen.add(key);
    }
  }
  return new Catalog(objects);
}

function checkIds(info: P4Info): void {
  const { tables, actions, actionProfiles, counters, directCounters } = info;
  const { meters, directMeters, registers, digests, valueSets } = info;
  const seen = new Map<number, string>();
  const catalogs = [tables, actions, actionProfiles, counters, directCounters];
  for (const objects of [...catalogs, meters, directMeters, registers, digests, valueSets]) {
    for (const { id, name } of objects) {
      const other = seen.get(id);
      if (other !== undefined) {
        throw new P4InfoError(name, `its id ${id} is that of ${other}, too`);
      }
      seen.set(id, name);
    }
  }
}
