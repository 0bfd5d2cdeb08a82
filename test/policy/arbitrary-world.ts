import fc from "fast-check";
import type { FelixMessage } from "../../src/calico-api/felix/messages.js";
import type { PolicyId, PortRange, Rule, TierInfo } from "../../src/calico-api/felix/policy.js";
import {
  configUpdate,
  podUpdate,
  policyId,
  policyRules,
  tier,
} from "../../src/dataplane-driver/test-messages.js";
import type { ExplainQuery } from "../../src/infra/explain/explain-query.js";

// Small worlds of policy in which all meets all: few addresses, ports and protocols, each near some border.

const addresses4 = ["10.65.0.2", "10.65.0.3", "10.65.1.2", "10.66.0.1", "192.0.2.1", "8.8.8.8"];
const addresses6 = ["fd65::2", "fd65::3", "fd65::1:2", "2001:db8::1", "2001:db8:1::1"];
const nets4 = [
  "0.0.0.0/0",
  "10.0.0.0/8",
  "10.65.0.0/16",
  "10.65.0.2/31",
  "10.65.0.3/32",
  "192.0.2.0/24",
];
const nets6 = [
  "::/0",
  "fd65::/16",
  "fd65::/112",
  "fd65::2/127",
  "2001:db8::/32",
  "2001:db8::1/128",
];
const ports = [0, 1, 53, 79, 80, 81, 443, 8080, 65_535];
const setIds = ["s:a", "s:b", "s:c"];
const portSetIds = ["n:a", "n:b"];
const own = { 4: "10.65.0.2", 6: "fd65::2" };

const net = fc.constantFrom(...nets4, ...nets6);
const fewNets = fc.oneof(
  { weight: 4, arbitrary: fc.constant<string[]>([]) },
  fc.array(net, { minLength: 1, maxLength: 3 }),
);
const range: fc.Arbitrary<PortRange> = fc
  .tuple(fc.constantFrom(...ports), fc.constantFrom(...ports))
  .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));

function few<T>(one: fc.Arbitrary<T>, maxLength = 2, weight = 5): fc.Arbitrary<T[]> {
  return fc.oneof(
    { weight, arbitrary: fc.constant<T[]>([]) },
    fc.array(one, { minLength: 1, maxLength }),
  );
}

function seldom<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, one);
}

const protocol = fc.constantFrom<(number | string)[]>(
  "tcp",
  "udp",
  "icmp",
  "icmpv6",
  "sctp",
  "udplite",
  6,
  17,
  1,
  58,
  47,
);
const sets = few(fc.constantFrom(...setIds), 2, 6);
const portSets = few(fc.constantFrom(...portSetIds), 2, 8);
const icmp = fc.record(
  { type: fc.constantFrom(0, 3, 8, 128, 255), code: fc.constantFrom(0, 1, 255) },
  { requiredKeys: ["type"] },
);

/** A rule, also such as Calico's API would refuse. */
const rule: fc.Arbitrary<Rule> = fc
  .record({
    action: fc.constantFrom<Rule["action"][]>("allow", "allow", "deny", "deny", "pass", "log"),
    ipVersion: seldom(fc.constantFrom<(4 | 6)[]>(4, 6)),
    protocol: fc.oneof(protocol, fc.constant(undefined)),
    notProtocol: seldom(seldom(protocol)),
    srcNets: fewNets,
    dstNets: fewNets,
    notSrcNets: few(net, 2, 6),
    notDstNets: few(net, 2, 6),
    srcPorts: few(range, 2, 6),
    dstPorts: few(range, 3, 3),
    notSrcPorts: few(range, 2, 8),
    notDstPorts: few(range, 2, 6),
    icmp: seldom(seldom(icmp)),
    notIcmp: seldom(seldom(icmp)),
    srcIpSetIds: sets,
    dstIpSetIds: sets,
    notSrcIpSetIds: sets,
    notDstIpSetIds: sets,
    srcNamedPortIpSetIds: portSets,
    dstNamedPortIpSetIds: portSets,
    notSrcNamedPortIpSetIds: portSets,
    notDstNamedPortIpSetIds: portSets,
    dstIpPortSetIds: portSets,
  })
  .map(
    (given) =>
      Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== undefined),
      ) as unknown as Rule,
  );

const rules = fc.array(rule, { maxLength: 3 });

/** What Felix says of a node with one pod, `default/a`. */
export const arbitraryMessages: fc.Arbitrary<readonly FelixMessage[]> = fc
  .record({
    toHost: fc.constantFrom("Drop", "Accept", "Return"),
    members: fc.tuple(...setIds.map(() => fc.uniqueArray(net, { maxLength: 4 }))),
    portMembers: fc.tuple(
      ...portSetIds.map(() =>
        fc.uniqueArray(
          fc
            .tuple(
              fc.constantFrom(...addresses4, ...addresses6),
              fc.constantFrom("tcp", "udp", "sctp"),
              fc.constantFrom(...ports),
            )
            .map(([address, name, port]) => `${address},${name}:${port}`),
          { maxLength: 4 },
        ),
      ),
    ),
    policies: fc.array(fc.record({ inboundRules: rules, outboundRules: rules }), {
      minLength: 1,
      maxLength: 4,
    }),
    staged: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    profiles: fc.array(fc.record({ inboundRules: rules, outboundRules: rules }), { maxLength: 2 }),
    tiers: fc.array(
      fc.record({
        defaultAction: fc.constantFrom<TierInfo["defaultAction"][]>("deny", "pass"),
        ingress: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
        egress: fc.uniqueArray(fc.nat(3), { maxLength: 2 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ toHost, members, portMembers, policies, staged, profiles, tiers }) => {
    const id = (index: number): PolicyId => {
      const at = index % policies.length;
      return policyId(`p${at}`, { isStaged: staged[at] ?? false, tier: "t" });
    };
    return [
      configUpdate({ DefaultEndpointToHostAction: toHost }),
      ...setIds.map(
        (setId, i): FelixMessage => ({
          case: "ipsetUpdate",
          value: { id: setId, type: "net", members: members[i] ?? [] },
        }),
      ),
      ...portSetIds.map(
        (setId, i): FelixMessage => ({
          case: "ipsetUpdate",
          value: { id: setId, type: "ipAndPort", members: portMembers[i] ?? [] },
        }),
      ),
      ...policies.map(
        (policy, i): FelixMessage => ({
          case: "activePolicyUpdate",
          value: {
            id: id(i),
            policy: policyRules(policy),
          },
        }),
      ),
      ...profiles.map(
        (profile, i): FelixMessage => ({
          case: "activeProfileUpdate",
          value: { id: `profile${i}`, profile },
        }),
      ),
      podUpdate("a", {
        ipv4Nets: [`${own[4]}/32`],
        ipv6Nets: [`${own[6]}/128`],
        profileIds: profiles.map((_, i) => `profile${i}`),
        tiers: tiers.map(({ defaultAction, ingress, egress }, i) =>
          tier({
            name: `t${i}`,
            defaultAction,
            ingressPolicies: ingress.map(id),
            egressPolicies: egress.map(id),
          }),
        ),
      }),
    ];
  });

/** A packet to the pod or from it. */
export const arbitraryQuery: fc.Arbitrary<ExplainQuery> = fc
  .record({
    family: fc.constantFrom<(4 | 6)[]>(4, 6),
    direction: fc.constantFrom<("ingress" | "egress")[]>("ingress", "egress"),
    other: fc.nat(),
    protocol: fc.constantFrom(6, 6, 17, 132, 136, 47, 1, 58, 4),
    srcPort: fc.constantFrom(...ports),
    dstPort: fc.constantFrom(...ports),
    icmpType: fc.constantFrom(0, 3, 8, 128, 255),
    icmpCode: fc.constantFrom(0, 1, 255),
  })
  .map(({ family, direction, other, protocol: number, ...rest }) => {
    const all = family === 4 ? [...addresses4, "169.254.1.1"] : addresses6;
    const far = all[other % all.length] ?? own[family];
    const near = own[family];
    const hasPorts = [6, 17, 132, 136].includes(number);
    const isIcmp = number === (family === 4 ? 1 : 58);
    const { srcPort, dstPort, icmpType, icmpCode } = rest;
    return {
      endpoint: "default/a",
      direction,
      protocol: number,
      src: direction === "egress" ? near : far,
      dst: direction === "egress" ? far : near,
      ...(hasPorts ? { srcPort, dstPort } : {}),
      ...(isIcmp ? { icmpType, icmpCode } : {}),
    };
  });
