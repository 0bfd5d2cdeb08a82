import { FelixDecodeError } from "../calico-api/felix/decode.js";
import { FrameError } from "../calico-api/felix/frame.js";
import { Driver, type DriverOptions } from "../dataplane-driver/driver.js";
import type { Logger } from "../dataplane-driver/logger.js";
import type { LifeEnd } from "../dataplane-driver/run-life.js";
import { CountingDialer } from "../infra/counting-dialer.js";
import { runDaemon } from "../infra/daemon.js";
import { serveMetrics } from "../infra/metrics-server.js";
import { policyQuestions } from "../infra/policy-questions.js";
import { catchTermination } from "../infra/termination.js";
import { watchTlsFiles } from "../p4/session/tls.js";
import { policyFrame } from "../testing/packets/policy-frame.js";
import { systemClock } from "../time/clock.js";
import type { RunCommand } from "./commands.js";
import { explained } from "./driver-errors.js";
import { createDriverOptions } from "./driver-options.js";
import { runDryRun } from "./dry-run-command.js";
import { ExitCode, ExitError } from "./exit-code.js";
import { openFelixSource } from "./felix-source.js";
import { createLog } from "./log.js";
import { readPipelineFiles } from "./pipeline-files.js";
import { defaultControlSocket } from "./settings.js";
import type { Settings } from "./settings-schema.js";
import { createSwitchDialer, type SwitchDialer } from "./switch-dialer.js";

/** `calico-p4 driver`: what Felix starts. */
export const driverCommand: RunCommand = async ({ settings }) => {
  if (settings["dry-run"] === true) {
    return runDryRun(settings);
  }
  const log = createLog(settings, "info");
  // From here on, so that a SIGTERM while the files are read is no death.
  const { signal } = catchTermination();
  const felix = await openFelixSource(settings, "driver");
  // Felix gives no arguments: what is missing is missing in its environment.
  const embedded = settings.target === "embedded" ? await startEmbedded(settings) : undefined;
  const reached: SwitchDialer = embedded ?? (await createSwitchDialer(settings));
  const dialer = new CountingDialer(reached.dialer);
  const driver = createDriver({
    ...(await createDriverOptions(settings, dialer, log)),
    ...statusFilesOf(settings),
    ...driftCheckOf(settings),
    ...(embedded && { portMap: embedded.portMap }),
  });
  const path = settings["control-socket"] ?? defaultControlSocket;
  const status = (): unknown => ({ ...driver.status(), updates: dialer.updates });
  const questions = policyQuestions({
    driver,
    pipeline: () => builtInPipeline(settings),
    frameOf: policyFrame,
    timeoutMs: settings.timeout,
  });

  const over = new AbortController();
  const tasks = Promise.all([
    runDaemon(
      {
        driver,
        felix,
        log,
        ...(path === "" ? {} : { control: { path, status, questions } }),
        ...metricsOf(driver, settings),
      },
      signal,
    ).finally(() => over.abort()),
    renewTls(reached, driver, log, over.signal),
  ]);
  try {
    const [end] = await (embedded ? Promise.race([tasks, embedded.running.failed]) : tasks);
    return exitCodeOf(end);
  } finally {
    await embedded?.running.close();
  }
};

/** What the embedded switch runs, on which packets are tried; whatever the switch itself is. */
async function builtInPipeline(settings: Settings) {
  const { loadPipeline } = await import("../testing/packets/load-pipeline.js");
  const { p4info } = await readPipelineFiles(settings);
  const { deviceConfig } = await readPipelineFiles({});
  return loadPipeline({ program: deviceConfig, p4info: p4info.encoded });
}

/** Loaded only where it is wanted, which is seldom. */
async function startEmbedded(settings: Settings) {
  const { startDriversSwitch } = await import("./embedded-switch.js");
  return startDriversSwitch(settings);
}

function createDriver(options: DriverOptions): Driver {
  try {
    return new Driver(options);
  } catch (cause) {
    throw explained(cause, "driver");
  }
}

function metricsOf(driver: Driver, { "metrics-addr": address }: Settings) {
  if (address === undefined) {
    return {};
  }
  const metrics = async () => {
    // Loaded only where it is wanted: it takes a while, and memory.
    const { DriverMetrics } = await import("../infra/driver-metrics.js");
    return serveMetrics(address, new DriverMetrics(driver));
  };
  return { metrics };
}

function statusFilesOf(settings: Settings): Pick<DriverOptions, "statusFiles"> {
  const directory = settings["status-dir"];
  return directory === "" ? {} : { statusFiles: directory === undefined ? {} : { directory } };
}

function driftCheckOf(settings: Settings): Pick<DriverOptions, "driftCheckMs"> {
  const driftCheckMs = settings["drift-check"];
  return driftCheckMs === 0 ? {} : { driftCheckMs };
}

async function renewTls(
  { tls }: SwitchDialer,
  driver: Driver,
  log: Logger,
  signal: AbortSignal,
): Promise<void> {
  if (tls === undefined) {
    return;
  }
  const { files, material, renew } = tls;
  const watch = {
    clock: systemClock,
    onChange: (renewed: typeof material): void => {
      renew(renewed);
      driver.redial();
      log.info({ ...files }, "certificates have changed: new connections take them");
    },
    onBad: (err: Error): void => {
      log.warn({ err }, "certificates have changed, and are not good: the old ones stay in use");
    },
  };
  await watchTlsFiles(files, material, watch, signal);
}

function exitCodeOf(end: LifeEnd): ExitCode {
  switch (end.reason) {
    case "felixGone":
    case "replaced":
    case "stopped":
      return ExitCode.Ok;
    case "failed": {
      const { error } = end;
      const isData = error instanceof FrameError || error instanceof FelixDecodeError;
      throw new ExitError(
        isData ? ExitCode.Data : ExitCode.Io,
        `the connection to Felix failed: ${error.message}; the switch stays as it is, and Felix starts a new driver`,
        { cause: error },
      );
    }
  }
}
