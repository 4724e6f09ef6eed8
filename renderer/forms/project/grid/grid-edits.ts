import type { Op } from "../../../../shared/book/edit.ts";
import { insertRows, setFields } from "../../../../shared/book/indicator-ops.ts";
import { EMPTY_INDICATOR, type Indicator } from "../../../../shared/book/model.ts";
import type { IndicatorRow } from "../../../../shared/book/rows.ts";
import { valueInSigns } from "../../../../shared/checks/text/value-in-signs.ts";
import { cellValue, typedFields } from "./cell-value.ts";
import { COLUMNS } from "./columns.ts";
import { columnsOfTable, fieldsOfRow, type PastedTable, readTable } from "./paste-table.ts";
import type { Cell, Rectangle } from "./selection.ts";

/** What the grid's actions do to the rows, as operations; nothing here touches the page or the store. */

export function clearCells(rows: readonly IndicatorRow[], area: Rectangle): Op[] {
  const blank = Object.fromEntries(fieldsOf(area).map((field) => [field, ""]));
  return setFields(rows, idsOf(rows, area), blank);
}

/** Copies the first row of the area to its others; an area of one row takes the row above. */
export function fillDown(rows: readonly IndicatorRow[], area: Rectangle): Op[] {
  const source = rows[area.top === area.bottom ? area.top - 1 : area.top];
  if (!source) return [];
  return setFields(
    rows,
    idsOf(rows, area),
    Object.fromEntries(fieldsOf(area).map((field) => [field, source[field]])),
  );
}

export function cellTexts(rows: readonly IndicatorRow[], area: Rectangle): string[][] {
  return rows.slice(area.top, area.bottom + 1).map((row) => fieldsOf(area).map((field) => row[field]));
}

/** Copies of the rows, right below them. */
export function duplicateRows(parent: number, rows: readonly IndicatorRow[], area: Rectangle): Op[] {
  const copies = rows.slice(area.top, area.bottom + 1).map(({ id: _, ...row }) => row);
  return insertRows(parent, rows, area.bottom + 1, copies);
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
  /** Headings of pasted columns that the grid has no place for. */
  readonly unused: readonly string[];
  /** What is selected afterwards. */
  readonly area: Rectangle;
}

/**
 * Pastes cells with their first one at `start`, or under their own headings where they have some; rows that do not fit are added. One
 * single cell fills the whole selection. A blank 一级指标 is that of the row above: a merged cell may come as its first row only.
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
  const table = readTable(cells, start.column);
  const patches = toPatches(table, rows, start.row);
  const ops = patches.flatMap((fields, offset): Op[] => {
    const row = rows[start.row + offset];
    if (row) return setFields([row], [row.id], fields);
    return insertRows(parent, rows, rows.length, [
      { ...EMPTY_INDICATOR, level1: rows.at(-1)?.level1 ?? "", ...fields },
    ]);
  });
  const [left, right] = columnsOfTable(table);
  return {
    ops,
    rows: patches.length,
    added: ops.filter((op) => op.op === "insert").length,
    unused: table.unused,
    area: { top: start.row, bottom: Math.max(start.row + patches.length - 1, start.row), left, right },
  };
}

/** The rows whose 指标值 says its limit in words (不少于50人), with the sign in place of them. */
export function toSigns(rows: readonly IndicatorRow[]): Op[] {
  return rows.flatMap((row) => {
    const value = valueInSigns(row);
    return value ? setFields([row], [row.id], value) : [];
  });
}

function fillCells(rows: readonly IndicatorRow[], area: Rectangle, text: string): Paste {
  const chosen = rows.slice(area.top, area.bottom + 1);
  const ops = chosen.flatMap((row) => {
    const patches = fieldsOf(area).map((field) =>
      area.left === area.right ? typedFields(field, text, row) : { [field]: cellValue(field, text) },
    );
    return setFields([row], [row.id], Object.assign({}, ...patches));
  });
  return { ops, rows: chosen.length, added: 0, unused: [], area };
}

function toPatches(table: PastedTable, rows: readonly IndicatorRow[], top: number): Partial<Indicator>[] {
  const patches = table.rows.map((row) => fieldsOfRow(table, row));
  // Blank rows below the last one are no rows to add.
  const filled = patches.findLastIndex((patch) => Object.values(patch).some((text) => text !== ""));
  let level1 = rows[top - 1]?.level1 ?? "";
  return patches.slice(0, Math.max(filled + 1, rows.length - top)).map((patch) => {
    if (patch.level1 === undefined) return patch;
    level1 = patch.level1 || level1;
    return { ...patch, level1 };
  });
}

function fieldsOf(area: Rectangle): (keyof Indicator)[] {
  return COLUMNS.slice(area.left, area.right + 1).map(({ field }) => field);
}

function idsOf(rows: readonly IndicatorRow[], area: Rectangle): number[] {
  return rows.slice(area.top, area.bottom + 1).map((row) => row.id);
}
