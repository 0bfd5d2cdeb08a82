import { PortError } from "./port-error.js";

/** Numbers of ports that no interface can have. */
export interface SpecialPorts {
  /** Stands for the controller. */
  readonly cpuPort: number;
  /** What `mark_to_drop` sets the port to. */
  readonly dropPort: number;
}

/** The highest number in the 9 bits that v1model has for a port. */
const standardLast = 511;

/** @throws PortError if the two are one */
export function checkSpecialPorts({ cpuPort, dropPort }: SpecialPorts): void {
  if (cpuPort === dropPort) {
    throw new PortError(
      `port ${cpuPort} cannot stand for the controller and for what is dropped: choose another --cpu-port or --drop-port`,
    );
  }
}

/** @throws PortError if no interface can have this number, which says what to do */
export function checkPort(port: number, { cpuPort, dropPort }: SpecialPorts): void {
  const last = Math.max(standardLast, cpuPort, dropPort);
  if (port === cpuPort || port === dropPort) {
    const whose = port === cpuPort ? "the controller" : "what is dropped";
    throw new PortError(`port ${port} stands for ${whose}: choose another number`);
  }
  if (port > last) {
    throw new PortError(`there can be no port ${port}: choose a number from 0 to ${last}`);
  }
}
