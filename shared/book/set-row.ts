import type { Op, RowTable } from "./edit.ts";
import type { Row } from "./tree.ts";

/** What makes a row say what is wanted: one operation, or none where it says so already. Fields that are not named stay. */
export function opsToSet(table: RowTable, row: Row, wanted: object): Op[] {
  const fields = changedFields(row, wanted);
  return fields === null ? [] : [{ op: "set", table, id: row.id, fields } as Op];
}

/** Those of the wanted fields that say something else; null where none does. */
export function changedFields(row: object, wanted: object): object | null {
  const own: object & Partial<Record<string, unknown>> = row;
  const fields = Object.entries(wanted).filter(
    ([name, value]) => value !== undefined && !isAlike(own[name], value),
  );
  return fields.length === 0 ? null : Object.fromEntries(fields);
}

/** Of texts, amounts and percentages. */
function isAlike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
