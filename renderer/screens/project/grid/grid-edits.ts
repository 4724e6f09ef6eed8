import type { Op } from "../../../../shared/book/edit.ts";
import { splitIndicatorValue } from "../../../../shared/book/indicator-value.ts";
import { emptyIndicator, type Indicator } from "../../../../shared/book/model.ts";
import type { IndicatorRow } from "../../../../shared/book/rows.ts";
import { COLUMNS, cellValue, LEVEL1 } from "./columns.ts";
import type { Cell, Rectangle } from "./selection.ts";

/** What the grid's actions do to the rows, as operations; nothing here touches the page or the store. */

/** Writes one text into a field of some rows: one row, or all of a merged group. */
export function setField(
  rows: readonly IndicatorRow[],
  ids: readonly number[],
  field: keyof Indicator,
  text: string,
): Op[] {
  const value = cellValue(field, text);
  return rows
    .filter((row) => ids.includes(row.id) && row[field] !== value)
    .map((row) => ({ op: "set", table: "indicator", id: row.id, fields: { [field]: value } }));
}

export function clearCells(rows: readonly IndicatorRow[], area: Rectangle): Op[] {
  const fields = COLUMNS.slice(area.left, area.right + 1).map((column) => column.field);
  return rows
    .slice(area.top, area.bottom + 1)
    .filter((row) => fields.some((field) => row[field] !== ""))
    .map((row) => ({
      op: "set",
      table: "indicator",
      id: row.id,
      fields: Object.fromEntries(fields.map((field) => [field, ""])),
    }));
}

export function cellTexts(rows: readonly IndicatorRow[], area: Rectangle): string[][] {
  const columns = COLUMNS.slice(area.left, area.right + 1);
  return rows.slice(area.top, area.bottom + 1).map((row) => columns.map((column) => row[column.field]));
}

/** A row at a place; in a group's middle or behind its last row it belongs to the group above. */
export function insertRow(
  parent: number,
  rows: readonly IndicatorRow[],
  index: number,
  level1: string,
): Op[] {
  return [
    {
      op: "insert",
      table: "indicator",
      parent,
      before: rows[index]?.id ?? null,
      row: { ...emptyIndicator(), level1 },
    },
  ];
}

export function deleteRows(rows: readonly IndicatorRow[], area: Rectangle): Op[] {
  return rows
    .slice(area.top, area.bottom + 1)
    .map((row) => ({ op: "delete", table: "indicator", id: row.id }));
}

/** Moves the rows one place up or down; empty at the edge. The row that they pass is the one that moves. */
export function moveRows(rows: readonly IndicatorRow[], area: Rectangle, step: 1 | -1): Op[] {
  const passed = rows[step < 0 ? area.top - 1 : area.bottom + 1];
  if (!passed) return [];
  const before = step < 0 ? (rows[area.bottom + 1]?.id ?? null) : (rows[area.top]?.id ?? null);
  return [{ op: "move", table: "indicator", id: passed.id, before }];
}

export interface Paste {
  readonly ops: Op[];
  readonly rows: number;
  readonly added: number;
  /** What is selected afterwards. */
  readonly area: Rectangle;
}

/**
 * Pastes cells with their first one at `start`; rows that do not fit are added. One single cell fills the whole selection.
 * From the first column on, a table of six columns is the printed one, so its 指标值 is split, and a blank 一级指标 is that of the row
 * above (a merged cell comes as its first row only).
 */
export function pasteCells(
  parent: number,
  rows: readonly IndicatorRow[],
  start: Cell,
  selected: Rectangle,
  cells: readonly (readonly string[])[],
): Paste {
  const [[only] = []] = cells;
  if (cells.length === 1 && cells[0]?.length === 1 && only !== undefined)
    return fillCells(rows, selected, only);
  const patches = toPatches(cells, start.column, rows[start.row - 1]?.level1 ?? "");
  const ops = patches.map((fields, offset): Op => {
    const row = rows[start.row + offset];
    return row
      ? { op: "set", table: "indicator", id: row.id, fields }
      : { op: "insert", table: "indicator", parent, before: null, row: appended(fields, rows.at(-1)) };
  });
  const width = Math.max(...patches.map((fields) => Object.keys(fields).length), 1);
  return {
    ops,
    rows: patches.length,
    added: ops.filter((op) => op.op === "insert").length,
    area: {
      top: start.row,
      bottom: start.row + patches.length - 1,
      left: start.column,
      right: Math.min(start.column + width, COLUMNS.length) - 1,
    },
  };
}

function fillCells(rows: readonly IndicatorRow[], area: Rectangle, text: string): Paste {
  const chosen = rows.slice(area.top, area.bottom + 1);
  const columns = COLUMNS.slice(area.left, area.right + 1);
  const ops = chosen.map(
    (row): Op => ({
      op: "set",
      table: "indicator",
      id: row.id,
      fields: Object.fromEntries(columns.map(({ field }) => [field, cellValue(field, text)])),
    }),
  );
  return { ops, rows: chosen.length, added: 0, area };
}

function toPatches(
  cells: readonly (readonly string[])[],
  column: number,
  level1Above: string,
): Partial<Indicator>[] {
  const printed = column === LEVEL1 && cells.every((row) => row.length === 6);
  let level1 = level1Above;
  return cells.map((row) => {
    const texts = printed ? [...row.slice(0, 4), ...valueParts(row[4] ?? ""), row[5] ?? ""] : row;
    const patch: Partial<Indicator> = {};
    texts.forEach((text, index) => {
      const field = COLUMNS[column + index]?.field;
      if (field) patch[field] = cellValue(field, text);
    });
    if (patch.level1 !== undefined) {
      if (patch.level1 === "") patch.level1 = level1;
      level1 = patch.level1;
    }
    return patch;
  });
}

function valueParts(printed: string): string[] {
  const { symbol, number, unit } = splitIndicatorValue(printed);
  return [symbol, number, unit];
}

function appended(fields: Partial<Indicator>, last: IndicatorRow | undefined): Indicator {
  return { ...emptyIndicator(), level1: last?.level1 ?? "", ...fields };
}
