/** What a fault does, and how often unless told otherwise. */
interface Fault {
  readonly says: string;
  /** How often it strikes if `enable` does not say; without end if absent. */
  readonly times?: number;
}

/** The faults that a switch can be given, by the name that the command line takes. */
export const faultTable = {
  "reorder-batch": {
    says: "Applies the updates of a Write in another order than that of the request.",
  },
  "fail-first": { says: "Refuses the first update of a Write with UNKNOWN and attempts the rest." },
  "stop-at-first-error": {
    says: "Stops a Write at its first failure and answers ABORTED for the rest, as PINS does.",
  },
  "full-resource-exhausted": {
    says: "Answers RESOURCE_EXHAUSTED for a full table; `limit` lowers what every table takes.",
  },
  "full-unknown": {
    says: "Answers UNKNOWN for a full table, as BMv2 does; `limit` lowers what every table takes.",
  },
  "full-out-of-range": {
    says: "Answers OUT_OF_RANGE for a full table, as Stratum does; `limit` lowers what every table takes.",
  },
  "lost-requests": { says: "Fails a Write with UNAVAILABLE and does not apply it." },
  "lost-answers": {
    says: "Applies a Write and fails it with UNAVAILABLE, as if the connection had broken.",
  },
  "hung-answers": { says: "Applies a Write and never answers it." },
  "no-status": { says: "Applies a Write and answers UNKNOWN without details." },
  "malformed-status": {
    says: "Applies a Write and answers UNKNOWN with details that cannot be decoded.",
  },
  "short-status": {
    says: "Applies a Write and answers UNKNOWN with one error less than it had updates.",
  },
  "ok-status": {
    says: "Applies a Write and answers UNKNOWN with details in which every update is OK.",
  },
  "huge-status": {
    says: "Applies a Write and answers with details of more than 64 KiB, which no client on Node can take.",
  },
  slow: { says: "Waits before every Write and Read: `delayMs`, 100 if not given." },
  preempt: {
    says: "Before a Write another client becomes primary with a higher election id, and leaves after it.",
    times: 1,
  },
  "drop-stream": { says: "Before a Write ends all StreamChannels with UNAVAILABLE.", times: 1 },
  "wipe-on-restart": {
    says: "Before a Write restarts the switch: pipeline, entries, streams and election ids are gone.",
    times: 1,
  },
  "padded-reads": {
    says: "Pads the byte strings of what a Read returns with zeros to one byte more than full width.",
  },
  "reordered-reads": {
    says: "Returns the entities of a Read, their match fields and parameters in another order.",
  },
  "read-fails-midway": { says: "Fails a Read with INTERNAL after half of what it returns." },
  "no-reconcile": { says: "Answers RECONCILE_AND_COMMIT with UNIMPLEMENTED, as Stratum does." },
  "reconcile-only": {
    says: "Once a pipeline is set, answers VERIFY_AND_COMMIT with UNIMPLEMENTED, as PINS does.",
  },
  "half-done-swap": {
    says: "Fails a RECONCILE_AND_COMMIT midway, and all later ones until a bare COMMIT, as BMv2 does.",
    times: 1,
  },
} as const satisfies Record<string, Fault>;

/** The name of a fault, as the command line takes it. */
export type FaultName = keyof typeof faultTable;

/** The names of all faults. */
export const faultNames: readonly FaultName[] = Object.keys(faultTable).filter(isFaultName);

/** How often a fault strikes, and how hard. */
export interface FaultOptions {
  /** It strikes so many times, then no more. Default: see the fault; without end for most. */
  readonly times?: number;
  /** The chance that it strikes when it could. Default: 1. */
  readonly probability?: number;
  /** Of the faults of full tables: how many entries every table takes, if less than the P4Info says. */
  readonly limit?: number;
  /** Of `slow`: milliseconds. Default: 100. */
  readonly delayMs?: number;
}

/** No fault has this name. */
export class UnknownFaultError extends Error {
  override readonly name = "UnknownFaultError";
  readonly fault: string;

  constructor(fault: string) {
    super(`unknown fault ${JSON.stringify(fault)}; there are: ${faultNames.join(", ")}`);
    this.fault = fault;
  }
}

interface Enabled {
  readonly options: FaultOptions;
  left: number;
}

/** The faults of one switch, each of which can be switched on and off at any time. */
export class Faults {
  readonly #random: () => number;
  readonly #enabled = new Map<FaultName, Enabled>();
  readonly #struck = new Map<FaultName, number>();

  /** `random` gives numbers in [0, 1). */
  constructor(random: () => number) {
    this.#random = random;
  }

  /**
   * Switches a fault on; what it was told before is forgotten.
   *
   * @throws UnknownFaultError which lists the names that there are
   */
  enable(name: string, options: FaultOptions = {}): void {
    if (!isFaultName(name)) {
      throw new UnknownFaultError(name);
    }
    const fault: Fault = faultTable[name];
    this.#enabled.set(name, { options, left: options.times ?? fault.times ?? Infinity });
  }

  /**
   * Switches on what the command line says: `name`, or `name:times=3,probability=0.5`.
   *
   * @throws UnknownFaultError which lists the names that there are
   * @throws RangeError for an option that no fault has, or a value that is no number
   */
  enableText(text: string): void {
    const [name = "", rest = ""] = text.split(":", 2);
    this.enable(name, parseOptions(rest));
  }

  /**
   * Switches a fault off.
   *
   * @throws UnknownFaultError which lists the names that there are
   */
  disable(name: string): void {
    if (!isFaultName(name)) {
      throw new UnknownFaultError(name);
    }
    this.#enabled.delete(name);
  }

  /** Switches all off. */
  clear(): void {
    this.#enabled.clear();
  }

  /** What an enabled fault was told; undefined when it is off or has struck as often as it should. */
  options(name: FaultName): FaultOptions | undefined {
    return this.#enabled.get(name)?.options;
  }

  /** Whether no fault is on. */
  get areOff(): boolean {
    return this.#enabled.size === 0;
  }

  /** How often the fault has struck. */
  struck(name: FaultName): number {
    return this.#struck.get(name) ?? 0;
  }

  /** Whether the fault strikes, now that it could: this counts as one of its times. */
  strikes(name: FaultName): boolean {
    const enabled = this.#enabled.get(name);
    if (enabled === undefined || this.#random() >= (enabled.options.probability ?? 1)) {
      return false;
    }
    enabled.left -= 1;
    if (enabled.left <= 0) {
      this.#enabled.delete(name);
    }
    this.#struck.set(name, this.struck(name) + 1);
    return true;
  }

  /** The same items in another order, if there are two or more. */
  shuffle<T>(items: readonly T[]): T[] {
    const shuffled = [...items];
    for (let i = shuffled.length - 1; i > 0; i--) {
      // Never i itself: so that the order always changes.
      const j = Math.floor(this.#random() * i);
      const last = shuffled.slice(i, i + 1);
      shuffled.splice(i, 1, ...shuffled.slice(j, j + 1));
      shuffled.splice(j, 1, ...last);
    }
    return shuffled;
  }
}

function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(faultTable, name);
}

const optionNames: ReadonlySet<string> = new Set(["times", "probability", "limit", "delayMs"]);

function parseOptions(text: string): FaultOptions {
  const options: Record<string, number> = {};
  for (const part of text.split(",").filter((part) => part !== "")) {
    const [name = "", value = ""] = part.split("=", 2);
    const number = Number(value);
    if (!optionNames.has(name) || value === "" || Number.isNaN(number)) {
      throw new RangeError(`not an option of a fault: ${part}`);
    }
    options[name] = number;
  }
  return options;
}
