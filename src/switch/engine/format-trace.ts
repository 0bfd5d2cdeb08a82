import type { PacketTrace, TraceAction, TraceStep, TraceValue } from "./packet-trace.js";

/** A trace for people, a line for each step. */
export function formatTrace({ port, bytes, atUs, steps }: PacketTrace): string {
  const first = `packet of ${bytes.length / 2} bytes on port ${port} at ${(atUs / 1e6).toFixed(6)} s: ${bytes}`;
  return [first, ...steps.map((step) => indentOf(step) + lineOf(step))].join("\n");
}

function indentOf({ is }: TraceStep): string {
  return is === "ingress" || is === "egress" ? "  " : "    ";
}

function lineOf(step: TraceStep): string {
  switch (step.is) {
    case "ingress":
      return step.as === "normal" ? "ingress" : `ingress, ${step.as}`;
    case "egress":
      return `egress of port ${step.port}${step.as === "normal" ? "" : `, ${step.as}`}`;
    case "parserState":
      return `parser state ${step.name}`;
    case "header":
      return `header ${step.name}: ${valuesOf(step.fields)}`;
    case "parsed": {
      const error = step.error === undefined ? "" : `, error ${step.error}`;
      const checksum = step.checksumError ? ", wrong checksum" : "";
      return `parsed ${step.headerBytes} bytes of headers${error}${checksum}`;
    }
    case "condition":
      return `condition ${step.name}: ${step.holds}`;
    case "table": {
      const key = step.key.length === 0 ? "" : ` (${valuesOf(step.key)})`;
      const found = step.hit ? `hit${step.entry === undefined ? "" : ` [${step.entry}]`}` : "miss";
      const action = step.action === undefined ? "no action" : actionOf(step.action);
      return `table ${step.name}${key}: ${found}, ${action}`;
    }
    case "action":
      return `action ${actionOf(step.action)}`;
    case "clone":
      return `clone at the end of ${step.at} by session ${step.session}: ${copiesOf(step.copies)}`;
    case "digest":
      return `digest ${step.name}`;
    case "resubmit":
      return "resubmit";
    case "recirculate":
      return `recirculate ${step.bytes} bytes`;
    case "multicast":
      return `multicast to group ${step.group}: ${copiesOf(step.copies)}`;
    case "drop": {
      const table = step.table === undefined ? "" : ` of table ${step.table}`;
      const by = step.action === undefined ? "" : ` by ${step.action}${table}`;
      return `dropped at the end of ${step.at}${by}`;
    }
    case "looped":
      return "dropped: it went round too often";
    case "output":
      return `out of port ${step.port}, ${step.length} bytes`;
    case "fault":
      return `dropped: the switch failed, ${step.message}`;
  }
}

function valuesOf(values: readonly TraceValue[]): string {
  return values.map(({ name, value }) => `${name}=${value}`).join(" ");
}

function actionOf({ name, args }: TraceAction): string {
  return `${name}(${args.map(({ name, value }) => `${name}=${value}`).join(", ")})`;
}

function copiesOf(copies: number | undefined): string {
  return copies === undefined
    ? "it does not exist"
    : `${copies} ${copies === 1 ? "copy" : "copies"}`;
}
