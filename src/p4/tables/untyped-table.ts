import { u32At, u32Text } from "../entry/bytes.js";
import type { TableCodec } from "../entry/entry-codec.js";
import { ActionKind, Watch } from "../entry/entry-layout.js";
import { actionParts, endOfCall } from "../entry/value-offsets.js";
import { BoundAction } from "./table-action.js";
import type { DeclaredTable } from "./table-declaration.js";
import { type BoundField, boundField } from "./table-field.js";

type Values = Readonly<Record<string, unknown>>;

interface Member {
  readonly action: string;
  readonly params: Values;
  readonly weight: number;
}

/** A declared table, joined with a P4Info. What the types of its values were is known to the caller alone. */
export class UntypedTable {
  readonly name: string;
  readonly codec: TableCodec;
  readonly #fields: readonly BoundField[];
  readonly #actions: ReadonlyMap<string, BoundAction>;
  readonly #actionsById: ReadonlyMap<number, BoundAction>;
  /** A key with a don't-care in each field, and the one being made. */
  readonly #blank: Buffer;
  readonly #key: Buffer;

  constructor(declared: DeclaredTable, codec: TableCodec) {
    const { layout, table } = codec;
    this.name = codec.name;
    this.codec = codec;
    this.#fields = layout.fields.flatMap((field, i) => {
      const declaration = declared.match[field.info.name];
      const offset = layout.offsets?.[i] ?? 0;
      return declaration === undefined ? [] : [boundField(declaration, field, offset)];
    });
    const actions = [...layout.actions.values()].flatMap((action) => {
      const params = declared.actions[action.info.alias];
      return params === undefined ? [] : [new BoundAction(action, params)];
    });
    this.#actions = new Map(actions.map((action) => [action.name, action]));
    this.#actionsById = new Map(actions.map((action) => [action.layout.info.id, action]));
    const blank = layout.fields.map(({ dontCare, zero }) => (dontCare === "" ? zero : dontCare));
    this.#blank = Buffer.from(blank.join("") + (table.usesPriority ? "\0\0\0\0" : ""), "latin1");
    this.#key = Buffer.from(this.#blank);
  }

  key(match: Values, priority?: number): string {
    const key = this.#key;
    key.set(this.#blank);
    for (const field of this.#fields) {
      const given = match[field.name];
      if (given !== undefined) {
        this.#writeField(field, given, key);
      } else if (field.isExact) {
        throw new RangeError(`${this.name}, match field ${field.name}: is missing`);
      }
    }
    if (this.codec.table.usesPriority) {
      if (
        !Number.isInteger(priority) ||
        priority === undefined ||
        priority <= 0 ||
        priority >= 2 ** 31
      ) {
        throw new RangeError(`${this.name}: ${priority} is no priority`);
      }
      key.writeUInt32BE(priority, key.length - 4);
    }
    return key.toString("latin1");
  }

  match(key: string): Values {
    const match: Record<string, unknown> = {};
    for (const field of this.#fields) {
      match[field.name] = field.read(key);
    }
    return match;
  }

  priority(key: string): number {
    return this.codec.table.usesPriority ? u32At(key, key.length - 4) : 0;
  }

  value(action: string, params: Values): string {
    return this.#action(action).value(params);
  }

  params(value: string): { readonly action: string; readonly params: Values } | undefined {
    if (value.charCodeAt(0) !== ActionKind.Action) {
      return undefined;
    }
    const action = this.#actionsById.get(u32At(value, 1));
    return action && { action: action.name, params: action.read(value, 1) };
  }

  set(members: Iterable<Member>): string {
    const texts = Array.from(
      members,
      ({ action, params, weight }) =>
        this.#action(action).call(params) + u32Text(weight) + String.fromCharCode(Watch.Nothing),
    );
    return `${String.fromCharCode(ActionKind.Set)}${u32Text(texts.length)}\0${texts.sort().join("")}`;
  }

  members(value: string): readonly Member[] {
    if (value.charCodeAt(0) !== ActionKind.Set) {
      return [];
    }
    const { layout } = this.codec;
    return actionParts(layout, value)
      .slice(0, -1)
      .flatMap((start) => {
        const action = this.#actionsById.get(u32At(value, start));
        const weight = u32At(value, endOfCall(layout, value, start));
        return action ? [{ action: action.name, params: action.read(value, start), weight }] : [];
      });
  }

  #action(name: string): BoundAction {
    const action = this.#actions.get(name);
    if (action === undefined) {
      throw new RangeError(`${this.name}: action ${name} is not declared`);
    }
    return action;
  }

  #writeField(field: BoundField, match: unknown, key: Buffer): void {
    try {
      field.write(match, key);
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new RangeError(`${this.name}, match field ${field.name}: ${why}`, { cause });
    }
  }
}
