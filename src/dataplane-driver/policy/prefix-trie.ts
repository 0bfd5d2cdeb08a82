import type { Address } from "../../net/address.js";
import { maskAddress, type Prefix } from "../../net/prefix.js";

/** A prefix in a {@link PrefixTrie}, and what hangs on it; without a value it only joins others. */
export interface TrieNode<Value> extends Prefix {
  value: Value | undefined;
  parent: TrieNode<Value> | undefined;
  zero: TrieNode<Value> | undefined;
  one: TrieNode<Value> | undefined;
}

/**
 * Prefixes of one family, each with a value: a path-compressed binary trie, so that what covers a prefix is on the way up,
 * and what it covers is below it. A lookup costs at most the bits of an address, whatever the trie holds.
 */
export class PrefixTrie<Value> {
  #root: TrieNode<Value> | undefined;

  /** The node of the prefix, made if it is not there; its value is undefined then. */
  insert(prefix: Prefix): TrieNode<Value> {
    let parent: TrieNode<Value> | undefined;
    let node = this.#root;
    for (;;) {
      if (node === undefined) {
        return this.#put(newNode(prefix), parent);
      }
      const shared = commonBits(prefix, node);
      if (shared === node.length) {
        if (shared === prefix.length) {
          return node;
        }
        parent = node;
        node = bitAt(prefix.address, shared) === 0 ? node.zero : node.one;
        continue;
      }
      // The prefix parts from the node's within it: either it covers the node, or both need a node that joins them.
      const above =
        shared === prefix.length
          ? newNode<Value>(prefix)
          : newNode<Value>({ address: maskAddress(prefix.address, shared), length: shared });
      this.#replaceChild(parent, node, above);
      this.#put(node, above);
      return shared === prefix.length ? above : this.#put(newNode(prefix), above);
    }
  }

  find(prefix: Prefix): TrieNode<Value> | undefined {
    let node = this.#root;
    while (node !== undefined && node.length <= prefix.length) {
      if (commonBits(prefix, node) < node.length) {
        return undefined;
      }
      if (node.length === prefix.length) {
        return node.value === undefined ? undefined : node;
      }
      node = bitAt(prefix.address, node.length) === 0 ? node.zero : node.one;
    }
    return undefined;
  }

  /** Takes a node out whose value is gone, and what only joined it to others. */
  prune(from: TrieNode<Value>): void {
    let node: TrieNode<Value> | undefined = from;
    while (node !== undefined && node.value === undefined) {
      const parent: TrieNode<Value> | undefined = node.parent;
      const { zero, one } = node;
      if (zero !== undefined && one !== undefined) {
        return;
      }
      this.#replaceChild(parent, node, zero ?? one);
      if (zero !== undefined || one !== undefined) {
        return;
      }
      node = parent;
    }
  }

  #put(node: TrieNode<Value>, parent: TrieNode<Value> | undefined): TrieNode<Value> {
    node.parent = parent;
    if (parent === undefined) {
      this.#root = node;
    } else if (bitAt(node.address, parent.length) === 0) {
      parent.zero = node;
    } else {
      parent.one = node;
    }
    return node;
  }

  #replaceChild(
    parent: TrieNode<Value> | undefined,
    before: TrieNode<Value>,
    after: TrieNode<Value> | undefined,
  ): void {
    if (parent === undefined) {
      this.#root = after;
    } else if (parent.zero === before) {
      parent.zero = after;
    } else {
      parent.one = after;
    }
    if (after !== undefined) {
      after.parent = parent;
    }
  }
}

function newNode<Value>({ address, length }: Prefix): TrieNode<Value> {
  return { address, length, value: undefined, parent: undefined, zero: undefined, one: undefined };
}

function bitAt(address: Address, bit: number): number {
  return (address.charCodeAt(bit >> 3) >> (7 - (bit & 7))) & 1;
}

/** How many leading bits both prefixes have, and have alike. */
function commonBits(a: Prefix, b: Prefix): number {
  const most = Math.min(a.length, b.length);
  for (let byte = 0; byte * 8 < most; byte += 1) {
    const differing = a.address.charCodeAt(byte) ^ b.address.charCodeAt(byte);
    if (differing !== 0) {
      return Math.min(most, byte * 8 + Math.clz32(differing) - 24);
    }
  }
  return most;
}
