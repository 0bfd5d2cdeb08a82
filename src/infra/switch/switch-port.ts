/** How many frames and bytes went one way. */
export interface PortCounts {
  readonly frames: number;
  readonly bytes: number;
  /** Frames that were lost: no room, too long, or not to be sent. */
  readonly drops: number;
}

/** A port that is open. */
export interface OpenPort {
  readonly port: number;
  /** `veth0`, or `tap:NAME`. */
  readonly device: string;
  readonly isUp: boolean;
  readonly received: PortCounts;
  readonly sent: PortCounts;
}

/** A port to open. */
export interface PortSpec {
  readonly port: number;
  /** The name of an interface, or `tap:NAME`. */
  readonly device: string;
}
