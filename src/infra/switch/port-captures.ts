import { existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { PcapWriter } from "./pcap-writer.js";
import { PortError } from "./port-error.js";

/** How {@link PortCaptures} work. */
export interface PortCapturesOptions {
  /** Made if it is not there; its parent has to be. */
  readonly folder: string;
  /** Told once when nothing more can be written, such as to a full disk: packets go on. */
  readonly onFailure: (reason: string) => void;
  /** The time of day in milliseconds. Default: the machine's. */
  readonly now?: () => number;
}

/** A pcap file for each port, with the frames of both directions in the order in which they were seen. */
export class PortCaptures {
  readonly #options: PortCapturesOptions;
  readonly #now: () => number;
  readonly #files = new Map<number, PcapWriter>();
  #hasFailed = false;

  /** @throws PortError if there can be no such folder */
  constructor(options: PortCapturesOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.timeOrigin + performance.now());
    try {
      // Not with its parents: in /proc, Node would try for ever.
      mkdirSync(options.folder);
    } catch (cause) {
      if (!isFolder(options.folder)) {
        throw new PortError(`no captures can be written: ${textOf(cause)}; name another folder`, {
          cause,
        });
      }
    }
  }

  /** A frame has come in by the port, or leaves by it. */
  add(port: number, bytes: Uint8Array, start: number, end: number): void {
    this.#attempt(() => {
      let file = this.#files.get(port);
      if (file === undefined) {
        file = new PcapWriter(join(this.#options.folder, `port-${port}.pcap`));
        this.#files.set(port, file);
      }
      file.write(this.#now(), bytes, start, end);
    });
  }

  /** Writes what has been gathered. */
  flush(): void {
    this.#attempt(() => {
      for (const file of this.#files.values()) {
        file.flush();
      }
    });
  }

  close(): void {
    this.#attempt(() => {
      for (const file of this.#files.values()) {
        file.close();
      }
    });
  }

  #attempt(work: () => void): void {
    if (this.#hasFailed) {
      return;
    }
    try {
      work();
    } catch (error) {
      this.#hasFailed = true;
      this.#options.onFailure(textOf(error));
    }
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
