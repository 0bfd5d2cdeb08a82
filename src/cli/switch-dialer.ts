import { GrpcDialer } from "../p4/session/grpc-wire.js";
import type { Addressee } from "../p4/session/requests.js";
import { readTlsFiles, TlsFileError, type TlsFiles, type TlsMaterial } from "../p4/session/tls.js";
import type { Dialer } from "../p4/wire.js";
import { ExitCode, ExitError } from "./exit-code.js";
import type { Settings } from "./settings-schema.js";

/** A way to a switch over gRPC. */
export interface SwitchDialer {
  readonly dialer: Dialer;
  /** Set if the connection is encrypted; `renew` makes later connections use other certificates. */
  readonly tls?: {
    readonly files: TlsFiles;
    readonly material: TlsMaterial;
    readonly renew: (material: TlsMaterial) => void;
  };
}

/** Where P4Runtime servers listen by default (P4Runtime 1.5; IANA service `p4runtime`). */
const defaultTarget = "127.0.0.1:9559";

/**
 * A dialer of the target that the settings name, in plain text unless they speak of TLS.
 *
 * @throws ExitError for a certificate that cannot be used, and for a switch that only lives in another command
 */
export async function createSwitchDialer(settings: Settings): Promise<SwitchDialer> {
  const { target = defaultTarget } = settings;
  if (target === "fake") {
    throw new ExitError(
      ExitCode.Usage,
      "the switch of --target fake lives no longer than its process: it is for replay and driver --dry-run; calico-p4 fake-switch serves one to others",
    );
  }
  if (target === "embedded") {
    throw new ExitError(
      ExitCode.Usage,
      "the switch of --target embedded lives no longer than its process: it is for replay and driver; calico-p4 switch serves one to others",
    );
  }
  const files = tlsFilesOf(settings);
  if (files === undefined) {
    return { dialer: new GrpcDialer({ target }) };
  }
  let material = await readMaterial(files);
  return {
    dialer: new GrpcDialer({ target, tls: () => material }),
    tls: {
      files,
      material,
      renew: (renewed) => {
        material = renewed;
      },
    },
  };
}

/** The device, and the role in which it is spoken to. */
export function addresseeOf(settings: Settings): Addressee {
  const { role } = settings;
  return { deviceId: settings["device-id"], ...(role === undefined ? {} : { role }) };
}

/** Undefined: no TLS. */
function tlsFilesOf(settings: Settings): TlsFiles | undefined {
  const files: TlsFiles = {
    ...(settings["tls-ca"] !== undefined && { caFile: settings["tls-ca"] }),
    ...(settings["tls-cert"] !== undefined && { certFile: settings["tls-cert"] }),
    ...(settings["tls-key"] !== undefined && { keyFile: settings["tls-key"] }),
    ...(settings["tls-server-name"] !== undefined && { serverName: settings["tls-server-name"] }),
  };
  return settings.tls === true || Object.keys(files).length > 0 ? files : undefined;
}

async function readMaterial(files: TlsFiles): Promise<TlsMaterial> {
  try {
    return await readTlsFiles(files);
  } catch (cause) {
    if (cause instanceof TlsFileError) {
      throw new ExitError(ExitCode.Config, `TLS: ${cause.message}`, { cause });
    }
    throw cause;
  }
}
