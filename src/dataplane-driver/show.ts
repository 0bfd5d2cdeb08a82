import type { Life } from "./life.js";
import { type Stage, stages } from "./policy/chain-spec.js";
import { describeRef, ruleIdOf } from "./policy/rule-ref.js";
import { legNames } from "./policy/set-groups.js";

/** One endpoint for `calico-p4 show endpoints`. */
export interface ShownEndpoint {
  /** `namespace/pod`, or what the orchestrator calls it. */
  readonly workload: string;
  readonly endpoint: string;
  readonly interfaceName: string;
  readonly addresses: readonly string[];
  readonly port: number | undefined;
  /** `up`, `pending`, or `down`. */
  readonly state: "up" | "pending" | "down";
  /** Entries of its own, and of the rules of its egress and ingress chain, which it may share. */
  readonly entries: number;
  readonly egressRules: number;
  readonly ingressRules: number;
  /** Why it is not up, and what of it has no effect. */
  readonly reasons: readonly string[];
}

/** One rule for `calico-p4 show policies`. */
export interface ShownRule {
  /** `NetworkPolicy prod/db, ingress rule 0`. */
  readonly rule: string;
  /** Entries that bear its id, in all chains. */
  readonly entries: number;
  /** Packets that it decided about: the first of each flow. */
  readonly hits: string;
}

/** What `calico-p4 show policies` says. */
export interface ShownPolicies {
  readonly rules: readonly ShownRule[];
  readonly warnings: readonly string[];
}

/** One set for `calico-p4 show sets`. */
export interface ShownSet {
  /** Felix's id. */
  readonly id: string;
  readonly type: string;
  readonly members: number;
  /** Where it has a bit: `from 1 dst 3`. */
  readonly bits: readonly string[];
}

/** The endpoints of a life. Loops over them all: for who asks. */
export function showEndpoints(life: Life): readonly ShownEndpoint[] {
  return [...life.endpoints()]
    .map((state): ShownEndpoint => {
      const { owner, id, update, verdict, port, chains } = state;
      const policy = life.policyOf(owner);
      const rows = life.reconciler.owner(owner);
      const held = [...(rows?.held ?? [])].map(({ row, hold }) => `${row}: ${hold.message}`);
      const isDown = verdict?.is === "down" || policy.is === "closed" || held.length > 0;
      const isPending =
        verdict === undefined || policy.is === "pending" || (rows?.pending ?? 0) > 0;
      const rulesOf = (stage: Stage): number =>
        chains
          .filter((chain) => chain.stage === stage)
          .reduce(
            (sum, chain) => sum + (life.policy.stages[stage].listOf(chain)?.rows.length ?? 0),
            0,
          );
      const { ipv4Nets, ipv6Nets, name } = update.endpoint;
      return {
        workload: id.workload,
        endpoint: id.endpoint,
        interfaceName: name,
        addresses: [...ipv4Nets, ...ipv6Nets],
        port,
        state: isDown ? "down" : isPending ? "pending" : "up",
        entries: rows?.rows ?? 0,
        egressRules: rulesOf("from"),
        ingressRules: rulesOf("to"),
        reasons: [
          ...(verdict?.is === "down" ? [verdict.reason] : []),
          ...(policy.is === "closed" ? policy.reasons : []),
          ...held,
          ...(life.refusals.of(owner)?.is === "unsupported"
            ? (life.refusals.of(owner)?.reasons ?? [])
            : []),
        ],
      };
    })
    .sort((a, b) => (a.workload < b.workload ? -1 : 1));
}

/** The rules that are on the switch, with their hits by rule id. */
export function showPolicies(life: Life, hits: ReadonlyMap<number, bigint>): ShownPolicies {
  const found = new Map<number, { rule: string; entries: number }>();
  for (const stage of stages) {
    const { [stage]: chains } = life.policy.stages;
    for (const chain of chains.chains()) {
      for (const { ref } of chains.listOf(chain)?.content.entries ?? []) {
        const id = ruleIdOf(ref);
        const known = found.get(id) ?? { rule: describeRef(ref), entries: 0 };
        found.set(id, known);
        known.entries += 1;
      }
    }
  }
  return {
    rules: [...found]
      .map(([id, { rule, entries }]) => ({ rule, entries, hits: String(hits.get(id) ?? 0n) }))
      .sort((a, b) => (a.rule < b.rule ? -1 : 1)),
    warnings: life.warnings(),
  };
}

/** Felix's IP sets, and where they have bits; and the lists of rules that do. */
export function showSets(life: Life): readonly ShownSet[] {
  const shown = [...life.policy.sets.entries()].map(([id, type, source]) => ({
    id,
    type: String(type),
    key: source.key,
    members: source.size,
  }));
  return shown
    .map(({ id, type, key, members }) => ({
      id,
      type,
      members,
      bits: stages.flatMap((stage) =>
        [...life.policy.stages[stage].groups.all()].flatMap(({ id: group, legs }) =>
          legNames.flatMap((leg) => {
            const bit = legs[leg].bitOf(key);
            return bit === undefined ? [] : [`${stage} ${group} ${leg} ${bit}`];
          }),
        ),
      ),
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
