import { FelixDecoder } from "../../calico-api/felix/decode.js";
import { encodeFrame } from "../../calico-api/felix/frame.js";
import type { FelixMessage } from "../../calico-api/felix/messages.js";
import { readRecording } from "../../calico-api/felix/recording.js";
import type { DriverOptions } from "../../dataplane-driver/driver.js";
import type { RowsOf } from "../../dataplane-driver/same-state.js";
import { bindK8sDp } from "../../dataplane-driver/tables.js";
import { formatAddress } from "../../net/address.js";
import { MemoryDialer } from "../../p4/server/memory-wire.js";
import type { Pipeline } from "../../p4/server/pipeline.js";
import { P4RuntimeServer } from "../../p4/server/server.js";
import { EmbeddedSwitch } from "../../switch/engine/embedded-switch.js";
import { observeLife } from "../observed-life.js";
import type { ExplainQuery } from "./explain-query.js";
import { ExplainedNode, worldOf } from "./explained-node.js";
import { NodeEntries } from "./node-entries.js";
import { SwitchLab } from "./switch-lab.js";

/** How a recording is explained. */
export interface ExplainRecordingOptions {
  /** What a driver is made of, but for its switch. */
  readonly driver: Omit<DriverOptions, "session"> & {
    readonly session: Omit<DriverOptions["session"], "dialer">;
  };
  readonly frameLimit: number;
  readonly timeoutMs: number;
  readonly frameOf: (query: ExplainQuery) => Uint8Array | undefined;
}

/** `InSync`: a recording that ends before it is read as if Felix had nothing more to say. */
const inSync = Uint8Array.of(0x0a, 0x00);

/**
 * Plays a recording to a driver over an embedded switch, and returns who answers about the state after its last frame.
 *
 * @throws FrameError, FelixDecodeError, RecordingError; the error of the file system
 */
export async function explainRecording(
  path: string,
  { driver, frameLimit, timeoutMs, frameOf }: ExplainRecordingOptions,
): Promise<ExplainedNode> {
  const payloads: Uint8Array[] = [];
  const messages: FelixMessage[] = [];
  const decoder = new FelixDecoder();
  for await (const { payload } of readRecording(path, { frameLimit })) {
    payloads.push(payload);
    const { message } = decoder.decode(payload);
    if (message !== undefined) {
      messages.push(message);
    }
  }
  if (!messages.some(({ case: is }) => is === "inSync")) {
    payloads.push(inSync);
  }
  const { target, rowsOf, pipeline } = await program(payloads, { driver, frameLimit, timeoutMs });
  target.listen({ packetIn: () => {}, digest: () => {}, idle: () => {} });
  const tables = bindK8sDp(pipeline.p4info);
  return new ExplainedNode({
    world: worldOf(messages),
    entries: new NodeEntries(tables, rowsOf),
    lab: new SwitchLab({
      tables,
      rowsOf,
      pipeline,
      hostPort: driver.settings?.hostPort ?? 0,
    }),
    ownAddresses: (driver.settings?.ownAddresses ?? []).map(formatAddress),
    frameOf,
  });
}

/** What a driver makes of the messages, on a switch of its own. */
async function program(
  payloads: readonly Uint8Array[],
  {
    driver,
    frameLimit,
    timeoutMs,
  }: Pick<ExplainRecordingOptions, "driver" | "frameLimit" | "timeoutMs">,
): Promise<{
  readonly target: EmbeddedSwitch;
  readonly rowsOf: RowsOf;
  readonly pipeline: Pipeline;
}> {
  const target = new EmbeddedSwitch({});
  const server = new P4RuntimeServer({ target, deviceId: BigInt(driver.session.deviceId) });
  const dialer = new MemoryDialer(server, { target: "embedded" });
  await observeLife({
    driver: { ...driver, session: { ...driver.session, dialer } },
    frameLimit,
    play: async (felix) => {
      for (const payload of payloads) {
        felix.write(encodeFrame(payload));
      }
    },
    messages: payloads.length,
    isInSync: true,
    timeoutMs,
    patienceMs: 2000,
  });
  const { pipeline } = target;
  if (pipeline === undefined) {
    throw new Error("the driver has set no pipeline");
  }
  const cached = new Map<string, readonly (readonly [string, string])[]>();
  const rowsOf: RowsOf = (name) => {
    let rows = cached.get(name);
    if (rows === undefined) {
      const table = pipeline.p4info.tables.byAlias(name);
      const read =
        table === undefined
          ? []
          : target.rowsNow({ tableId: table.id, withCounters: false, withLastHit: false });
      rows = [...read]
        .flat()
        .filter(({ key, isConst }) => key !== "" && !isConst)
        .map(({ key, value }) => [key, value] as const);
      cached.set(name, rows);
    }
    return rows;
  };
  return { target, rowsOf, pipeline };
}
