import { ActionKind, type ActionLayout } from "../entry/entry-layout.js";
import type { DeclaredParams } from "./table-declaration.js";
import type { Format } from "./value-format.js";

interface BoundParam {
  readonly name: string;
  readonly format: Format<never, unknown>;
  readonly bitwidth: number;
  readonly bytes: number;
  /** From the id of the action on. */
  readonly offset: number;
}

/**
 * A declared action, joined with its place in the values of a table. What the types of its params were is known to the
 * caller alone.
 */
export class BoundAction {
  readonly name: string;
  readonly layout: ActionLayout;
  readonly #params: readonly BoundParam[];
  /** A value: kind, id, params. */
  readonly #buffer: Buffer;

  constructor(layout: ActionLayout, declared: DeclaredParams) {
    this.name = layout.info.alias;
    this.layout = layout;
    const offsets = layout.offsets ?? [];
    this.#params = layout.info.params.flatMap(({ name, bitwidth, bytes }, i) => {
      const format = declared[name];
      return format === undefined
        ? []
        : [{ name, format, bitwidth, bytes, offset: offsets[i] ?? 0 }];
    });
    this.#buffer = Buffer.alloc(1 + (offsets[layout.info.params.length] ?? 0));
    this.#buffer[0] = ActionKind.Action;
    this.#buffer.write(layout.id, 1, "latin1");
  }

  /** The value of an entry with this action. Throws RangeError that names the param. */
  value(params: Readonly<Record<string, unknown>>): string {
    return this.#text(params, 0);
  }

  /** The action as a member of a set has it: id and params. */
  call(params: Readonly<Record<string, unknown>>): string {
    return this.#text(params, 1);
  }

  /** The arguments of the action that stands at `start` of a value. */
  read(value: string, start: number): Record<string, unknown> {
    const params: Record<string, unknown> = {};
    for (const { name, format, bytes, offset } of this.#params) {
      params[name] = format.read(value.slice(start + offset, start + offset + bytes));
    }
    return params;
  }

  #text(params: Readonly<Record<string, unknown>>, start: number): string {
    const buffer = this.#buffer;
    for (const { name, format, bitwidth, bytes, offset } of this.#params) {
      try {
        format.write(params[name] as never, bitwidth, buffer, 1 + offset, bytes);
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new RangeError(`param ${name} of ${this.name}: ${why}`, { cause });
      }
    }
    return buffer.toString("latin1", start);
  }
}
