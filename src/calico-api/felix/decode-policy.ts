import { felix } from "../gen/felix.js";
import { decodeRule } from "./decode-rule.js";
import type { Policy, PolicyId, Profile, TierInfo } from "./policy.js";
import { decodeWire, defined, text, type UnknownFields } from "./wire.js";

/** What a tier without a default action does: up to v3.28 Felix did not say it. */
type TierEnd = TierInfo["defaultAction"];

/** The id of a policy. `tier` is what stands around it: up to v3.31 it is part of the id, later it is not. */
export function decodePolicyId(
  wire: felix.PolicyID.$Properties | null | undefined,
  tier?: string,
): PolicyId {
  const name = wire?.name ?? "";
  const kind = text(wire?.kind);
  if (kind === undefined) {
    return policyIdFromName(text(wire?.tier) ?? tier ?? "", name);
  }
  const namespace = wire?.namespace ?? "";
  return {
    key: `${kind}/${namespace}/${name}`,
    kind,
    namespace,
    name,
    ...defined({ tier }),
    isStaged: kind.startsWith("Staged"),
  };
}

// Kinds whose policies had generated names up to v3.31.
const generatedNames: readonly (readonly [prefix: string, kind: string])[] = [
  ["knp.default.", "KubernetesNetworkPolicy"],
  ["kanp.adminnetworkpolicy.", "AdminNetworkPolicy"],
  ["kbanp.baselineadminnetworkpolicy.", "BaselineAdminNetworkPolicy"],
];
const stagedPrefix = "staged:";

/** The id that a name up to v3.31 stands for: `[namespace/][staged:]name`. */
export function policyIdFromName(tier: string, wireName: string): PolicyId {
  const slash = wireName.indexOf("/");
  const namespace = slash === -1 ? "" : wireName.slice(0, slash);
  const local = wireName.slice(slash + 1);
  const isStaged = local.startsWith(stagedPrefix);
  const stored = isStaged ? local.slice(stagedPrefix.length) : local;
  const [prefix, kind] = generatedNames.find(([start]) => stored.startsWith(start)) ?? [
    "",
    namespace === "" ? "GlobalNetworkPolicy" : "NetworkPolicy",
  ];
  return {
    key: `${tier}/${wireName}`,
    kind: isStaged ? `Staged${kind}` : kind,
    namespace,
    name: stored.slice(prefix.length),
    tier,
    isStaged,
  };
}

/** Tiers in order; `end` is what one does whose default action is not there. */
export function decodeTiers(
  wires: readonly felix.TierInfo.$Properties[] | null | undefined,
  end: TierEnd,
  unknown: UnknownFields,
): readonly TierInfo[] {
  return (wires ?? []).map((wire) => {
    const name = wire.name ?? "";
    const policies = (elements: readonly Uint8Array[] | null | undefined): readonly PolicyId[] =>
      (elements ?? []).map((element) => decodeTierPolicy(element, name, unknown));
    return {
      name,
      ingressPolicies: policies(wire.ingressPolicies),
      egressPolicies: policies(wire.egressPolicies),
      defaultAction: decodeTierEnd(wire.defaultAction, end),
    };
  });
}

function decodeTierEnd(wire: string | null | undefined, end: TierEnd): TierEnd {
  const action = text(wire)?.toLowerCase();
  return action === undefined ? end : action === "pass" ? "pass" : "deny";
}

// TierInfo 2 and 3 hold names up to v3.31 and an encoded PolicyID from v3.32, which begins with the tag of its name,
// its namespace or its kind. No name begins with a control character.
const policyIdTags: ReadonlySet<number | undefined> = new Set([0x12, 0x1a, 0x22]);
const utf8 = new TextDecoder("utf-8", { fatal: true });

function decodeTierPolicy(element: Uint8Array, tier: string, unknown: UnknownFields): PolicyId {
  return policyIdTags.has(element[0])
    ? decodePolicyId(decodeWire(felix.PolicyID, element, unknown), tier)
    : policyIdFromName(tier, utf8.decode(element));
}

/** A policy's rules and what else it says. */
export function decodePolicy(wire: felix.Policy.$Properties | null | undefined): Policy {
  return {
    ...decodeProfile(wire),
    untracked: wire?.untracked ?? false,
    preDnat: wire?.preDnat ?? false,
    ...defined({
      namespace: text(wire?.namespace),
      originalSelector: text(wire?.originalSelector),
    }),
    perfHints: wire?.perfHints ?? [],
  };
}

/** A profile's rules. */
export function decodeProfile(wire: felix.Profile.$Properties | null | undefined): Profile {
  return {
    inboundRules: (wire?.inboundRules ?? []).map(decodeRule),
    outboundRules: (wire?.outboundRules ?? []).map(decodeRule),
  };
}
