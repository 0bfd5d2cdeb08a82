import { hexOf, latin1 } from "../p4/entry/bytes.js";
import type { TableCodec } from "../p4/entry/entry-codec.js";
import { Entity, type Entity as EntityMessage } from "../p4/messages.js";
import type { Pipeline } from "../p4/server/pipeline.js";
import { programDefault } from "../p4/server/row-value.js";
import type { MemoryTarget } from "../p4/server/store/memory-target.js";

/**
 * What a switch holds, in words: by alias of the table, array or profile, a sorted line for each entry. Names without an
 * entry are left out, so that equal states give deeply equal snapshots.
 */
export type Snapshot = Readonly<Record<string, readonly string[]>>;

/** Takes the snapshot of a target. Counters are left out. */
export function snapshotOf(target: MemoryTarget, pipeline: Pipeline): Snapshot {
  const lines = new Map<string, string[]>();
  for (const [id, codec] of pipeline.codecs) {
    for (const [key, value] of target.rowsOf(id) ?? []) {
      if (key !== "" || value !== programDefault) {
        add(lines, codec.name, rowText(codec, key, value));
      }
    }
  }
  const { actionProfiles, meters } = pipeline.p4info;
  const names = new Map([...actionProfiles, ...meters].map(({ id, alias }) => [id, alias]));
  for (const query of queries) {
    for (const entity of target.entitiesOf(query)) {
      const name = nameOf(entity, names);
      if (name !== undefined) {
        add(lines, name, JSON.stringify(Entity.fromObject(entity).toJSON()));
      }
    }
  }
  return Object.fromEntries(
    [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, texts]) => [name, texts.sort()]),
  );
}

/** One row as a line: `endpoint_v4 dst=10.0.0.1 -> to_pod_v4(port=0x0002, …)`. */
export function rowText(codec: TableCodec, key: string, value: string): string {
  const { action, extras } = codec.readValue(value);
  const shown = [codec.describe(key), "->"];
  switch (action.is) {
    case "none":
      shown.push("(nothing)");
      break;
    case "action":
      shown.push(callText(action.action, action.params));
      break;
    case "member":
    case "group":
      shown.push(`${action.is} ${action.id}`);
      break;
    case "set":
      shown.push(
        ...action.members
          .map(({ action, params, weight }) => `${weight}*${callText(action, params)}`)
          .sort(),
      );
      break;
  }
  for (const [name, extra] of Object.entries(extras)) {
    const text = extra instanceof Uint8Array ? hexOf(latin1(extra)) : JSON.stringify(extra);
    shown.push(`${name}=${text}`);
  }
  return shown.join(" ");
}

const queries: readonly EntityMessage[] = [
  { actionProfileMember: {} },
  { actionProfileGroup: {} },
  { meterEntry: {} },
  { valueSetEntry: {} },
  { digestEntry: {} },
  { packetReplicationEngineEntry: { multicastGroupEntry: {} } },
  { packetReplicationEngineEntry: { cloneSessionEntry: {} } },
];

function nameOf(entity: EntityMessage, names: ReadonlyMap<number, string>): string | undefined {
  const { actionProfileMember, actionProfileGroup, meterEntry, valueSetEntry } = entity;
  const profileId = (actionProfileMember ?? actionProfileGroup)?.actionProfileId;
  if (profileId != null) {
    return names.get(profileId);
  }
  if (meterEntry != null) {
    return meterEntry.config == null ? undefined : names.get(meterEntry.meterId ?? 0);
  }
  if (valueSetEntry != null) {
    return (valueSetEntry.members ?? []).length === 0 ? undefined : "value_set";
  }
  if (entity.digestEntry != null) {
    return "digest";
  }
  return entity.packetReplicationEngineEntry?.cloneSessionEntry == null
    ? "multicast_group"
    : "clone_session";
}

function callText(
  action: { readonly alias: string; readonly params: readonly { readonly name: string }[] },
  params: readonly string[],
): string {
  const args = action.params.map(({ name }, i) => `${name}=${hexOf(params[i] ?? "")}`);
  return `${action.alias}(${args.join(", ")})`;
}

function add(lines: Map<string, string[]>, name: string, text: string): void {
  const known = lines.get(name);
  if (known === undefined) {
    lines.set(name, [text]);
  } else {
    known.push(text);
  }
}
