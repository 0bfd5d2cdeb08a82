import { type Family, familyOf } from "../../net/address.js";
import type { Prefix } from "../../net/prefix.js";
import { PrefixTrie, type TrieNode } from "./prefix-trie.js";
import { type PortMember, portMemberKey, type SetMember } from "./set-member.js";
import type { SetSource } from "./set-source.js";

/** One key of a set table, and the sets that have it as a member. */
export interface Cell<Member> {
  readonly member: Member;
  readonly family: Family;
  /** Empty: the row is to go. */
  readonly own: readonly SetSource[];
}

/** Which members the sets of one leg have. */
export interface Membership<Member> {
  /** Enters a change of one set; `touch` hears of each cell whose sets are others than before. */
  change(
    source: SetSource,
    member: SetMember,
    isIn: boolean,
    touch: (cell: Cell<Member>) => void,
  ): void;
  /** The sets that whatever falls on this cell is in; some of them maybe twice. */
  setsAt(cell: Cell<Member>): Iterable<SetSource>;
  /** The cell has no sets any more. */
  forget(cell: Cell<Member>): void;
}

class PrefixCell implements Cell<Prefix> {
  readonly family: Family;
  readonly node: TrieNode<PrefixCell>;
  own: SetSource[] = [];

  constructor(node: TrieNode<PrefixCell>) {
    this.node = node;
    this.family = familyOf(node.address);
  }

  get member(): Prefix {
    return this.node;
  }
}

/** Addresses by longest prefix: a cell is in the sets of all prefixes that cover it. */
export class PrefixMembership implements Membership<Prefix> {
  readonly #tries: Readonly<Record<Family, PrefixTrie<PrefixCell>>> = {
    4: new PrefixTrie(),
    6: new PrefixTrie(),
  };

  change(
    source: SetSource,
    member: SetMember,
    isIn: boolean,
    touch: (cell: Cell<Prefix>) => void,
  ): void {
    if (member.is !== "prefix") {
      return;
    }
    const trie = this.#tries[familyOf(member.prefix.address)];
    const node = isIn ? trie.insert(member.prefix) : trie.find(member.prefix);
    if (node === undefined) {
      return;
    }
    node.value ??= new PrefixCell(node);
    const cell = node.value;
    cell.own = isIn ? [...cell.own, source] : cell.own.filter((one) => one !== source);
    touch(cell);
    if (!isCovered(node.parent, source)) {
      touchBelow(node.zero, source, touch);
      touchBelow(node.one, source, touch);
    }
  }

  *setsAt(cell: Cell<Prefix>): Generator<SetSource> {
    if (cell instanceof PrefixCell) {
      for (
        let node: TrieNode<PrefixCell> | undefined = cell.node;
        node !== undefined;
        node = node.parent
      ) {
        if (node.value !== undefined) {
          yield* node.value.own;
        }
      }
    }
  }

  forget(cell: Cell<Prefix>): void {
    if (cell instanceof PrefixCell) {
      cell.node.value = undefined;
      this.#tries[cell.family].prune(cell.node);
    }
  }
}

function isCovered(from: TrieNode<PrefixCell> | undefined, source: SetSource): boolean {
  for (let node = from; node !== undefined; node = node.parent) {
    if (node.value?.own.includes(source) === true) {
      return true;
    }
  }
  return false;
}

// What has the set for itself, and all below, is in it whatever becomes of what covers it.
function touchBelow(
  from: TrieNode<PrefixCell> | undefined,
  source: SetSource,
  touch: (cell: Cell<Prefix>) => void,
): void {
  const below = from === undefined ? [] : [from];
  for (let node = below.pop(); node !== undefined; node = below.pop()) {
    if (node.value?.own.includes(source) === true) {
      continue;
    }
    if (node.value !== undefined) {
      touch(node.value);
    }
    if (node.zero !== undefined) {
      below.push(node.zero);
    }
    if (node.one !== undefined) {
      below.push(node.one);
    }
  }
}

class PortCell implements Cell<PortMember> {
  readonly member: PortMember;
  readonly family: Family;
  own: SetSource[] = [];

  constructor(member: PortMember) {
    this.member = member;
    this.family = familyOf(member.address);
  }
}

/** Addresses with protocol and port: a cell is in the sets that have just it. */
export class PortMembership implements Membership<PortMember> {
  readonly #cells = new Map<string, PortCell>();

  change(
    source: SetSource,
    member: SetMember,
    isIn: boolean,
    touch: (cell: Cell<PortMember>) => void,
  ): void {
    if (member.is !== "port") {
      return;
    }
    const key = portMemberKey(member.member);
    let cell = this.#cells.get(key);
    if (cell === undefined) {
      cell = new PortCell(member.member);
      this.#cells.set(key, cell);
    }
    cell.own = isIn ? [...cell.own, source] : cell.own.filter((one) => one !== source);
    touch(cell);
  }

  setsAt(cell: Cell<PortMember>): Iterable<SetSource> {
    return cell.own;
  }

  forget(cell: Cell<PortMember>): void {
    this.#cells.delete(portMemberKey(cell.member));
  }
}
