/** One measured figure, as `--json` writes it. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What it should be, as text; null where it is only told. */
  readonly goal: string | null;
  readonly ok: boolean;
}

/** A figure that is only told. */
export function told(name: string, value: number, unit: string): Figure {
  return { name, value, unit, goal: null, ok: true };
}

/** A figure that should be at most `limit`. */
export function atMost(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value, unit, goal: `at most ${limit}`, ok: value <= limit };
}

/** A figure that should be at least `limit`. */
export function atLeast(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value, unit, goal: `at least ${limit}`, ok: value >= limit };
}

/** The one in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** The figures as a table for people. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, unit, goal, ok }) => [
    name,
    value
      .toPrecision(4)
      .replace(/(\.[0-9]*?)0+$/, "$1")
      .replace(/\.$/, "")
      .replace(/e\+?(\d+)/, "e$1"),
    unit,
    goal ?? "",
    goal === null ? "" : ok ? "ok" : "MISSED",
  ]);
  const all = [["figure", "value", "unit", "goal", ""], ...rows];
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...all.map((row) => row[i]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
