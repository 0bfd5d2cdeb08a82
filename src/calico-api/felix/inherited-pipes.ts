import { Socket } from "node:net";
import { FelixConnection, type FelixConnectionOptions } from "./connection.js";

/** How a driver that Felix started reaches it. */
export interface InheritedPipesOptions extends FelixConnectionOptions {
  /** Felix to driver; default 3. */
  readonly readFd?: number;
  /** Driver to Felix; default 4. */
  readonly writeFd?: number;
}

/** The file descriptors are not what Felix leaves to its driver: it is somebody else that started this process. */
export class NoInheritedPipesError extends Error {
  override readonly name = "NoInheritedPipesError";
}

/**
 * The connection of a driver that is the process Felix started: two pipes, one for each direction, on descriptors 3
 * and 4 in all covered versions of Calico. Takes the descriptors over. Throws {@link NoInheritedPipesError}.
 */
export function connectInheritedPipes(options: InheritedPipesOptions = {}): FelixConnection {
  // Sockets, for Felix may leave the pipes in any blocking mode, and file streams fail on one of them.
  const input = openPipe(options.readFd ?? 3, { readable: true, writable: false });
  try {
    const output = openPipe(options.writeFd ?? 4, { readable: false, writable: true });
    return FelixConnection.over(input, output, options);
  } catch (error) {
    input.destroy();
    throw error;
  }
}

function openPipe(
  fd: number,
  direction: { readonly readable: boolean; readonly writable: boolean },
): Socket {
  try {
    return new Socket({ fd, ...direction });
  } catch (cause) {
    throw new NoInheritedPipesError(
      `file descriptor ${fd} is no pipe: was this process started by Felix, as its dataplane driver?`,
      { cause },
    );
  }
}
