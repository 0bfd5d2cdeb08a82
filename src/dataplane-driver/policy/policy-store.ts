import type { FelixMessage } from "../../calico-api/felix/messages.js";
import type { Policy, PolicyId } from "../../calico-api/felix/policy.js";
import {
  type CompiledRules,
  compilePolicy,
  compileProfile,
  type PolicySource,
} from "./compile-chain.js";

interface Known<What> {
  what: What;
  compiled: CompiledRules | undefined;
}

/** Felix's policies and profiles; each is compiled once, when a chain first asks for it. */
export class PolicyStore implements PolicySource {
  readonly #policies = new Map<string, Known<{ readonly id: PolicyId; readonly policy: Policy }>>();
  readonly #profiles = new Map<string, Known<Parameters<typeof compileProfile>[1]>>();
  readonly #onChange: (name: PolicyName) => void;

  /** `onChange` hears of each policy and profile that is another than before. */
  constructor(onChange: (name: PolicyName) => void) {
    this.#onChange = onChange;
  }

  onUpdate(message: FelixMessage): void {
    switch (message.case) {
      case "activePolicyUpdate": {
        const { id } = message.value;
        this.#policies.set(id.key, { what: message.value, compiled: undefined });
        this.#onChange({ is: "policy", key: id.key });
        break;
      }
      case "activePolicyRemove":
        this.#policies.delete(message.value.id.key);
        this.#onChange({ is: "policy", key: message.value.id.key });
        break;
      case "activeProfileUpdate":
        this.#profiles.set(message.value.id, { what: message.value.profile, compiled: undefined });
        this.#onChange({ is: "profile", key: message.value.id });
        break;
      case "activeProfileRemove":
        this.#profiles.delete(message.value.id);
        this.#onChange({ is: "profile", key: message.value.id });
        break;
    }
  }

  policy(key: string): CompiledRules | undefined {
    const known = this.#policies.get(key);
    if (known === undefined) {
      return undefined;
    }
    const { id, policy } = known.what;
    known.compiled ??= compilePolicy(id, id.tier ?? "", policy);
    return known.compiled;
  }

  profile(name: string): CompiledRules | undefined {
    const known = this.#profiles.get(name);
    if (known === undefined) {
      return undefined;
    }
    known.compiled ??= compileProfile(name, known.what);
    return known.compiled;
  }

  /** Every policy that Felix has sent. */
  *policies(): Generator<{ readonly id: PolicyId; readonly policy: Policy }> {
    for (const { what } of this.#policies.values()) {
      yield what;
    }
  }

  /** The names of all profiles. */
  profileNames(): Iterable<string> {
    return this.#profiles.keys();
  }
}

/** What a chain is compiled from, by name. */
export interface PolicyName {
  readonly is: "policy" | "profile" | "set";
  readonly key: string;
}
