import type { SetSource } from "./set-source.js";

/**
 * What one bit of a set group says of an address: that it is in all of some sets and in none of others, or that it is in
 * any of some. Nearly always that is one set.
 */
export interface SetTest {
  /** Equal for tests that are the same. */
  readonly key: string;
  readonly all: readonly SetSource[];
  readonly none: readonly SetSource[];
  readonly any: readonly SetSource[];
}

/** Whether an address is in one set. */
export function plainTest(source: SetSource): SetTest {
  return { key: source.key, all: [source], none: [], any: [] };
}

/** Whether an address is in all of some sets (at least one), and in none of others. */
export function allOf(all: readonly SetSource[], none: readonly SetSource[]): SetTest {
  const [only] = all;
  if (only !== undefined && all.length === 1 && none.length === 0) {
    return plainTest(only);
  }
  return { key: JSON.stringify(["all", keysOf(all), keysOf(none)]), all, none, any: [] };
}

/** Whether an address is in one of some sets (at least one). */
export function anyOf(any: readonly SetSource[]): SetTest {
  const [only] = any;
  return only !== undefined && any.length === 1
    ? plainTest(only)
    : { key: JSON.stringify(["any", keysOf(any)]), all: [], none: [], any };
}

/** The sets that the test asks about. */
export function sourcesOf({ all, none, any }: SetTest): readonly SetSource[] {
  return [...new Set([...all, ...none, ...any])];
}

/** Families of which an address can meet the test, as bits: 1 is IPv4, 2 is IPv6. */
export function familiesOf({ all, any }: SetTest): number {
  return any.length > 0
    ? any.reduce((bits, { families }) => bits | families, 0)
    : all.reduce((bits, { families }) => bits & families, 3) || 3;
}

/** Whether an address that is in just these sets meets the test. */
export function holds({ all, none, any }: SetTest, sets: ReadonlySet<SetSource>): boolean {
  return any.length > 0
    ? any.some((source) => sets.has(source))
    : all.every((source) => sets.has(source)) && !none.some((source) => sets.has(source));
}

function keysOf(sources: readonly SetSource[]): readonly string[] {
  return sources.map(({ key }) => key);
}
