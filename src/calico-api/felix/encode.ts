import { felix } from "../gen/felix.js";
import type { WorkloadEndpointId } from "./endpoint.js";

/** What a driver tells Felix, whose datastore reporter needs id and status of every endpoint it hears of. */
export type FelixStatus =
  | Of<"processStatusUpdate", ProcessStatus>
  | Of<"workloadEndpointStatusUpdate", WorkloadEndpointStatus>
  | Of<"workloadEndpointStatusRemove", { readonly id: WorkloadEndpointId }>
  | Of<"hostEndpointStatusUpdate", { readonly id: string; readonly status: HostEndpointState }>
  | Of<"hostEndpointStatusRemove", { readonly id: string }>;

interface Of<Case extends string, Value> {
  readonly case: Case;
  readonly value: Value;
}

/** The heartbeat. */
export interface ProcessStatus {
  readonly timestamp: Date;
  /** Since the driver started. */
  readonly uptimeSeconds: number;
}

/** Whether a pod's interface works as asked. */
export interface WorkloadEndpointStatus {
  readonly id: WorkloadEndpointId;
  readonly status: "up" | "down";
  /** The `wire` of the endpoint's last update: Felix reports it from v3.30 on, and older versions skip it. */
  readonly endpoint: Uint8Array;
}

/** Whether an interface of the host works as asked; `error`: its policy cannot be programmed. */
export type HostEndpointState = "up" | "down" | "error";

/** Encodes the messages of one connection to Felix: they are numbered from 0. */
export class FelixEncoder {
  #sequence = 0;

  /** One `felix.FromDataplane`, without its frame. */
  encode(message: FelixStatus): Uint8Array {
    const envelope = this.#sequence === 0 ? {} : { sequenceNumber: this.#sequence };
    this.#sequence += 1;
    return message.case === "workloadEndpointStatusUpdate"
      ? encodeWorkloadStatus(message.value, envelope)
      : felix.FromDataplane.encode({ ...envelope, ...toWire(message) }).finish();
  }
}

function toWire(
  message: Exclude<FelixStatus, { readonly case: "workloadEndpointStatusUpdate" }>,
): felix.FromDataplane.$Properties {
  switch (message.case) {
    case "processStatusUpdate": {
      const { timestamp, uptimeSeconds } = message.value;
      return {
        processStatusUpdate: { isoTimestamp: timestamp.toISOString(), uptime: uptimeSeconds },
      };
    }
    case "workloadEndpointStatusRemove":
      return { workloadEndpointStatusRemove: { id: workloadId(message.value.id) } };
    case "hostEndpointStatusUpdate": {
      const { id, status } = message.value;
      return { hostEndpointStatusUpdate: { id: { endpointId: id }, status: { status } } };
    }
    case "hostEndpointStatusRemove":
      return { hostEndpointStatusRemove: { id: { endpointId: message.value.id } } };
  }
}

const updateTag = (6 << 3) | 2;
const endpointTag = (3 << 3) | 2;

// The endpoint goes back as the bytes it came in, so that what this version does not know of it is still there.
function encodeWorkloadStatus(
  { id, status, endpoint }: WorkloadEndpointStatus,
  envelope: felix.FromDataplane.$Properties,
): Uint8Array {
  const update = felix.WorkloadEndpointStatusUpdate.encode({
    id: workloadId(id),
    status: { status },
  });
  const payload = update.uint32(endpointTag).bytes(endpoint).finish();
  return felix.FromDataplane.encode(envelope).uint32(updateTag).bytes(payload).finish();
}

function workloadId(id: WorkloadEndpointId): felix.WorkloadEndpointID.$Properties {
  return { orchestratorId: id.orchestrator, workloadId: id.workload, endpointId: id.endpoint };
}
