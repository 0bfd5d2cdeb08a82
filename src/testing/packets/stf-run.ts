import type { Pipeline } from "../../p4/server/pipeline.js";
import { describeFrame } from "./describe-frame.js";
import { PacketTest } from "./packet-test.js";
import { StfError } from "./stf-error.js";
import { parseStf } from "./stf-parse.js";
import { StfReplication } from "./stf-replication.js";
import type { StfCommand, StfStatement } from "./stf-statement.js";
import { StfTables } from "./stf-tables.js";

/** How an STF file is run. */
export interface StfOptions {
  readonly pipeline: Pipeline;
  /** For messages. Default: `STF`. */
  readonly file?: string;
  /** For `random`. Default: 1. */
  readonly seed?: number;
}

/** What a run that found nothing wrong has seen. */
export interface StfResult {
  readonly packets: number;
  readonly expected: number;
}

type Expectation = Extract<StfCommand, { readonly is: "expect" }> & { readonly line: number };

/**
 * Runs an STF file on an embedded switch of its own: statements in their order; at the end the n-th expectation of a port
 * is compared with the n-th frame that left by it. A port that the file names without an expectation gets nothing.
 *
 * @throws {@link StfError} that names file and line, what was expected and what came
 */
export function runStf(text: string, options: StfOptions): StfResult {
  const { pipeline, file = "STF", seed = 1 } = options;
  const statements = parseStf(text, file);
  const test = new PacketTest({ pipeline, seed, checksums: false });
  const run = new StfRun(test, file, portsOf(statements));
  for (const statement of statements) {
    run.execute(statement);
  }
  return run.finish();
}

class StfRun {
  readonly #test: PacketTest;
  readonly #file: string;
  readonly #ports: ReadonlySet<number>;
  readonly #tables: StfTables;
  readonly #replication: StfReplication;
  readonly #expected: Expectation[] = [];
  readonly #received = new Map<number, Uint8Array[]>();
  #packets = 0;
  #lastLine = 1;

  constructor(test: PacketTest, file: string, ports: ReadonlySet<number>) {
    this.#test = test;
    this.#file = file;
    this.#ports = ports;
    this.#tables = new StfTables(test);
    this.#replication = new StfReplication(test);
  }

  execute({ line, command }: StfStatement): void {
    this.#lastLine = line;
    if (command.is === "no_packet") {
      this.#expectNoMore(line);
      return;
    }
    try {
      this.#execute(command, line);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new StfError(this.#file, line, why, { cause });
    }
  }

  finish(): StfResult {
    const next = new Map<number, number>();
    for (const expectation of this.#expected) {
      const { port } = expectation;
      const at = next.get(port) ?? 0;
      next.set(port, at + 1);
      this.#compare(expectation, this.#received.get(port)?.[at]);
    }
    this.#expectNoMore(this.#lastLine);
    return { packets: this.#packets, expected: this.#expected.length };
  }

  #execute(command: Exclude<StfCommand, { is: "no_packet" }>, line: number): void {
    switch (command.is) {
      case "packet":
        this.#packets += 1;
        this.#test.send(command.port, command.bytes);
        this.#collect();
        return;
      case "expect":
        this.#expected.push({ ...command, line });
        return;
      case "wait":
        return;
      case "mirroring_add":
        this.#replication.addSession(command.session, { port: command.port });
        return;
      case "mirroring_add_mc":
        this.#replication.addSession(command.session, { group: command.group });
        return;
      case "mirroring_delete":
        this.#replication.deleteSession(command.session);
        return;
      case "mirroring_get":
        this.#replication.expectSession(command.session);
        return;
      case "mc_mgrp_create":
        this.#replication.createGroup(command.group);
        return;
      case "mc_node_create":
        this.#replication.createNode(command.rid, command.ports);
        return;
      case "mc_node_update":
        this.#replication.updateNode(command.handle, command.ports);
        return;
      case "mc_node_associate":
        this.#replication.associate(command.group, command.handle);
        return;
      default:
        this.#tables.execute(command);
    }
  }

  /** Takes what has left; a port that the file never names does not exist. */
  #collect(): void {
    for (const port of this.#ports) {
      const queue = this.#received.get(port) ?? [];
      while (this.#test.waiting(port) > 0) {
        queue.push(this.#test.take(port));
      }
      this.#received.set(port, queue);
    }
    this.#test.clear();
  }

  #compare(expectation: Expectation, frame: Uint8Array | undefined): void {
    const { line, port, digits, isWhole } = expectation;
    const wanted = digits === undefined ? "a packet" : `${digits}${isWhole ? "$" : ""}`;
    if (frame === undefined) {
      throw new StfError(this.#file, line, `port ${port}: expected ${wanted}, but nothing came`);
    }
    const came = Buffer.from(frame).toString("hex");
    const prefix = isWhole ? came : came.slice(0, digits?.length ?? 0);
    if (digits !== undefined && !matches(digits, prefix)) {
      const where = [...digits].findIndex((digit, i) => digit !== "*" && digit !== came[i]);
      const from = where === -1 ? Math.min(digits.length, came.length) : where;
      const text = [
        `port ${port}: expected and came differ from digit ${from} on`,
        `  expected ${wanted}`,
        `  came     ${came}`,
        describeFrame(frame),
      ];
      throw new StfError(this.#file, line, text.join("\n"));
    }
  }

  /** No port has received more than is expected of it so far. */
  #expectNoMore(line: number): void {
    for (const [port, frames] of this.#received) {
      const count = this.#expected.filter((of) => of.port === port).length;
      const extra = frames[count];
      if (extra !== undefined) {
        const came = Buffer.from(extra).toString("hex");
        const text = `port ${port}: ${count} expected, but ${frames.length} came, the next one\n  ${came}\n${describeFrame(extra)}`;
        throw new StfError(this.#file, line, text);
      }
    }
  }
}

function matches(digits: string, came: string): boolean {
  return (
    digits.length === came.length &&
    [...digits].every((digit, i) => digit === "*" || digit === came[i])
  );
}

function portsOf(statements: readonly StfStatement[]): Set<number> {
  return new Set(
    statements.flatMap(({ command }) =>
      command.is === "packet" || command.is === "expect" ? [command.port] : [],
    ),
  );
}
