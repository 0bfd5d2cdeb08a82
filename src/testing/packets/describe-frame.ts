import { type ParsedFrame, parseFrame } from "./parse-frame.js";

/** A frame in words: a line for each field, and its payload. */
export function describeFrame(bytes: Uint8Array): string {
  return linesOf(bytes)
    .map(({ name, value }) => `${name.padEnd(nameWidth)}  ${value}`)
    .join("\n");
}

/** Two frames side by side, field by field; lines that differ begin with `*`. */
export function diffFrames(expected: Uint8Array, actual: Uint8Array): string {
  const [left, right] = [linesOf(expected), linesOf(actual)];
  const rows = aligned(left, right).map(([a, b]) => {
    const mark = a?.value === b?.value ? " " : "*";
    const name = (a ?? b)?.name ?? "";
    return { mark, name, expected: a?.value ?? "-", actual: b?.value ?? "-" };
  });
  const width = Math.min(48, Math.max(8, ...rows.map((row) => row.expected.length)));
  const lines = [
    `  ${"".padEnd(nameWidth)}  ${"expected".padEnd(width)}  actual`,
    ...rows.map(
      (row) =>
        `${row.mark} ${row.name.padEnd(nameWidth)}  ${row.expected.padEnd(width)}  ${row.actual}`,
    ),
  ];
  return lines.map((line) => line.trimEnd()).join("\n");
}

const nameWidth = 22;

interface Line {
  /** Names the header, the field, and which of several such headers it is: two lines with one name say the same. */
  readonly id: string;
  readonly name: string;
  readonly value: string;
}

function linesOf(bytes: Uint8Array): Line[] {
  const parsed: ParsedFrame = parseFrame(bytes);
  const seen = new Map<string, number>();
  const lines = parsed.headers.flatMap(({ is, isQuoted, fields }) => {
    const header = `${isQuoted ? "quoted " : ""}${is}`;
    const nth = (seen.get(header) ?? 0) + 1;
    seen.set(header, nth);
    return Object.entries(fields).map(
      ([field, value]): Line => ({
        id: `${header}#${nth}.${field}`,
        name: `${header}.${field}`,
        value: String(value),
      }),
    );
  });
  const whole = (name: string, value: string): Line => ({ id: name, name, value });
  return [
    ...lines,
    whole("payload", Buffer.from(parsed.payload).toString("hex")),
    whole("padding", String(parsed.padding)),
    whole("bytes", String(bytes.length)),
  ];
}

/** The lines of both, equal names together, else each where it stands in its frame. */
function aligned(
  left: readonly Line[],
  right: readonly Line[],
): (readonly [Line | undefined, Line | undefined])[] {
  const onRight = new Map(right.map((line, i) => [line.id, i]));
  const rows: [Line | undefined, Line | undefined][] = [];
  let next = 0;
  for (const line of left) {
    const at = onRight.get(line.id);
    if (at === undefined || at < next) {
      rows.push([line, undefined]);
      continue;
    }
    rows.push(...right.slice(next, at).map((other): [undefined, Line] => [undefined, other]));
    rows.push([line, right[at]]);
    next = at + 1;
  }
  return [...rows, ...right.slice(next).map((other): [undefined, Line] => [undefined, other])];
}
