import type { Op, RowTable } from "./edit.ts";
import type { Row } from "./tree.ts";

/** What makes a row say what is wanted: one operation, or none where it says so already. Fields that are not named stay. */
export function opsToSet(table: RowTable, row: Row, wanted: object): Op[] {
  const own: object & Partial<Record<string, unknown>> = row;
  const fields = Object.entries(wanted).filter(
    ([name, value]) => value !== undefined && !isAlike(own[name], value),
  );
  return fields.length === 0
    ? []
    : [{ op: "set", table, id: row.id, fields: Object.fromEntries(fields) } as Op];
}

/** Of texts, amounts and percentages. */
function isAlike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
