import { encodeFrame } from "../../src/calico-api/felix/frame.js";
import { felix } from "../../src/calico-api/gen/felix.js";

// Felix's messages from the JSON of verdicts: proto3 JSON with the names of the proto files.

/** One payload of `ToDataplane`, under its name there. */
export type JsonMessage = Readonly<Record<string, unknown>>;

/** The encoded message. */
export function payloadOf(message: JsonMessage): Uint8Array {
  const object = camelCased(message);
  const endpoint = (object.workloadEndpointUpdate as { endpoint?: { tiers?: Tier[] } } | undefined)
    ?.endpoint;
  for (const tier of endpoint?.tiers ?? []) {
    tier.ingressPolicies = (tier.ingressPolicies ?? []).map(policyId);
    tier.egressPolicies = (tier.egressPolicies ?? []).map(policyId);
  }
  return felix.ToDataplane.encode(felix.ToDataplane.fromObject(object)).finish();
}

/** Messages as Felix writes them to a driver. */
export function recordingOf(messages: readonly JsonMessage[]): Buffer {
  return Buffer.concat(messages.map((message) => encodeFrame(payloadOf(message))));
}

interface Tier {
  ingressPolicies?: unknown[];
  egressPolicies?: unknown[];
}

function policyId(id: unknown): Uint8Array {
  return felix.PolicyID.encode(felix.PolicyID.fromObject(id as object)).finish();
}

function camelCased(value: unknown): Record<string, unknown>;
function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(camelCased);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      camelCased(inner),
    ]),
  );
}
