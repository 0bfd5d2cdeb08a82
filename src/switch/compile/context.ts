import type { Program } from "../program/program.js";
import type { Layout } from "./layout.js";
import type { Scope } from "./scope.js";
import type { Value } from "./value.js";

/** Where code is being written, and what stands around it. */
export interface Context {
  readonly program: Program;
  readonly layout: Layout;
  readonly scope: Scope;
  /** Parameter of the action. */
  parameter(index: number): Value;
  /** In the parser: bits after the current position. */
  lookahead?(offset: number, width: number): Value;
  /** Codes of the packet's bytes and of where its payload begins and ends; absent: what the runtime says. */
  readonly payload?: { readonly bytes: string; readonly start: string; readonly end: string };
  /** Headers that are known to be valid here. */
  readonly known: Set<number>;
}

/** The same, for statements that stand inside of one: what becomes known there is not known behind it. */
export function within(context: Context, scope: Scope): Context {
  return { ...context, scope, known: new Set(context.known) };
}
