import type { Op } from "./edit.ts";
import type { Indicator } from "./model.ts";
import type { IndicatorRow } from "./rows.ts";
import { opsToSet } from "./set-row.ts";
import { type Taxonomy, taxonomyOf } from "./taxonomy.ts";

/** What is done to the indicators of a project, as operations. */

/** Writes the same fields into some rows: one row, or all of a merged group. Only what changes becomes an operation. */
export function setFields(
  rows: readonly IndicatorRow[],
  ids: readonly number[],
  fields: Partial<Indicator>,
): Op[] {
  return rows.filter(({ id }) => ids.includes(id)).flatMap((row) => opsToSet("indicator", row, fields));
}

/** New rows before the row at `index`, in their order; behind the last one where there is none. */
export function insertRows(
  parent: number,
  rows: readonly IndicatorRow[],
  index: number,
  added: readonly Indicator[],
): Op[] {
  const before = rows[index]?.id ?? null;
  return added.map((row) => ({ op: "insert", table: "indicator", parent, before, row }));
}

/**
 * Below the row with the cursor where they belong to its 一级指标; otherwise behind the last row of their own one, so that no merged
 * group falls apart; in the official order where the table has none of it.
 * @param cursor row index
 */
export function insertIndicators(
  parent: number,
  rows: readonly IndicatorRow[],
  cursor: number,
  chosen: readonly Indicator[],
): Op[] {
  const scheme = taxonomyOf([...rows, ...chosen].map(({ level1 }) => level1));
  const groups = Map.groupBy(chosen, ({ level1 }) => level1);
  return Array.from(groups)
    .toSorted(([a], [b]) => rank(scheme, a) - rank(scheme, b))
    .flatMap(([level1, added]) => insertRows(parent, rows, placeFor(rows, cursor, level1, scheme), added));
}

/** Another table in place of the present one. */
export function replaceIndicators(
  parent: number,
  rows: readonly IndicatorRow[],
  table: readonly Indicator[],
): Op[] {
  return [...deleteRows(rows), ...insertRows(parent, [], 0, table)];
}

/** Index of the row before which a group's new rows go. */
function placeFor(rows: readonly IndicatorRow[], cursor: number, level1: string, scheme: Taxonomy): number {
  if (rows[cursor]?.level1 === level1) return cursor + 1;
  const last = rows.findLastIndex((row) => row.level1 === level1);
  if (last >= 0) return last + 1;
  const later = rows.findIndex((row) => rank(scheme, row.level1) > rank(scheme, level1));
  return later < 0 ? rows.length : later;
}

function rank({ groups }: Taxonomy, level1: string): number {
  const at = groups.findIndex((group) => group.level1 === level1);
  return at < 0 ? groups.length : at;
}

export function deleteRows(rows: readonly IndicatorRow[]): Op[] {
  return rows.map((row) => ({ op: "delete", table: "indicator", id: row.id }));
}
