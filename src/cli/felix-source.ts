import type { FelixConnection } from "../calico-api/felix/connection.js";
import {
  connectInheritedPipes,
  NoInheritedPipesError,
} from "../calico-api/felix/inherited-pipes.js";
import { type FelixListener, listenForFelix } from "../calico-api/felix/listener.js";
import { orAbort } from "../time/wait.js";
import { ExitCode, ExitError } from "./exit-code.js";
import type { Settings } from "./settings-schema.js";

/** Where Felix is: at the other end of two pipes that it left us, or of a socket on which we listen. */
export type FelixSource =
  | { readonly is: "pipes"; readonly connection: FelixConnection }
  | { readonly is: "listener"; readonly listener: FelixListener; readonly path: string };

/**
 * Opens what the settings say: the socket of `--listen`, or else fd 3 and 4.
 *
 * @throws ExitError that says what to do for a program that Felix did not start
 */
export async function openFelixSource(settings: Settings, command: string): Promise<FelixSource> {
  const options = { frameLimit: settings["max-frame"] };
  if (settings.listen !== undefined) {
    const { listen: path, "listen-mode": mode } = settings;
    try {
      return { is: "listener", path, listener: await listenForFelix({ ...options, path, mode }) };
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new ExitError(ExitCode.CannotCreate, `cannot listen for Felix: ${why}`, { cause });
    }
  }
  try {
    return { is: "pipes", connection: connectInheritedPipes(options) };
  } catch (cause) {
    if (cause instanceof NoInheritedPipesError) {
      throw new ExitError(
        ExitCode.Usage,
        `fd 3 and 4 are not the pipes of a Felix: let Felix start calico-p4-driver, or use --listen PATH${command === "driver" ? ", or calico-p4 replay FILE for a recording" : ""}`,
        { cause },
      );
    }
    throw cause;
  }
}

/** The only connection that a command is for which hears one Felix and ends. Undefined: asked to end before there was any. */
export async function firstConnection(
  source: FelixSource,
  signal: AbortSignal,
): Promise<FelixConnection | undefined> {
  if (source.is === "pipes") {
    return source.connection;
  }
  const connections = source.listener[Symbol.asyncIterator]();
  const first = await orAbort(connections.next(), signal).catch((cause: unknown) => {
    if (!signal.aborted) {
      throw cause;
    }
    source.listener.close();
    return undefined;
  });
  return first?.done === false ? first.value : undefined;
}
