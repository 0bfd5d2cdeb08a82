import type { FelixMessage } from "../calico-api/felix/messages.js";
import type { Manager } from "./manager.js";
import type { Refusals } from "./refusals.js";

/** States of every host endpoint that nobody enforces its policy: the node's interfaces are not ports of the switch. */
export class HostEndpointManager implements Manager {
  readonly #refusals: Refusals;

  constructor(refusals: Refusals) {
    this.#refusals = refusals;
  }

  onUpdate(message: FelixMessage): void {
    if (message.case === "hostEndpointUpdate") {
      this.#refusals.set(`host-endpoint/${message.value.id}`, {
        is: "unsupported",
        reasons: ["without an uplink the pipeline does not see the node's interfaces"],
      });
    } else if (message.case === "hostEndpointRemove") {
      this.#refusals.set(`host-endpoint/${message.value.id}`, undefined);
    }
  }

  completeDeferredWork(): void {}
}
