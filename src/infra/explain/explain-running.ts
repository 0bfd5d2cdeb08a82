import type { Driver } from "../../dataplane-driver/driver.js";
import type { Life } from "../../dataplane-driver/life.js";
import type { RowsOf } from "../../dataplane-driver/same-state.js";
import { formatAddress, parseAddress } from "../../net/address.js";
import type { Pipeline } from "../../p4/server/pipeline.js";
import { type ExplainQuery, QueryError } from "./explain-query.js";
import { queryOf } from "./explain-words.js";
import { ExplainedNode, NotHereError } from "./explained-node.js";
import type { Explanation } from "./explanation.js";
import { NodeEntries } from "./node-entries.js";
import { SwitchLab } from "./switch-lab.js";

/** What a running driver needs to explain packets. */
export interface ExplainRunningOptions {
  readonly driver: Driver;
  /** The pipeline for the switch that packets are tried on; loaded when first asked for. */
  readonly pipeline: () => Promise<Pipeline>;
  readonly frameOf: (query: ExplainQuery) => Uint8Array | undefined;
}

/** Answers a question from what Felix has said and what the switch holds; `{error}` for one that cannot be answered. */
export async function explainRunning(
  { driver, pipeline, frameOf }: ExplainRunningOptions,
  life: Life,
  query: URLSearchParams,
): Promise<unknown> {
  const { tables, settings } = driver;
  const rowsOf: RowsOf = (table) => life.reconciler.tracker(table).actualRows();
  try {
    const asked = queryOf(
      {
        src: query.get("src") ?? "",
        dst: query.get("dst") ?? "",
        proto: query.get("proto") ?? "",
      },
      life.world,
    );
    const node = new ExplainedNode({
      world: life.world,
      entries: new NodeEntries(tables, rowsOf),
      lab: new SwitchLab({
        tables,
        rowsOf,
        pipeline: await pipeline(),
        hostPort: settings.hostPort,
      }),
      ownAddresses: settings.ownAddresses.map(formatAddress),
      frameOf,
    });
    const answer = node.explain(asked);
    return (await isEstablished(driver, asked, answer)) ? { ...answer, note } : answer;
  } catch (cause) {
    if (cause instanceof QueryError || cause instanceof NotHereError) {
      return { error: cause.message };
    }
    throw cause;
  }
}

const note =
  "the switch remembers a flow like this: if it is still established, it passes although policy now denies it";

/** Only what is denied is looked for. A switch that does not tell its registers is one that says nothing of it. */
async function isEstablished(
  driver: Driver,
  { src, dst, protocol, dstPort }: ExplainQuery,
  { verdict }: Explanation,
): Promise<boolean> {
  const [from, to] = [parseAddress(src), parseAddress(dst)];
  if (verdict !== "deny" || from === undefined || to === undefined) {
    return false;
  }
  const query = { src: from, dst: to, protocol, dstPort };
  return driver.remembersFlow(query, AbortSignal.timeout(5000)).catch(() => false);
}
