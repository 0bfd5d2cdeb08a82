import { parse, stringify } from "yaml";

// In a file of its own, which is loaded only where there is YAML.

/** Reads YAML in which every value stays the text that it is: 0660 is no number, as it is none on the command line. */
export function parseYaml(text: string): unknown {
  return parse(text, { schema: "failsafe" });
}

/** Writes plain data as YAML. */
export function formatYaml(value: unknown): string {
  return stringify(value);
}
