import { z } from "zod";
import { stepsOf } from "./recordings.js";

/** The node whose Felix was recorded. */
const node = "node1";

const workload = z.object({
  kind: z.literal("WorkloadEndpoint"),
  metadata: z.object({ namespace: z.string() }),
  spec: z.object({
    node: z.string(),
    pod: z.string().optional(),
    ipNetworks: z.array(z.string()).default([]),
    allowSpoofedSourcePrefixes: z.array(z.string()).default([]),
  }),
});
const pod = z.object({
  kind: z.literal("Pod"),
  metadata: z.object({
    name: z.string(),
    annotations: z.record(z.string(), z.string()).default({}),
  }),
  spec: z.object({ nodeName: z.string().optional() }),
  status: z.object({ phase: z.string().optional() }).optional(),
});
const felixConfiguration = z.object({
  kind: z.literal("FelixConfiguration"),
  spec: z.object({ workloadSourceSpoofing: z.string().optional() }),
});

/**
 * The addresses of each pod of this node that a world ends with, sorted, from what was stored; undefined for a world of
 * which no file tells. Felix leaves out pods that may spoof unless `WorkloadSourceSpoofing` is `Any`.
 */
export function podsOf(world: string): readonly string[] | undefined {
  const steps = stepsOf(world);
  if (steps === undefined) {
    return undefined;
  }
  const stored = new Map<string, unknown>();
  for (const step of steps) {
    for (const object of step) {
      const { key, value } = placeOf(object);
      stored.set(key, value);
    }
  }
  const objects = [...stored.values()];
  const maySpoof = objects.some(
    (object) => felixConfiguration.safeParse(object).data?.spec.workloadSourceSpoofing === "Any",
  );
  const pods: string[] = [];
  for (const object of objects) {
    const endpoint = workload.safeParse(object).data;
    if (endpoint?.spec.node === node && endpoint.spec.ipNetworks.length > 0) {
      if (maySpoof || endpoint.spec.allowSpoofedSourcePrefixes.length === 0) {
        pods.push(textOf(endpoint.spec.ipNetworks));
      }
    }
    const kubernetes = pod.safeParse(object).data;
    const addresses = kubernetes?.metadata.annotations["cni.projectcalico.org/podIPs"] ?? "";
    if (kubernetes?.spec.nodeName === node && addresses !== "") {
      pods.push(textOf(addresses.split(",")));
    }
  }
  return pods.sort();
}

function textOf(nets: readonly string[]): string {
  return nets
    .map((net) => net.replace(/\/(32|128)$/, ""))
    .sort()
    .join(" ");
}

const inEtcd = z.object({ key: z.string(), value: z.unknown() });
const made = z.object({
  collection: z.string(),
  object: z.looseObject({ metadata: z.looseObject({ name: z.string() }) }),
});
const removed = z.object({ collection: z.string(), delete: z.string() });

/** Where an object is stored, and what: nothing if it was removed. */
function placeOf(object: unknown): { key: string; value: unknown } {
  const etcd = inEtcd.safeParse(object).data;
  if (etcd !== undefined) {
    return etcd;
  }
  const gone = removed.safeParse(object).data;
  if (gone !== undefined) {
    return { key: `${gone.collection}/${gone.delete}`, value: undefined };
  }
  const { collection, object: value } = made.parse(object);
  return { key: `${collection}/${value.metadata.name}`, value };
}
