import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { askDriver, NoDriverError } from "../infra/control-client.js";
import { describeDecision } from "../infra/explain/describe-decision.js";
import { type ExplainQuery, QueryError, readQuery } from "../infra/explain/explain-query.js";
import { explainRecording } from "../infra/explain/explain-recording.js";
import { queryOf, readWords } from "../infra/explain/explain-words.js";
import { type ExplainedNode, NotHereError } from "../infra/explain/explained-node.js";
import type { Explanation } from "../infra/explain/explanation.js";
import type { Dialer } from "../p4/wire.js";
import { policyFrame } from "../testing/packets/policy-frame.js";
import type { RunCommand } from "./commands.js";
import { explained } from "./driver-errors.js";
import { createDriverOptions } from "./driver-options.js";
import { ExitCode, ExitError } from "./exit-code.js";
import { createLog } from "./log.js";
import { print } from "./output.js";
import { defaultControlSocket } from "./settings.js";
import type { Settings } from "./settings-schema.js";

/** What a line is answered with. */
type Answer = (Explanation & { readonly note?: string }) | { readonly error: string };

/** `calico-p4 explain`: what becomes of packets. */
export const explainCommand: RunCommand = async ({ settings, args }) => {
  if (settings.recording === undefined) {
    return explainRunning(settings, args);
  }
  if (settings.packets === undefined && args.length === 0) {
    throw new ExitError(
      ExitCode.Usage,
      "which packets? Name a file with --packets FILE, or ask SRC DST PROTO[:PORT|:TYPE[/CODE]]",
    );
  }
  const node = await nodeOf(settings, settings.recording);
  const codes = new Set<ExitCode>();
  const tell = async (answer: Answer): Promise<void> => {
    codes.add(codeOf(answer));
    await print(settings.output, { value: answer, table: () => textOf(answer) }, "stream");
  };
  if (args.length > 0) {
    await tell(answerFrom(node, () => queryOf(readWords(args), node.world)));
  }
  if (settings.packets !== undefined) {
    for await (const line of linesOf(settings.packets)) {
      if (line.trim() !== "") {
        await tell(answerFrom(node, () => readQuery(line)));
      }
    }
  }
  return worstOf(codes);
};

async function explainRunning(settings: Settings, args: readonly string[]): Promise<ExitCode> {
  if (settings.packets !== undefined) {
    throw new ExitError(ExitCode.Usage, "--packets goes with --recording FILE");
  }
  const path = settings["control-socket"] ?? defaultControlSocket;
  try {
    const { src, dst, proto } = readWords(args);
    const query = new URLSearchParams({ src, dst, proto }).toString();
    const answer = (await askDriver(path, `/explain?${query}`, settings.timeout)) as Answer;
    await print(settings.output, { value: answer, table: () => textOf(answer) }, "stream");
    return codeOf(answer);
  } catch (cause) {
    if (cause instanceof QueryError) {
      throw new ExitError(ExitCode.Usage, cause.message, { cause });
    }
    throw cause instanceof NoDriverError
      ? new ExitError(ExitCode.Unavailable, cause.message, { cause })
      : cause;
  }
}

async function nodeOf(settings: Settings, recording: string): Promise<ExplainedNode> {
  // Its switch is made for it; the dialer is never used.
  const options = await createDriverOptions(settings, noDialer, createLog(settings, "warn"));
  try {
    return await explainRecording(recording, {
      driver: options,
      frameLimit: settings["max-frame"],
      timeoutMs: settings.timeout,
      frameOf: policyFrame,
    });
  } catch (cause) {
    throw explained(cause, recording);
  }
}

const noDialer: Dialer = {
  target: "none",
  dial: () => {
    throw new Error("the switch of a recording is in this process");
  },
};

function answerFrom(node: ExplainedNode, query: () => ExplainQuery): Answer {
  try {
    return node.explain(query());
  } catch (cause) {
    if (cause instanceof QueryError || cause instanceof NotHereError) {
      return { error: cause.message };
    }
    throw cause;
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = path === "-" ? process.stdin : createReadStream(path);
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (cause) {
    throw explained(cause, path);
  }
}

function codeOf(answer: Answer): ExitCode {
  if ("error" in answer) {
    return ExitCode.Usage;
  }
  return answer.verdict === "disagree" ? ExitCode.Incomplete : ExitCode.Ok;
}

function worstOf(codes: ReadonlySet<ExitCode>): ExitCode {
  return codes.has(ExitCode.Usage)
    ? ExitCode.Usage
    : codes.has(ExitCode.Incomplete)
      ? ExitCode.Incomplete
      : ExitCode.Ok;
}

function textOf(answer: Answer): string {
  if ("error" in answer) {
    return `error: ${answer.error}`;
  }
  const { verdict, decidedBy, logged, evaluator, entries, switch: bySwitch, note } = answer;
  const how =
    verdict === "disagree"
      ? ` (evaluator ${evaluator}, entries ${entries}, switch ${bySwitch ?? "cannot say"})`
      : "";
  return `${verdict}${how} by ${describeDecision(decidedBy)}${logged ? ", logged" : ""}${note === undefined ? "" : `\n${note}`}`;
}
