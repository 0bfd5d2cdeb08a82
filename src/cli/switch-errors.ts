import { PortError } from "../infra/switch/port-error.js";
import { SwitchFaultError } from "../infra/switch/thread-error.js";
import { SocketPathError } from "../infra/unix-socket.js";
import { RpcError } from "../p4/wire.js";
import { ExitCode, ExitError } from "./exit-code.js";
import type { Settings } from "./settings-schema.js";

/** Why a switch did not start, in a line that says what to do; what is no such reason stays as it is. */
export function cannotStart(cause: unknown, settings: Settings): unknown {
  const fail = (message: string): ExitError =>
    new ExitError(ExitCode.Failed, message.replaceAll(/\s*\n\s*/g, "; "), { cause });
  if (cause instanceof ExitError) {
    return fail(cause.message);
  }
  if (cause instanceof PortError || cause instanceof SocketPathError) {
    return fail(cause.message);
  }
  if (cause instanceof SwitchFaultError) {
    return fail(`the switch has failed, please report it: ${cause.message}`);
  }
  if (cause instanceof RpcError) {
    const what = settings.program ?? "the program";
    return fail(`${what} cannot be run: ${cause.message}`);
  }
  if (cause instanceof Error && isAboutListening(cause)) {
    return fail(`cannot listen on ${settings["grpc-addr"]}: ${reasonOf(cause)}`);
  }
  if (cause instanceof Error && "syscall" in cause) {
    return fail(`${cause.message}; check --control-socket, --metrics-addr and --pcap`);
  }
  return cause;
}

/** Errors of grpc-js have no class of their own. */
function isAboutListening(error: Error): boolean {
  return /bind|address|resolution|EADDR/i.test(error.message) && !("syscall" in error);
}

function reasonOf({ message }: Error): string {
  if (message.includes("EADDRINUSE")) {
    return "it is in use; stop what listens there, or name another with --grpc-addr";
  }
  const [, reasons = message] = /errors: \[(.*)\]$/s.exec(message) ?? [];
  return `${reasons}; --grpc-addr names another`;
}
