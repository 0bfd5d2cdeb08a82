import { Code } from "../code.js";
import { RpcError } from "../wire.js";

/** What a client asks for with a MasterArbitrationUpdate. */
export interface Bid {
  /** The role's name; empty for the default role. */
  readonly role: string;
  /** Undefined where the client left it unset: it can never be primary. */
  readonly electionId: bigint | undefined;
}

/** What the server says of a role to one of its clients: the content of a MasterArbitrationUpdate. */
export interface Verdict {
  readonly role: string;
  /** The highest election id that the server has ever received for the role. */
  readonly highest: bigint | undefined;
  /** OK: you are primary; ALREADY_EXISTS: another is; NOT_FOUND: nobody is. */
  readonly code: Code;
}

/** One live StreamChannel that takes part in arbitration. */
export interface Contender {
  /** Sends what became of the role. */
  notify(verdict: Verdict): void;
}

interface Role<C> {
  readonly name: string;
  readonly bids: Map<C, bigint | undefined>;
  highest: bigint | undefined;
  primary: C | undefined;
}

/** Bounds of an {@link Arbiter}. */
export interface ArbiterOptions {
  /** How many streams may be open at once for one role. */
  readonly maxContenders: number;
  /** Resolves when the Writes that have been started are finished. */
  readonly drained: () => Promise<void>;
}

/**
 * Who is primary, for each role of one device (P4Runtime 1.4, section 5): the live client whose election id equals the
 * highest that was ever received. The memory of that id outlives its client.
 */
export class Arbiter<C extends Contender = Contender> {
  readonly #roles = new Map<string, Role<C>>();
  readonly #options: ArbiterOptions;

  constructor(options: ArbiterOptions) {
    this.#options = options;
    this.#role("");
  }

  /** Whether some client has ever named the role; the default role is always known. */
  knows(role: string): boolean {
    return this.#roles.has(role);
  }

  /** Whether a call with this role and election id comes from the primary. */
  isPrimary(role: string, electionId: bigint | undefined): boolean {
    const known = this.#roles.get(role);
    return (
      known?.primary !== undefined &&
      electionId !== undefined &&
      known.bids.get(known.primary) === electionId
    );
  }

  /** Whether this client is the primary of its role. */
  leads(contender: C): boolean {
    return [...this.#roles.values()].some(({ primary }) => primary === contender);
  }

  /** The primaries of all roles. */
  primaries(): readonly C[] {
    return [...this.#roles.values()].flatMap(({ primary }) => primary ?? []);
  }

  /** The highest election id ever received for the role. */
  highest(role: string): bigint | undefined {
    return this.#roles.get(role)?.highest;
  }

  /**
   * Takes a client's bid, its first or a later one for the same role. Who is no longer primary is so at once; the new
   * primary hears of it when the Writes already started are finished.
   *
   * @throws RpcError INVALID_ARGUMENT if another live client has this id, RESOURCE_EXHAUSTED if there are too many
   */
  bid(contender: C, { role: name, electionId }: Bid): void {
    const role = this.#role(name);
    for (const [other, id] of role.bids) {
      if (other !== contender && electionId !== undefined && id === electionId) {
        throw new RpcError(Code.InvalidArgument, `election id ${electionId} is in use`);
      }
    }
    if (!role.bids.has(contender) && role.bids.size >= this.#options.maxContenders) {
      throw new RpcError(Code.ResourceExhausted, "too many clients");
    }
    const wasPrimary = role.primary === contender;
    role.bids.set(contender, electionId);
    if (electionId !== undefined && electionId >= (role.highest ?? 0n)) {
      this.#promote(role, contender, electionId);
    } else if (wasPrimary) {
      role.primary = undefined;
      this.#notifyAll(role);
    } else {
      contender.notify(verdictFor(role, contender));
    }
  }

  /** The client's stream has ended. */
  leave(contender: C): void {
    for (const role of this.#roles.values()) {
      role.bids.delete(contender);
      if (role.primary === contender) {
        role.primary = undefined;
        this.#notifyAll(role);
      }
    }
  }

  /** Forgets every role and id, as a full restart does. */
  forget(): void {
    this.#roles.clear();
    this.#role("");
  }

  #promote(role: Role<C>, contender: C, electionId: bigint): void {
    const isNews = role.primary !== contender || role.highest !== electionId;
    role.primary = contender;
    role.highest = electionId;
    if (isNews) {
      for (const other of role.bids.keys()) {
        if (other !== contender) {
          other.notify(verdictFor(role, other));
        }
      }
    }
    void this.#options.drained().then(() => {
      // It may be primary no more, or gone, when the Writes of its predecessor are finished.
      if (role.bids.get(contender) === electionId && role.primary === contender) {
        contender.notify(verdictFor(role, contender));
      }
    });
  }

  #notifyAll(role: Role<C>): void {
    for (const contender of role.bids.keys()) {
      contender.notify(verdictFor(role, contender));
    }
  }

  #role(name: string): Role<C> {
    let role = this.#roles.get(name);
    if (role === undefined) {
      role = { name, bids: new Map(), highest: undefined, primary: undefined };
      this.#roles.set(name, role);
    }
    return role;
  }
}

function verdictFor<C>(role: Role<C>, contender: C): Verdict {
  const code =
    role.primary === undefined
      ? Code.NotFound
      : role.primary === contender
        ? Code.Ok
        : Code.AlreadyExists;
  return { role: role.name, highest: role.highest, code };
}
