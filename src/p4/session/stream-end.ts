import { Code, codeName } from "../code.js";
import type { RpcError } from "../wire.js";

/**
 * What somebody must change before a stream that ended so can work; undefined if trying again may help. `name` says whom
 * the stream was with (P4Runtime specification, section 5.4).
 */
export function settingAtFault(
  end: RpcError,
  hasAnswered: boolean,
  name: string,
): string | undefined {
  const said = `${codeName(end.code)}: ${end.message}`;
  switch (end.code) {
    case Code.NotFound:
      return `${name}: the switch has no such device: set the device id that it was started with (${said})`;
    case Code.FailedPrecondition:
      // On a stream that works it would mean that we changed device or role.
      return hasAnswered
        ? undefined
        : `${name}: the switch does not take this device id or role: set those that it was started with (${said})`;
    case Code.Unimplemented:
      return `${name}: no P4Runtime server listens there: check address and port (${said})`;
    case Code.Unauthenticated:
    case Code.PermissionDenied:
      return `${name}: the switch refused us: check the certificate that it is shown (${said})`;
    default:
      return undefined;
  }
}
