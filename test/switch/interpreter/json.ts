/** Any JSON, as it was parsed. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

/** What stands under `key`; null if nothing does. */
export function at(json: Json | undefined, key: string): Json {
  if (typeof json !== "object" || json === null || isList(json)) {
    throw new TypeError(`no object, where ${key} was looked for: ${JSON.stringify(json)}`);
  }
  return json[key] ?? null;
}

/** A list; null is an empty one. */
export function list(json: Json | undefined): readonly Json[] {
  if (json === undefined || json === null) {
    return [];
  }
  if (!isList(json)) {
    throw new TypeError(`no list: ${JSON.stringify(json)}`);
  }
  return json;
}

/** A string. */
export function text(json: Json | undefined): string {
  if (typeof json !== "string") {
    throw new TypeError(`no string: ${JSON.stringify(json)}`);
  }
  return json;
}

/** A plain number. */
export function int(json: Json | undefined): number {
  if (typeof json !== "number") {
    throw new TypeError(`no number: ${JSON.stringify(json)}`);
  }
  return json;
}

/** A list of strings. */
export function texts(json: Json | undefined): string[] {
  return list(json).map(text);
}

/** A name or null. */
export function textOrNull(json: Json | undefined): string | null {
  return json === undefined || json === null ? null : text(json);
}

/** The number that a hexstr stands for: `0x10`, `-0x10`, `10`. */
export function hex(json: Json | undefined): bigint {
  if (typeof json === "number") {
    return BigInt(json);
  }
  const [, sign, digits] = /^(-?)(?:0x)?([0-9a-f]+)$/i.exec(text(json)) ?? [];
  if (digits === undefined) {
    throw new TypeError(`no hexstr: ${JSON.stringify(json)}`);
  }
  const value = BigInt(`0x${digits}`);
  return sign === "-" ? -value : value;
}

/** Whether it is a list. `Array.isArray` does not know a readonly one. */
export function isList(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}
