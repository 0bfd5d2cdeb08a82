import { felixConfig } from "../calico-api/felix/config.js";
import type { FelixMessage } from "../calico-api/felix/messages.js";
import type { Vtep } from "../calico-api/felix/route.js";
import type { Manager } from "./manager.js";
import type { Refusal, Refusals } from "./refusals.js";

/** The only UDP port on which the pipeline sends and takes VXLAN. */
const pipelinePort = 4789;

/**
 * Takes note of tunnel ends. Without an uplink the host is where tunnels begin and end, so that none of them becomes an
 * entry; those that the pipeline could not hold are refused all the same.
 */
export class VtepManager implements Manager {
  readonly #refusals: Refusals;
  readonly #vteps = new Map<string, Vtep>();
  #port = pipelinePort;

  constructor(refusals: Refusals) {
    this.#refusals = refusals;
  }

  onUpdate(message: FelixMessage): void {
    switch (message.case) {
      case "vtepUpdate": {
        const { node, ipv6 } = message.value;
        this.#vteps.set(node, message.value);
        this.#refusals.set(
          `vtep/${node}`,
          ipv6 === undefined
            ? undefined
            : refused("its IPv6 tunnel: this pipeline's tunnels are IPv4 only"),
        );
        break;
      }
      case "vtepRemove":
        this.#vteps.delete(message.value.node);
        this.#refusals.set(`vtep/${message.value.node}`, undefined);
        break;
      case "configUpdate":
        this.#port = felixConfig(message.value.config).config.vxlanPort;
        break;
      default:
        return;
    }
    this.#refusals.set(
      "vxlan-port",
      this.#port === pipelinePort || this.#vteps.size === 0
        ? undefined
        : refused(`VXLANPort is ${this.#port}: this pipeline's tunnels use ${pipelinePort} only`),
    );
  }

  completeDeferredWork(): void {}
}

function refused(reason: string): Refusal {
  return { is: "refused", reasons: [reason] };
}
