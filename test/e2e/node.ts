import { mkdtempSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Status, statusSchema } from "../../src/cli/status-schema.js";
import { fetchStatus } from "../../src/infra/control-client.js";
import { type Cli, recordings, until } from "./cli.js";
import { type ServedSwitch, serveFake } from "./switch.js";

/** What a Felix said, and what one says that is started anew at its end. */
export const felix = readFileSync(join(recordings, "v3.32.1", "basic.felix"));
export const felixAgain = readFileSync(join(recordings, "v3.32.1", "basic.again.felix"));

/** How many entries that comes to. */
export const entries = 39;

/** A fake switch over gRPC that goes with the test. */
export async function aSwitch(options = {}): Promise<ServedSwitch> {
  const served = await serveFake(options);
  onTestFinished(() => served.close());
  return served;
}

/** The environment of a driver on a node of its own. */
export interface Node {
  readonly env: Record<string, string>;
  readonly socket: string;
  readonly statusDir: string;
}

/** A node whose switch is at `target`. */
export function aNode(cli: Cli, target: string): Node {
  const folder = mkdtempSync(join(cli.scratch, "node-"));
  const socket = join(folder, "control.sock");
  const statusDir = join(folder, "endpoint-status");
  const env = {
    CALICO_P4_TARGET: target,
    CALICO_P4_CONTROL_SOCKET: socket,
    CALICO_P4_STATUS_DIR: statusDir,
  };
  return { env, socket, statusDir };
}

/** What `calico-p4 status -o json` prints; nothing while nobody answers. */
export async function statusOf(socket: string): Promise<Status | undefined> {
  try {
    return statusSchema.parse(await fetchStatus(socket, 5000));
  } catch {
    return undefined;
  }
}

/** Waits until the driver has done all that Felix asked. */
export async function untilInStep(socket: string): Promise<Status> {
  let status: Status | undefined;
  const isInStep = (of: Status | undefined): of is Status =>
    of?.isInSync === true && of.entries.desired > 0 && of.entries.pending === 0;
  await until(
    async () => {
      status = await statusOf(socket);
      return isInStep(status);
    },
    () => `the driver is not in step: ${JSON.stringify(status)}`,
  );
  if (!isInStep(status)) {
    throw new Error("the driver fell out of step");
  }
  return status;
}
