import { Code } from "../../p4/code.js";
import { callText } from "../../p4/entry/action-call.js";
import { u32At } from "../../p4/entry/bytes.js";
import type { UpdateType } from "../../p4/entry/entity.js";
import type { TableCodec } from "../../p4/entry/entry-codec.js";
import { ActionKind } from "../../p4/entry/entry-layout.js";
import { actionParts, endOfCall } from "../../p4/entry/value-offsets.js";
import type { ActionProfileGroup, ActionProfileMember, TableAction } from "../../p4/messages.js";
import type { ActionProfileInfo } from "../../p4/p4info/p4info.js";
import { ActionProfiles } from "../../p4/server/store/action-profiles.js";
import { applied, refused } from "../../p4/server/update-status.js";
import type { UpdateStatus } from "../../p4/switch.js";
import type { ActionWords } from "./action-words.js";

/** What a hit runs: rows of members, and how many times each counts. */
export interface Choice {
  rows: number[];
  /** Ends of the members' shares, ascending. */
  ends: number[];
}

const nothing: Choice = { rows: [], ends: [] };

const lacksAction = refused(Code.Unimplemented, "action not in the program");

/** Members and groups of one action profile, and their rows (P4Runtime 1.4, section 9.2; bmv2-json.md, section 13.6). */
export class ProfileRows {
  readonly info: ActionProfileInfo;
  readonly stride: number;
  data: Uint32Array;
  readonly rules = new ActionProfiles();
  readonly #words: ActionWords;
  readonly #codec: TableCodec;
  readonly #free: number[] = [];
  #rows = 1;
  readonly #members = new Map<number, number>();
  readonly #groups = new Map<number, Choice>();

  /** `codec`, `words`: of any table with the profile; all have the same actions. */
  constructor(info: ActionProfileInfo, codec: TableCodec, words: ActionWords) {
    this.info = info;
    this.#codec = codec;
    this.#words = words;
    this.stride = words.stride;
    this.data = new Uint32Array(16 * words.stride);
    this.rules.reshape(
      [
        {
          id: info.id,
          hasSelector: info.withSelector,
          size: info.size > 0 ? info.size : Number.POSITIVE_INFINITY,
          countsMembers: info.sizeSemantics === "sumOfMembers",
        },
      ],
      new Set(),
    );
  }

  /** Entries and groups that use a member see a MODIFY of it at once. */
  writeMember(type: UpdateType, member: ActionProfileMember): UpdateStatus {
    if (type !== "delete" && !this.#words.has(member.action?.actionId ?? 0)) {
      return lacksAction;
    }
    const status = this.rules.writeMember(type, member);
    const id = member.memberId ?? 0;
    if (status === applied) {
      const row = this.#members.get(id);
      if (type === "delete") {
        this.#members.delete(id);
        this.#release(row);
      } else {
        this.#members.set(
          id,
          this.#fill(
            row ?? this.#take(),
            callText(this.#codec.layout, member.action, "entry", false),
            0,
          ),
        );
      }
    }
    return status;
  }

  /** Members are chosen from in the order of their ids. */
  writeGroup(type: UpdateType, group: ActionProfileGroup): UpdateStatus {
    const status = this.rules.writeGroup(type, group);
    const id = group.groupId ?? 0;
    if (status === applied) {
      const known = this.#groups.get(id) ?? { rows: [], ends: [] };
      known.rows = [];
      known.ends = [];
      if (type === "delete") {
        this.#groups.delete(id);
      } else {
        this.#groups.set(id, known);
        const sorted = [...(group.members ?? [])].sort(
          (a, b) => (a.memberId ?? 0) - (b.memberId ?? 0),
        );
        for (const { memberId, weight } of sorted) {
          add(known, this.#members.get(memberId ?? 0) ?? 0, weight ?? 1);
        }
      }
    }
    return status;
  }

  /** What an entry with this value chooses from; `own` are rows that it alone has, for {@link release}. */
  choiceOf(value: string): { readonly choice: Choice; readonly own: boolean } {
    switch (value.charCodeAt(0)) {
      case ActionKind.Member: {
        const choice = { rows: [], ends: [] };
        add(choice, this.#members.get(u32At(value, 1)) ?? 0, 1);
        return { choice, own: false };
      }
      case ActionKind.Group:
        return { choice: this.#groups.get(u32At(value, 1)) ?? nothing, own: false };
      case ActionKind.Set: {
        const choice: Choice = { rows: [], ends: [] };
        for (const start of actionParts(this.#codec.layout, value).slice(0, -1)) {
          const weight = u32At(value, endOfCall(this.#codec.layout, value, start));
          add(choice, this.#fill(this.#take(), value, start), weight);
        }
        return { choice, own: true };
      }
      default:
        return { choice: nothing, own: false };
    }
  }

  /** Gives rows of a one-shot set back. */
  release({ rows }: Choice): void {
    rows.forEach((row) => {
      this.#release(row);
    });
  }

  /** Why an entry cannot have this action; undefined if it can. */
  refusalOf(action: TableAction, before: TableAction | undefined): UpdateStatus | undefined {
    return this.rules.refusalOfAction(this.info.id, action, before);
  }

  /** An entry has taken this action (`by` 1), or has it no more (-1). */
  use(action: TableAction, by: 1 | -1): void {
    this.rules.use(this.info.id, action, by);
  }

  #fill(row: number, value: string, start: number): number {
    this.#words.putCall(this.data, row * this.stride, this.#codec, value, start);
    return row;
  }

  #take(): number {
    const row = this.#free.pop() ?? this.#rows++;
    if ((row + 1) * this.stride > this.data.length) {
      const data = new Uint32Array(this.data.length * 2);
      data.set(this.data);
      this.data = data;
    }
    return row;
  }

  #release(row: number | undefined): void {
    if (row !== undefined && row > 0) {
      this.data.fill(0, row * this.stride, (row + 1) * this.stride);
      this.#free.push(row);
    }
  }
}

/** The row at place `hash mod sum of weights`; 0 if there is none. */
export function chosen({ rows, ends }: Choice, hash: number): number {
  const count = ends.length;
  if (count === 0) {
    return 0;
  }
  const at = (hash >>> 0) % ends[count - 1]!;
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at < ends[middle]!) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return rows[low]!;
}

function add(choice: Choice, row: number, weight: number): void {
  choice.rows.push(row);
  choice.ends.push((choice.ends.at(-1) ?? 0) + Math.max(1, weight));
}
