import { keyOfMember, type SetMember } from "./set-member.js";

/** Told of what comes to a set and goes from it. */
export interface SetListener {
  onMember(source: SetSource, member: SetMember, isIn: boolean): void;
}

/** A set that rules name: its members, and who is told of changes. A change costs its members and listeners only. */
export class SetSource {
  /** As rules name it. */
  readonly key: string;
  readonly #members = new Map<string, SetMember>();
  readonly #listeners = new Set<SetListener>();
  /** Members that nobody can read, as Felix wrote them. */
  readonly unreadable = new Set<string>();

  /** Families that its members can be of, as bits: 1 is IPv4, 2 is IPv6. */
  readonly families: number;

  constructor(key: string, families = 3) {
    this.key = key;
    this.families = families;
  }

  get size(): number {
    return this.#members.size;
  }

  members(): Iterable<SetMember> {
    return this.#members.values();
  }

  add(member: SetMember): void {
    const key = keyOfMember(member);
    if (!this.#members.has(key)) {
      this.#members.set(key, member);
      for (const listener of this.#listeners) {
        listener.onMember(this, member, true);
      }
    }
  }

  delete(member: SetMember): void {
    if (this.#members.delete(keyOfMember(member))) {
      for (const listener of this.#listeners) {
        listener.onMember(this, member, false);
      }
    }
  }

  /** Has these members from now on, and no others. */
  replace(members: Iterable<SetMember>): void {
    const wanted = new Map<string, SetMember>();
    for (const member of members) {
      wanted.set(keyOfMember(member), member);
    }
    // What comes first: an address that moves between nets of one set is never outside.
    for (const member of wanted.values()) {
      this.add(member);
    }
    for (const [key, member] of [...this.#members]) {
      if (!wanted.has(key)) {
        this.delete(member);
      }
    }
  }

  get isListenedTo(): boolean {
    return this.#listeners.size > 0;
  }

  listen(listener: SetListener): void {
    this.#listeners.add(listener);
  }

  unlisten(listener: SetListener): void {
    this.#listeners.delete(listener);
  }
}
