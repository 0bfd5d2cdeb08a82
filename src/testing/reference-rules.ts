import { Code } from "../p4/code.js";
import type { ReferenceTo, ReferredField } from "../p4/entry/entity.js";
import type { TableCodec } from "../p4/entry/entry-codec.js";
import type { Pipeline } from "../p4/server/pipeline.js";
import { hasAction } from "../p4/server/row-value.js";
import type { RowChange, RowRules } from "../p4/server/store/row-rules.js";
import { refused } from "../p4/server/update-status.js";
import type { UpdateStatus } from "../p4/switch.js";

/** How often each value occurs. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(value: string, by: 1 | -1): void {
    const count = this.of(value) + by;
    if (count === 0) {
      this.#counts.delete(value);
    } else {
      this.#counts.set(value, count);
    }
  }

  of(value: string): number {
    return this.#counts.get(value) ?? 0;
  }
}

/** Some `table.field`s of which any will do for those that refer to them. */
interface Alternatives {
  readonly targets: readonly string[];
  readonly referrers: Tally;
}

/**
 * Demands that references between tables are satisfied at all times, as `@refers_to` has it: no row may name what is not
 * there (NOT_FOUND), and none may go that is named (FAILED_PRECONDITION). A value of 0 refers to nothing.
 */
export class ReferenceRules implements RowRules {
  #codecs: ReadonlyMap<number, TableCodec> = new Map();
  readonly #providers = new Map<string, Tally>();
  readonly #alternatives = new Map<string, Alternatives>();
  readonly #byTarget = new Map<string, Alternatives[]>();
  readonly #onViolation: (what: string) => void;

  /** `onViolation` is told of each update that is refused, in words. */
  constructor(onViolation: (what: string) => void) {
    this.#onViolation = onViolation;
  }

  reset({ codecs }: Pipeline): void {
    this.#codecs = codecs;
    this.#providers.clear();
    this.#alternatives.clear();
    this.#byTarget.clear();
  }

  refusal({ tableId, key, after }: RowChange): UpdateStatus | undefined {
    const codec = this.#codecs.get(tableId);
    if (codec === undefined) {
      return undefined;
    }
    if (after === undefined) {
      const needed = codec.referredFields(key).find((field) => this.#isNeeded(field));
      return needed && this.#refuse(codec, key, Code.FailedPrecondition, "in use:", needed.target);
    }
    const missing = referencesOf(codec, key, after).find((to) => !this.#isSatisfied(to));
    return missing && this.#refuse(codec, key, Code.NotFound, "no", missing.targets.join(" or "));
  }

  changed({ tableId, key, before, after }: RowChange): void {
    const codec = this.#codecs.get(tableId);
    if (codec === undefined) {
      return;
    }
    if ((before === undefined) !== (after === undefined)) {
      for (const { target, value } of codec.referredFields(key)) {
        this.#providersOf(target).add(value, before === undefined ? 1 : -1);
      }
    }
    for (const [value, by] of [
      [before, -1],
      [after, 1],
    ] as const) {
      for (const reference of value === undefined ? [] : referencesOf(codec, key, value)) {
        this.#alternativesOf(reference.targets).referrers.add(reference.value, by);
      }
    }
  }

  #isSatisfied({ targets, value }: ReferenceTo): boolean {
    return targets.some((target) => this.#providersOf(target).of(value) > 0);
  }

  /** Whether this row is the last that gives the value to someone who refers to it. */
  #isNeeded({ target, value }: ReferredField): boolean {
    return (this.#byTarget.get(target) ?? []).some(({ targets, referrers }) => {
      const providers = targets.reduce((sum, each) => sum + this.#providersOf(each).of(value), 0);
      return referrers.of(value) > 0 && providers <= 1;
    });
  }

  #refuse(codec: TableCodec, key: string, code: Code, why: string, what: string): UpdateStatus {
    this.#onViolation(`${codec.describe(key)}: ${why} ${what}`);
    return refused(code, `${why} ${what}`);
  }

  #providersOf(target: string): Tally {
    let tally = this.#providers.get(target);
    if (tally === undefined) {
      tally = new Tally();
      this.#providers.set(target, tally);
    }
    return tally;
  }

  #alternativesOf(targets: readonly string[]): Alternatives {
    const name = targets.join(" ");
    let alternatives = this.#alternatives.get(name);
    if (alternatives === undefined) {
      alternatives = { targets, referrers: new Tally() };
      this.#alternatives.set(name, alternatives);
      for (const target of targets) {
        const known = this.#byTarget.get(target);
        if (known === undefined) {
          this.#byTarget.set(target, [alternatives]);
        } else {
          known.push(alternatives);
        }
      }
    }
    return alternatives;
  }
}

function referencesOf(codec: TableCodec, key: string, value: string): readonly ReferenceTo[] {
  return key === "" && !hasAction(value) ? [] : codec.references(key, value);
}
