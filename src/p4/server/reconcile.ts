import type { Entity } from "../messages.js";
import type { P4Info, TableInfo } from "../p4info/p4info.js";
import { type Pipeline, PipelineRefusedError } from "./pipeline.js";
import { hasAction } from "./row-value.js";
import type { Kept, Target } from "./target.js";
import { unlessLacking } from "./unless-lacking.js";

/** What has the same id, name and shape in both programs, so that its state can stay. */
export function keptBetween(before: P4Info, after: P4Info): Kept {
  const shapes = shapesOf(before);
  const ids = new Set<number>();
  for (const [id, shape] of shapesOf(after)) {
    if (shapes.get(id) === shape) {
      ids.add(id);
    }
  }
  return { ids };
}

/**
 * Makes sure that nothing which a controller has written is lost between two programs: entries, default actions, members
 * and groups, meter configurations, value sets, digests. Counts and registers may be.
 *
 * @throws PipelineRefusedError that names what would be lost
 */
export async function refuseLoss(
  target: Target,
  before: Pipeline,
  after: Pipeline,
  { ids }: Kept,
): Promise<void> {
  for (const table of before.p4info.tables) {
    const size = after.p4info.tables.byId(table.id)?.size ?? 0;
    await refuseRows(target, table, ids.has(table.id) ? size || Infinity : undefined);
  }
  const { actionProfiles, meters, valueSets, digests } = before.p4info;
  for (const { id, alias } of [...actionProfiles].filter(({ id }) => !ids.has(id))) {
    await refuseAny(target, alias, { actionProfileMember: { actionProfileId: id } });
    await refuseAny(target, alias, { actionProfileGroup: { actionProfileId: id } });
  }
  for (const { id, alias } of [...meters].filter(({ id }) => !ids.has(id))) {
    await refuseAny(target, alias, { meterEntry: { meterId: id } });
  }
  for (const { id, alias } of [...valueSets].filter(({ id }) => !ids.has(id))) {
    await refuseAny(target, alias, { valueSetEntry: { valueSetId: id } });
  }
  for (const { id, alias } of [...digests].filter(({ id }) => !ids.has(id))) {
    await refuseAny(target, alias, { digestEntry: { digestId: id } });
  }
}

/** `room`: how many entries the table takes in the new program; undefined if it keeps none. */
async function refuseRows(
  target: Target,
  table: TableInfo,
  room: number | undefined,
): Promise<void> {
  const plain = { tableId: table.id, withCounters: false, withLastHit: false };
  let count = 0;
  for await (const rows of unlessLacking(target.rows(plain))) {
    count += rows.filter(({ isConst }) => !isConst).length;
    if (count > (room ?? 0)) {
      throw new PipelineRefusedError(`entries of ${table.alias} would be lost`);
    }
  }
  for await (const rows of unlessLacking(target.rows({ ...plain, key: "" }))) {
    if (room === undefined && rows.some(({ value }) => hasAction(value))) {
      throw new PipelineRefusedError(`the default action of ${table.alias} would be lost`);
    }
  }
}

async function refuseAny(target: Target, alias: string, query: Entity): Promise<void> {
  for await (const entities of unlessLacking(target.entities(query))) {
    if (entities.some(holdsSomething)) {
      throw new PipelineRefusedError(`what ${alias} holds would be lost`);
    }
  }
}

function holdsSomething({ meterEntry, valueSetEntry }: Entity): boolean {
  if (meterEntry != null) {
    return meterEntry.config != null;
  }
  return valueSetEntry == null || (valueSetEntry.members ?? []).length > 0;
}

/** By id: a text that is equal for equal shapes. Sizes are left out: a table may grow. */
function shapesOf(p4info: P4Info): ReadonlyMap<number, string> {
  const types = p4info.message.typeInfo ?? null;
  const shapes = new Map<number, string>();
  const add = (id: number, ...parts: readonly unknown[]): void => {
    shapes.set(id, JSON.stringify([id, ...parts]));
  };
  for (const table of p4info.tables) {
    add(table.id, tableShape(table, p4info));
  }
  for (const { id, name, withSelector, sizeSemantics, tableIds } of p4info.actionProfiles) {
    const tables = tableIds.map((id) => {
      const table = p4info.tables.byId(id);
      return table === undefined ? id : tableShape(table, p4info);
    });
    add(id, name, withSelector, sizeSemantics, tables);
  }
  for (const { id, name, spec, size } of p4info.counters) {
    add(id, name, spec, size);
  }
  for (const { id, name, spec, size } of p4info.meters) {
    add(id, name, spec, size);
  }
  for (const { id, name, type, size } of p4info.registers) {
    add(id, name, type, size, types);
  }
  for (const { id, name, type } of p4info.digests) {
    add(id, name, type, types);
  }
  for (const { id, name, fields } of p4info.valueSets) {
    add(id, name, fields);
  }
  return shapes;
}

function tableShape(table: TableInfo, p4info: P4Info): unknown {
  const counter = p4info.directCounters.byId(table.directCounterId ?? 0);
  return [
    table.name,
    table.fields.map(({ id, name, bitwidth, match }) => [id, name, bitwidth, match]),
    table.actions.map(({ action, scope }) => [
      action.id,
      action.name,
      scope,
      action.params.map(({ id, name, bitwidth }) => [id, name, bitwidth]),
    ]),
    [table.constDefaultActionId, table.isConst, table.idleTimeout],
    [table.profile?.id ?? 0, counter?.spec ?? null, table.directMeterType ?? null],
  ];
}
