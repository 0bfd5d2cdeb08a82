import type { TableAction } from "../messages.js";
import type { P4Info, TableInfo } from "../p4info/p4info.js";

/**
 * The default action of a table as its program says, as far as the P4Info tells: its arguments may be missing where p4c did
 * not write them. Undefined if the P4Info says nothing.
 */
export function programAction(table: TableInfo, { message }: P4Info): TableAction | undefined {
  const spec = message.tables?.find(({ preamble }) => preamble?.id === table.id);
  const initial = spec?.initialDefaultAction;
  if (initial != null && (initial.actionId ?? 0) !== 0) {
    const params = (initial.arguments ?? []).map(({ paramId, value }) => ({
      paramId: paramId ?? 0,
      value: value ?? new Uint8Array(),
    }));
    return { action: { actionId: initial.actionId ?? 0, params } };
  }
  return table.constDefaultActionId === 0
    ? undefined
    : { action: { actionId: table.constDefaultActionId } };
}
