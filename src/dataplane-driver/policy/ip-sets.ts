import type { FelixMessage, IpSetType } from "../../calico-api/felix/messages.js";
import { familyOf } from "../../net/address.js";
import { parsePrefix } from "../../net/prefix.js";
import { addressSetKey, ownHostKey, portSetKey, readSetKey } from "./set-key.js";
import { readSetMember } from "./set-member.js";
import { SetSource } from "./set-source.js";

/** An IP set as Felix sent it. */
interface KnownSet {
  readonly type: IpSetType;
  readonly source: SetSource;
  /** False: Felix has removed it, and rules on the switch may still test it. */
  isThere: boolean;
}

/** A set that a chain names: its members, or why it cannot be tested. */
export type FoundSet =
  | { readonly is: "found"; readonly source: SetSource }
  | { readonly is: "missing"; readonly reason: string };

/** Felix's IP sets, the CIDR lists of rules, and the node's own addresses, by what rules call them. */
export class IpSets {
  readonly ownHost = new SetSource(ownHostKey);
  readonly #known = new Map<string, KnownSet>();
  /** Sets that were removed, and kept as they were for those that still listen. */
  readonly #removed = new Set<string>();
  readonly #onChange: (key: string) => void;

  /** `onChange` hears of sets that came, went, or have members that can or cannot be read. */
  constructor(onChange: (key: string) => void) {
    this.#onChange = onChange;
  }

  /** Every set that Felix has sent, by its id. */
  *entries(): Generator<readonly [id: string, type: IpSetType, source: SetSource]> {
    for (const [id, { type, source, isThere }] of this.#known) {
      if (isThere) {
        yield [id, type, source];
      }
    }
  }

  onUpdate(message: FelixMessage): void {
    switch (message.case) {
      case "ipsetUpdate":
        this.#replace(message.value.id, message.value.type, message.value.members);
        break;
      case "ipsetDeltaUpdate":
        this.#change(message.value.id, message.value.addedMembers, message.value.removedMembers);
        break;
      case "ipsetRemove":
        this.#remove(message.value.id);
        break;
    }
  }

  /** The set that rules call `key`. */
  find(key: string): FoundSet {
    const named = readSetKey(key);
    if (named.is === "ownHost") {
      return { is: "found", source: this.ownHost };
    }
    if (named.is === "nets") {
      return { is: "found", source: netsSource(key, named.nets) };
    }
    const known = this.#known.get(named.id);
    if (known?.isThere !== true) {
      return missing(`IP set ${named.id} is not known: Felix has not sent it`);
    }
    const wantsPorts = named.is === "portSet";
    if (wantsPorts !== (known.type === "ipAndPort")) {
      const what = wantsPorts ? "addresses with ports" : "addresses";
      return missing(`IP set ${named.id} is not one of ${what}: its type is ${String(known.type)}`);
    }
    const [unreadable] = known.source.unreadable;
    return unreadable === undefined
      ? { is: "found", source: known.source }
      : missing(`IP set ${named.id} has a member that is none: ${JSON.stringify(unreadable)}`);
  }

  #replace(id: string, type: IpSetType, members: readonly string[]): void {
    const before = this.#known.get(id);
    const isSameKind =
      before !== undefined && (before.type === "ipAndPort") === (type === "ipAndPort");
    const known: KnownSet = {
      type,
      source: isSameKind ? before.source : newSource(id, type),
      isThere: isSameKind && before.isThere,
    };
    this.#known.set(id, known);
    const isNew = !known.isThere;
    known.isThere = true;
    this.#removed.delete(id);
    const { source } = known;
    const wasUnreadable = source.unreadable.size > 0;
    source.unreadable.clear();
    source.replace(
      members.flatMap((text) => {
        const member = readSetMember(type, text);
        if (member === undefined) {
          source.unreadable.add(text);
        }
        return member === undefined ? [] : [member];
      }),
    );
    if (isNew || wasUnreadable || source.unreadable.size > 0) {
      this.#tell(id);
    }
  }

  #change(id: string, added: readonly string[], removed: readonly string[]): void {
    const known = this.#known.get(id);
    if (known?.isThere !== true) {
      return;
    }
    const { source, type } = known;
    const before = source.unreadable.size;
    for (const text of removed) {
      const member = readSetMember(type, text);
      if (member === undefined) {
        source.unreadable.delete(text);
      } else {
        source.delete(member);
      }
    }
    for (const text of added) {
      const member = readSetMember(type, text);
      if (member === undefined) {
        source.unreadable.add(text);
      } else {
        source.add(member);
      }
    }
    if (before !== source.unreadable.size) {
      this.#tell(id);
    }
  }

  #tell(id: string): void {
    this.#onChange(`set ${id}`);
    this.#onChange(`ports ${id}`);
  }

  // Rules on the switch may test it until its chains have changed: its members stay as they are until then.
  #remove(id: string): void {
    const known = this.#known.get(id);
    if (known !== undefined) {
      known.isThere = false;
      this.#removed.add(id);
      this.#tell(id);
    }
    for (const one of this.#removed) {
      if (this.#known.get(one)?.source.isListenedTo !== true) {
        this.#known.delete(one);
        this.#removed.delete(one);
      }
    }
  }
}

function newSource(id: string, type: IpSetType): SetSource {
  return new SetSource(type === "ipAndPort" ? portSetKey(id) : addressSetKey(id));
}

function netsSource(key: string, nets: readonly string[]): SetSource {
  const members = nets.flatMap((net) => parsePrefix(net) ?? []);
  const families = members.reduce(
    (bits, { address }) => bits | (familyOf(address) === 4 ? 1 : 2),
    0,
  );
  const source = new SetSource(key, families);
  for (const prefix of members) {
    source.add({ is: "prefix", prefix });
  }
  return source;
}

function missing(reason: string): FoundSet {
  return { is: "missing", reason };
}
