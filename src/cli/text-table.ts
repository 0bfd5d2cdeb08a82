/** Columns side by side under their headings; a column in which every cell is a number stands at the right. */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const widths = headings.map((heading, i) =>
    Math.max(heading.length, ...rows.map((row) => String(row[i] ?? "").length)),
  );
  const isNumeric = headings.map((_, i) => rows.every((row) => typeof row[i] === "number"));
  return [headings, ...rows]
    .map((row) =>
      widths
        .map((width, i) => {
          const cell = String(row[i] ?? "");
          return isNumeric[i] ? cell.padStart(width) : cell.padEnd(width);
        })
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
