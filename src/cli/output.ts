import type { choices } from "./settings.js";

/** One of the formats of `-o`. */
export type OutputFormat = (typeof choices.output)[number];

/** A result: for programs a value, for people a table with few or with all columns. */
export interface Printable {
  readonly value: unknown;
  readonly table: (isWide: boolean) => string;
}

/** How results that come one by one are told apart. */
export type Framing =
  /** One result, over several lines. */
  | "single"
  /** One of many: a line of JSON, or a document of YAML. */
  | "stream";

/** Writes a result to standard output. */
export async function print(
  format: OutputFormat,
  { value, table }: Printable,
  framing: Framing = "single",
): Promise<void> {
  process.stdout.write(`${(await render(format, value, table, framing)).trimEnd()}\n`);
}

async function render(
  format: OutputFormat,
  value: unknown,
  table: Printable["table"],
  framing: Framing,
): Promise<string> {
  switch (format) {
    case "json":
      return framing === "single" ? JSON.stringify(value, undefined, 2) : JSON.stringify(value);
    case "yaml": {
      const { formatYaml } = await import("./yaml-text.js");
      return `${framing === "single" ? "" : "---\n"}${formatYaml(value)}`;
    }
    case "table":
      return table(false);
    case "wide":
      return table(true);
  }
}
