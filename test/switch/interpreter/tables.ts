import { hashOf } from "./calculations.js";
import { type Counts, Meter, type Rates } from "./externs.js";
import { at, hex, int, type Json, list, text, texts } from "./json.js";
import type { Packet } from "./packet.js";

/** How one field of an entry matches; null: anything. */
export type Match =
  | { readonly exact: bigint }
  | { readonly lpm: bigint; readonly prefix: number }
  | { readonly ternary: bigint; readonly mask: bigint }
  | { readonly low: bigint; readonly high: bigint }
  | null;

/** An action by its name in the table, with arguments in the order of its parameters. */
export interface Call {
  readonly action: string;
  readonly args: readonly bigint[];
}

/** What an entry does. `set`: a one-shot selector set, each call as often as it weighs. */
export type Does =
  | Call
  | { readonly member: number }
  | { readonly group: number }
  | { readonly set: readonly Call[] };

/** An entry of a table; a larger priority wins, as in P4Runtime. */
export interface Entry {
  readonly key: readonly Match[];
  readonly priority?: number;
  readonly does: Does;
  readonly rates?: Rates;
}

/** What {@link Tables} needs of the rest. */
export interface TableParts {
  readonly nowUs: () => bigint;
  readonly run: (packet: Packet, actionId: number, args: readonly bigint[]) => void;
}

interface Row {
  readonly key: readonly Match[];
  readonly rank: number;
  readonly does: Does;
  readonly counts: Counts;
  readonly meter: Meter | undefined;
}

/** Members and groups of an action profile. */
interface Profile {
  readonly json: Json;
  readonly members: Map<number, Call>;
  /** Ids of members, each as often as it weighs. */
  readonly groups: Map<number, readonly number[]>;
}

/** One table. */
export class Table {
  readonly json: Json;
  readonly name: string;
  /** Action ids by name. */
  readonly #ids: ReadonlyMap<string, number>;
  readonly #names: ReadonlyMap<number, string>;
  readonly #profile: Profile | undefined;
  readonly #meterJson: Json | undefined;
  readonly #widths: readonly number[];
  readonly #parts: TableParts;
  readonly #rows: Row[] = [];
  #default: Does | undefined;

  constructor(
    json: Json,
    widths: readonly number[],
    profile: Profile | undefined,
    meterJson: Json | undefined,
    parts: TableParts,
  ) {
    this.json = json;
    this.name = text(at(json, "name"));
    this.#widths = widths;
    this.#profile = profile;
    this.#meterJson = meterJson;
    this.#parts = parts;
    const names = texts(at(json, "actions"));
    const ids = list(at(json, "action_ids")).map(int);
    this.#ids = new Map(names.map((name, i) => [name, ids[i] ?? -1]));
    this.#names = new Map(names.map((name, i) => [ids[i] ?? -1, name]));
    const byDefault = at(json, "default_entry");
    if (byDefault !== null) {
      this.#default = this.#callOf(byDefault);
    }
    for (const entry of list(at(json, "entries"))) {
      this.#add({
        key: list(at(entry, "match_key")).map(matchOf),
        // Here the smaller one wins.
        priority: -(at(entry, "priority") === null ? 0 : int(at(entry, "priority"))),
        does: this.#callOf(at(entry, "action_entry")),
      });
    }
  }

  insert(entry: Entry): void {
    this.#add(entry);
  }

  setDefault(does: Does | undefined): void {
    this.#default = does;
  }

  clear(): void {
    this.#rows.length = 0;
  }

  /** Counters of the entries, in the order in which they were inserted. */
  get counts(): readonly Counts[] {
    return this.#rows.map(({ counts }) => counts);
  }

  /** Looks the packet up, runs what is found, and gives the next node. */
  apply(packet: Packet): Json {
    const row = this.#lookUp(packet);
    const next = at(this.json, "next_tables");
    if (row === undefined) {
      const ran = this.#default && this.#run(packet, this.#default);
      if ("__MISS__" in Object(next)) {
        return at(next, "__MISS__");
      }
      return ran === undefined ? at(this.json, "base_default_next") : at(next, ran);
    }
    if (at(this.json, "with_counters") === true) {
      row.counts.packets += 1n;
      row.counts.bytes += BigInt(packet.ingressLength);
    }
    if (row.meter !== undefined) {
      const colour = row.meter.execute(packet.ingressLength, this.#parts.nowUs());
      packet.set(at(this.#meterJson, "result_target"), colour);
    }
    const ran = this.#run(packet, row.does);
    if (ran === undefined) {
      // An empty group: as if nothing had been found.
      return "__MISS__" in Object(next) ? at(next, "__MISS__") : at(this.json, "base_default_next");
    }
    return "__HIT__" in Object(next) ? at(next, "__HIT__") : at(next, ran);
  }

  #add(entry: Entry): void {
    const kind = text(at(this.json, "match_type"));
    const prefix = entry.key.find((match) => match !== null && "lpm" in match);
    const length = prefix && "prefix" in prefix ? prefix.prefix : 0;
    this.#rows.push({
      key: entry.key,
      rank: kind === "exact" ? 0 : kind === "lpm" ? length : (entry.priority ?? 0),
      does: entry.does,
      counts: { packets: 0n, bytes: 0n },
      meter: this.#meterOf(entry.rates),
    });
  }

  #meterOf(rates: Rates | undefined): Meter | undefined {
    if (this.#meterJson === undefined) {
      return undefined;
    }
    const meter = new Meter(text(at(this.#meterJson, "type")));
    meter.configure(rates, this.#parts.nowUs());
    return meter;
  }

  #callOf(json: Json): Call {
    const action = this.#names.get(int(at(json, "action_id")));
    if (action === undefined) {
      throw new TypeError(`table ${this.name} has no action ${at(json, "action_id")}`);
    }
    return { action, args: list(at(json, "action_data")).map(hex) };
  }

  /** The row of the highest rank, of several the oldest. */
  #lookUp(packet: Packet): Row | undefined {
    const fields = list(at(this.json, "key"));
    if (fields.length === 0) {
      return undefined;
    }
    const key = fields.map((field, i) => keyValue(field, packet, this.#widths[i] ?? 0));
    let best: Row | undefined;
    for (const row of this.#rows) {
      const holds = row.key.every((match, i) =>
        matches(match, key[i] ?? 0n, this.#widths[i] ?? 0, maskOf(fields[i])),
      );
      if (holds && (best === undefined || row.rank > best.rank)) {
        best = row;
      }
    }
    return best;
  }

  /** The name of the action that ran; undefined if none did. */
  #run(packet: Packet, does: Does): string | undefined {
    const call = this.#chosen(packet, does);
    if (call === undefined) {
      return undefined;
    }
    const id = this.#ids.get(call.action);
    if (id === undefined) {
      throw new TypeError(`table ${this.name} has no action ${call.action}`);
    }
    this.#parts.run(packet, id, call.args);
    return call.action;
  }

  #chosen(packet: Packet, does: Does): Call | undefined {
    if ("action" in does) {
      return does;
    }
    const profile = this.#profile;
    if (profile === undefined) {
      throw new TypeError(`table ${this.name} has no action profile`);
    }
    if ("member" in does) {
      return profile.members.get(does.member);
    }
    const calls =
      "set" in does
        ? does.set
        : (profile.groups.get(does.group) ?? []).map((id) => profile.members.get(id));
    const hash = BigInt.asUintN(32, hashOf(at(profile.json, "selector"), packet));
    return calls.length === 0 ? undefined : calls[Number(hash % BigInt(calls.length))];
  }
}

/** The tables of both pipelines, and the action profiles. */
export class Tables {
  readonly #tables = new Map<string, Table>();
  readonly #profiles = new Map<string, Profile>();

  constructor(json: Json, sample: Packet, parts: TableParts) {
    const meters = list(at(json, "meter_arrays"));
    for (const pipeline of list(at(json, "pipelines"))) {
      for (const item of list(at(pipeline, "action_profiles"))) {
        this.#profiles.set(text(at(item, "name")), {
          json: item,
          members: new Map(),
          groups: new Map(),
        });
      }
      for (const item of list(at(pipeline, "tables"))) {
        const name = text(at(item, "name"));
        const widths = list(at(item, "key")).map((field) => widthOf(field, sample));
        const profile = at(item, "action_profile");
        const meter = at(item, "direct_meters");
        this.#tables.set(
          name,
          new Table(
            item,
            widths,
            profile === null ? undefined : this.#profiles.get(text(profile)),
            meter === null ? undefined : meters.find((of) => at(of, "name") === meter),
            parts,
          ),
        );
      }
    }
  }

  /** Undefined if it is no table. */
  find(name: string): Table | undefined {
    return this.#tables.get(name);
  }

  table(name: string): Table {
    const table = this.#tables.get(name);
    if (table === undefined) {
      throw new TypeError(`there is no table ${name}`);
    }
    return table;
  }

  setMember(profile: string, id: number, call: Call): void {
    this.#profiles.get(profile)?.members.set(id, call);
  }

  /** Members that weigh more stand there more than once. */
  setGroup(profile: string, id: number, members: readonly number[]): void {
    this.#profiles.get(profile)?.groups.set(
      id,
      [...members].sort((a, b) => a - b),
    );
  }
}

function widthOf(field: Json, packet: Packet): number {
  if (at(field, "match_type") === "valid") {
    return 1;
  }
  const [name, of] = texts(at(field, "target"));
  const header = packet.header(name);
  return of === "$valid$" ? 1 : header.widthOf(header.field(of ?? ""));
}

function keyValue(field: Json, packet: Packet, width: number): bigint {
  if (at(field, "match_type") === "valid") {
    return packet.header(at(field, "target")).isValid ? 1n : 0n;
  }
  return BigInt.asUintN(width, packet.get(at(field, "target"))) & maskOf(field);
}

function maskOf(field: Json | undefined): bigint {
  return at(field, "mask") === null ? -1n : hex(at(field, "mask"));
}

function matches(match: Match, key: bigint, width: number, mask: bigint): boolean {
  const own = (value: bigint): bigint => BigInt.asUintN(width, value) & mask;
  if (match === null) {
    return true;
  }
  if ("exact" in match) {
    return key === own(match.exact);
  }
  if ("lpm" in match) {
    const rest = BigInt(width - match.prefix);
    return key >> rest === own(match.lpm) >> rest;
  }
  if ("ternary" in match) {
    return (key & match.mask) === (own(match.ternary) & match.mask);
  }
  return own(match.low) <= key && key <= own(match.high);
}

function matchOf(json: Json): Match {
  const key = at(json, "key");
  switch (text(at(json, "match_type"))) {
    case "exact":
      return { exact: hex(key) };
    case "valid":
      return { exact: key === true ? 1n : 0n };
    case "lpm":
      return { lpm: hex(key), prefix: int(at(json, "prefix_length")) };
    case "ternary":
      return { ternary: hex(key), mask: hex(at(json, "mask")) };
    case "range":
      return { low: hex(at(json, "start")), high: hex(at(json, "end")) };
    default:
      throw new TypeError(`no match: ${JSON.stringify(json)}`);
  }
}
