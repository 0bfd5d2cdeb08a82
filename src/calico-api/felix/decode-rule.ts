import type { felix } from "../gen/felix.js";
import type {
  HttpMatch,
  IcmpMatch,
  PortRange,
  Rule,
  RuleAction,
  RuleOrigin,
  ServiceAccountMatch,
} from "./policy.js";
import { defined, text, unrecognised } from "./wire.js";

const actions: ReadonlyMap<string, RuleAction> = new Map([
  ["", "allow"],
  ["allow", "allow"],
  ["deny", "deny"],
  ["pass", "pass"],
  ["next-tier", "pass"],
  ["log", "log"],
]);

/** One rule. */
export function decodeRule(wire: felix.Rule.$Properties): Rule {
  const action = wire.action ?? "";
  return {
    action: actions.get(action.toLowerCase()) ?? unrecognised(action),
    srcNets: wire.srcNet ?? [],
    dstNets: wire.dstNet ?? [],
    notSrcNets: wire.notSrcNet ?? [],
    notDstNets: wire.notDstNet ?? [],
    srcPorts: decodePorts(wire.srcPorts),
    dstPorts: decodePorts(wire.dstPorts),
    notSrcPorts: decodePorts(wire.notSrcPorts),
    notDstPorts: decodePorts(wire.notDstPorts),
    srcIpSetIds: wire.srcIpSetIds ?? [],
    dstIpSetIds: wire.dstIpSetIds ?? [],
    notSrcIpSetIds: wire.notSrcIpSetIds ?? [],
    notDstIpSetIds: wire.notDstIpSetIds ?? [],
    srcNamedPortIpSetIds: wire.srcNamedPortIpSetIds ?? [],
    dstNamedPortIpSetIds: wire.dstNamedPortIpSetIds ?? [],
    notSrcNamedPortIpSetIds: wire.notSrcNamedPortIpSetIds ?? [],
    notDstNamedPortIpSetIds: wire.notDstNamedPortIpSetIds ?? [],
    dstIpPortSetIds: wire.dstIpPortSetIds ?? [],
    ...defined({
      ipVersion: decodeIpVersion(wire.ipVersion),
      protocol: decodeProtocol(wire.protocol),
      notProtocol: decodeProtocol(wire.notProtocol),
      icmp: decodeIcmp(wire.icmpType, wire.icmpTypeCode),
      notIcmp: decodeIcmp(wire.notIcmpType, wire.notIcmpTypeCode),
      http: decodeHttp(wire.httpMatch),
      ruleId: text(wire.ruleId),
      origin: decodeOrigin(wire),
    }),
  };
}

function decodePorts(
  wires: readonly felix.PortRange.$Properties[] | null | undefined,
): readonly PortRange[] {
  return (wires ?? []).map(({ first, last }) => ({ first: first ?? 0, last: last ?? 0 }));
}

function decodeIpVersion(wire: number | null | undefined): Rule["ipVersion"] {
  const version = wire ?? 0;
  switch (version) {
    case 0:
      return undefined;
    case 4:
    case 6:
      return version;
    default:
      return unrecognised(version);
  }
}

function decodeProtocol(
  wire: felix.Protocol.$Properties | null | undefined,
): number | string | undefined {
  if (wire === null || wire === undefined) {
    return undefined;
  }
  // Go reads a protocol that says nothing as number 0.
  return wire.name?.toLowerCase() ?? wire.number ?? 0;
}

// Members of a oneof are there even if they are 0: type 0 is the echo reply.
function decodeIcmp(
  type: number | null | undefined,
  typeAndCode: felix.IcmpTypeAndCode.$Properties | null | undefined,
): IcmpMatch | undefined {
  if (typeAndCode !== null && typeAndCode !== undefined) {
    return { type: typeAndCode.type ?? 0, code: typeAndCode.code ?? 0 };
  }
  return type === null || type === undefined ? undefined : { type };
}

function decodeHttp(wire: felix.HTTPMatch.$Properties | null | undefined): HttpMatch | undefined {
  if (wire === null || wire === undefined) {
    return undefined;
  }
  return {
    methods: wire.methods ?? [],
    paths: (wire.paths ?? []).map((path) =>
      typeof path.prefix === "string" ? { prefix: path.prefix } : { exact: path.exact ?? "" },
    ),
  };
}

function decodeOrigin(wire: felix.Rule.$Properties): RuleOrigin | undefined {
  const origin = defined({
    srcSelector: text(wire.originalSrcSelector),
    dstSelector: text(wire.originalDstSelector),
    srcNamespaceSelector: text(wire.originalSrcNamespaceSelector),
    dstNamespaceSelector: text(wire.originalDstNamespaceSelector),
    notSrcSelector: text(wire.originalNotSrcSelector),
    notDstSelector: text(wire.originalNotDstSelector),
    srcServiceAccounts: decodeServiceAccounts(wire.srcServiceAccountMatch),
    dstServiceAccounts: decodeServiceAccounts(wire.dstServiceAccountMatch),
    srcService: text(wire.originalSrcService),
    srcServiceNamespace: text(wire.originalSrcServiceNamespace),
    dstService: text(wire.originalDstService),
    dstServiceNamespace: text(wire.originalDstServiceNamespace),
    annotations: wire.metadata?.annotations ?? undefined,
  });
  return Object.keys(origin).length === 0 ? undefined : origin;
}

function decodeServiceAccounts(
  wire: felix.ServiceAccountMatch.$Properties | null | undefined,
): ServiceAccountMatch | undefined {
  if (wire === null || wire === undefined) {
    return undefined;
  }
  return { ...defined({ selector: text(wire.selector) }), names: wire.names ?? [] };
}
