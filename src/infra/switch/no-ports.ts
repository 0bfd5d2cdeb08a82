import { PortError } from "./port-error.js";
import type { SwitchPorts } from "./switch-core.js";

/** The ports of a switch that can have none. `why` is told to who wants to open one. */
export function noPorts(why: string): SwitchPorts {
  return {
    open: (port, device) => {
      throw new PortError(`port ${port}=${device} cannot be opened: ${why}`);
    },
    close: (port) => {
      throw new PortError(`there is no port ${port}`);
    },
    list: () => [],
  };
}
