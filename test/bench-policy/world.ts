import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import {
  configUpdate,
  inSync,
  podUpdate,
  policyId,
  policyRules,
  rule,
  tier,
} from "../../src/dataplane-driver/test-messages.js";
import { seededRandom } from "../../src/testing/random.js";

// The world of `npm run bench:policy`: 250 endpoints in 50 lists of 20 policies, 1,000 policies of 10 rules, half of them
// ingress; 2,000 sets of 100 members drawn from 20,000 addresses, 40 of them in each list, half in sources of ingress, half
// in destinations of egress.

const lists = 50;
const policiesOfList = 20;
const rulesOfPolicy = 10;
const endpoints = 250;
const sets = 2000;
const members = 100;
const addresses = 20_000;

/** One of 20,000 addresses. */
export function addressOf(index: number): string {
  return `10.${64 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`;
}

function setId(list: number, index: number): string {
  return `s:${list}-${index}`;
}

/** A policy of a list, or (list -1) the one that stands in all of them; `version` changes one port. */
export function policy(list: number, index: number, version = 0): FelixMessage {
  const isIngress = index % 2 === 0;
  const rules = Array.from({ length: rulesOfPolicy }, (_, i) => {
    const at = (index >> 1) * rulesOfPolicy + i;
    const id = setId(Math.max(list, 0), (at % 20) * 2 + (isIngress ? 0 : 1));
    const port = 1000 + at + (i === 0 ? version * 1000 : 0);
    return rule({
      action: at % 5 === 4 ? "deny" : "allow",
      protocol: "tcp",
      dstPorts: [{ first: port, last: port }],
      ...(list < 0 ? {} : isIngress ? { srcIpSetIds: [id] } : { dstIpSetIds: [id] }),
    });
  });
  return {
    case: "activePolicyUpdate",
    value: {
      id: policyId(`l${list}p${index}`, { tier: "default" }),
      policy: policyRules({
        inboundRules: isIngress ? rules : [],
        outboundRules: isIngress ? [] : rules,
      }),
    },
  };
}

/** All that Felix says of it; with `shared`, one more ingress policy stands at the end of each list. */
export function worldMessages(shared: boolean): readonly FelixMessage[] {
  const random = seededRandom(1);
  const messages: FelixMessage[] = [configUpdate({ DefaultEndpointToHostAction: "Accept" })];
  for (let index = 0; index < sets; index += 1) {
    const chosen = new Set<string>();
    while (chosen.size < members) {
      chosen.add(`${addressOf(Math.floor(random() * addresses))}/32`);
    }
    messages.push({
      case: "ipsetUpdate",
      value: {
        id: setId(index % lists, Math.floor(index / lists)),
        type: "net",
        members: [...chosen],
      },
    });
  }
  for (let list = 0; list < lists; list += 1) {
    for (let index = 0; index < policiesOfList; index += 1) {
      messages.push(policy(list, index));
    }
  }
  if (shared) {
    messages.push(policy(-1, 0));
  }
  for (let index = 0; index < endpoints; index += 1) {
    const list = index % lists;
    const ids = Array.from({ length: policiesOfList }, (_, i) =>
      policyId(`l${list}p${i}`, { tier: "default" }),
    );
    messages.push(
      podUpdate(`pod${index}`, {
        ipv4Nets: [`172.16.${index >> 8}.${index & 255}/32`],
        tiers: [
          tier({
            ingressPolicies: [
              ...ids.filter((_, i) => i % 2 === 0),
              ...(shared ? [policyId("l-1p0", { tier: "default" })] : []),
            ],
            egressPolicies: ids.filter((_, i) => i % 2 === 1),
          }),
        ],
      }),
    );
  }
  return [...messages, inSync];
}

/** An endpoint whose policy names one set of `size` members, and that set. */
export function oneSetMessages(size: number): readonly FelixMessage[] {
  const id = "s:large";
  const texts = Array.from({ length: size }, (_, i) => `${addressOf(i)}/32`);
  return [
    configUpdate({ DefaultEndpointToHostAction: "Accept" }),
    {
      case: "activePolicyUpdate",
      value: {
        id: policyId("large", { tier: "default" }),
        policy: policyRules({ inboundRules: [rule({ srcIpSetIds: [id] })], outboundRules: [] }),
      },
    },
    podUpdate("a", {
      tiers: [tier({ ingressPolicies: [policyId("large", { tier: "default" })] })],
    }),
    { case: "ipsetUpdate", value: { id, type: "net", members: texts } },
    inSync,
  ];
}

/** How many entries the chains may have: rules × port combinations, and one that denies, of each chain. */
export const mostPolicyEntries = {
  to: lists * ((policiesOfList / 2) * rulesOfPolicy + 1),
  from: lists * ((policiesOfList / 2) * rulesOfPolicy + 1),
};
