import type { EntityKind } from "../entry/entity.js";
import type { Switch } from "../switch.js";

/** A read returned something that is not a row of its table: the switch runs another program than it says. */
export class ReadBackError extends Error {
  override readonly name = "ReadBackError";
}

/**
 * Reads the tables of `kinds`, one Read a table without filters (the most that every server can do, P4Runtime 1.5
 * section 11), and returns the rows that are the controller's, by kind.
 *
 * @throws {@link NotReadyError} if a read failed, {@link ReadBackError} if an entity could not be understood
 */
export async function readBack(
  from: Switch,
  kinds: readonly EntityKind[],
  signal: AbortSignal,
): Promise<ReadonlyMap<EntityKind, Map<string, string>>> {
  const tables = new Map<EntityKind, Map<string, string>>();
  for (const kind of kinds) {
    const rows = new Map<string, string>();
    for await (const entity of from.read(kind.query, signal)) {
      const row = decode(kind, entity);
      if (row !== undefined) {
        rows.set(row.key, row.value);
      }
    }
    tables.set(kind, rows);
  }
  return tables;
}

function decode(
  kind: EntityKind,
  entity: Parameters<EntityKind["decode"]>[0],
): ReturnType<EntityKind["decode"]> {
  try {
    return kind.decode(entity);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ReadBackError(
      `${kind.name}: the switch returned an entity that does not fit: ${why}`,
      {
        cause,
      },
    );
  }
}
