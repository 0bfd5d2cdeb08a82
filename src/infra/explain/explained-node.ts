import type { FelixMessage } from "../../calico-api/felix/messages.js";
import { isWithinNet } from "../../dataplane-driver/policy/evaluator/address-number.js";
import type { Decision } from "../../dataplane-driver/policy/evaluator/decide.js";
import { evaluateWorkload } from "../../dataplane-driver/policy/evaluator/evaluate.js";
import { PolicyWorld } from "../../dataplane-driver/policy/evaluator/policy-world.js";
import type { ExplainQuery } from "./explain-query.js";
import type { Explanation, Verdict } from "./explanation.js";
import type { NodeEntries } from "./node-entries.js";
import type { SwitchLab } from "./switch-lab.js";

/** Nobody here is asked about the packet. */
export class NotHereError extends Error {
  override readonly name = "NotHereError";
}

/** How an {@link ExplainedNode} is made. */
export interface ExplainedNodeOptions {
  readonly world: PolicyWorld;
  readonly entries: NodeEntries;
  readonly lab: SwitchLab;
  /** Addresses of the node that Felix does not know. */
  readonly ownAddresses: readonly string[];
  /** A frame that is such a packet; undefined where none can be. */
  readonly frameOf: (query: ExplainQuery) => Uint8Array | undefined;
}

/** Answers what becomes of packets at a node, three times over: by the evaluator, by the entries, by the switch. */
export class ExplainedNode {
  readonly #options: ExplainedNodeOptions;

  constructor(options: ExplainedNodeOptions) {
    this.#options = options;
  }

  /** What Felix has said. */
  get world(): PolicyWorld {
    return this.#options.world;
  }

  /**
   * What becomes of the packet, the first of its flow.
   *
   * @throws {@link NotHereError} if it concerns no endpoint of the node
   */
  explain(query: ExplainQuery): Explanation {
    const { endpoint, direction } = query;
    return endpoint !== undefined && direction !== undefined
      ? this.#oneSide(query, endpoint, direction)
      : this.#wholeWay(query);
  }

  /** The policy of one endpoint; the other side is beyond an uplink without host endpoint. */
  #oneSide(query: ExplainQuery, pod: string, direction: "ingress" | "egress"): Explanation {
    const { world, entries, lab, frameOf, ownAddresses } = this.#options;
    const endpoint = world.workload(pod);
    if (endpoint === undefined) {
      throw new NotHereError(`no endpoint of this node is ${JSON.stringify(pod)}`);
    }
    const decision = evaluateWorkload(world, endpoint, direction, query, { ownAddresses });
    const addresses = [...endpoint.ipv4Nets, ...endpoint.ipv6Nets];
    const port = entries.portOf(addresses);
    const byEntries =
      direction === "egress"
        ? entries.leaves(query, port)
        : entries.enters(
            query,
            addresses.some((net) => isWithinNet(net, query.dst)),
          );
    const frame = frameOf(query);
    const bySwitch =
      frame === undefined
        ? null
        : direction === "egress"
          ? lab.leaves(port, query.dst, frame)
          : lab.enters(port, frame, isTunnel(query));
    return answer(decision, byEntries, bySwitch);
  }

  /** The egress of the source if it is here, then the ingress of the destination if that is. */
  #wholeWay(query: ExplainQuery): Explanation {
    const { world, entries, lab, frameOf, ownAddresses } = this.#options;
    const from = world.endpointWith(query.src);
    const to = world.endpointWith(query.dst);
    if (from === undefined && to === undefined) {
      throw new NotHereError(`neither ${query.src} nor ${query.dst} is an endpoint of this node`);
    }
    const decisions: Decision[] = [];
    const verdicts: Verdict[] = [];
    const [srcPort, dstPort] = [from, to].map((endpoint) =>
      endpoint === undefined
        ? undefined
        : entries.portOf([...endpoint.ipv4Nets, ...endpoint.ipv6Nets]),
    );
    if (from !== undefined) {
      decisions.push(evaluateWorkload(world, from, "egress", query, { ownAddresses }));
      verdicts.push(entries.leaves(query, srcPort));
    }
    const isFromHost = world.isOwnAddress(query.src, ownAddresses);
    if (to !== undefined && isFromHost) {
      const reason = "from the host to its own workload: not policed";
      decisions.push({ verdict: "allow", decidedBy: { reason }, logged: false });
      verdicts.push(dstPort === undefined ? "deny" : "allow");
    } else if (to !== undefined) {
      decisions.push(evaluateWorkload(world, to, "ingress", query));
      verdicts.push(entries.enters(query, true));
    } else if (!world.isRouted(query.dst)) {
      const reason = `route: no pod of this node has ${query.dst}`;
      decisions.push({ verdict: "deny", decidedBy: { reason }, logged: false });
      verdicts.push("deny");
    }
    const frame = frameOf(query);
    const bySwitch =
      frame === undefined
        ? null
        : lab.passes(
            from === undefined ? "host" : srcPort,
            to === undefined ? "host" : dstPort,
            frame,
          );
    const denying = decisions.find(({ verdict }) => verdict === "deny");
    const last = denying ?? decisions.at(-1);
    if (last === undefined) {
      throw new NotHereError("nobody decides about it");
    }
    const until = denying === undefined ? decisions.length : decisions.indexOf(denying) + 1;
    return answer(
      { ...last, logged: decisions.slice(0, until).some(({ logged }) => logged) },
      verdicts.includes("deny") ? "deny" : "allow",
      bySwitch,
    );
  }
}

/** What Felix has said, for the evaluator. */
export function worldOf(messages: Iterable<FelixMessage>): PolicyWorld {
  const world = new PolicyWorld();
  for (const message of messages) {
    world.onMessage(message);
  }
  return world;
}

function isTunnel({ protocol, dstPort }: ExplainQuery): boolean {
  return protocol === 4 || (protocol === 17 && dstPort === 4789);
}

function answer(decision: Decision, entries: Verdict, bySwitch: Verdict | null): Explanation {
  const { verdict: evaluator, decidedBy, logged } = decision;
  const isAgreed = evaluator === entries && (bySwitch === null || bySwitch === evaluator);
  return {
    verdict: isAgreed ? evaluator : "disagree",
    decidedBy,
    logged,
    evaluator,
    entries,
    switch: bySwitch,
  };
}
