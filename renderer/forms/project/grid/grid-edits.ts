import type { Op } from "../../../../shared/book/edit.ts";
import { insertRows, setFields } from "../../../../shared/book/indicator-ops.ts";
import type { IndicatorValue } from "../../../../shared/book/indicator-value.ts";
import { EMPTY_INDICATOR, type Indicator } from "../../../../shared/book/model.ts";
import type { IndicatorRow } from "../../../../shared/book/rows.ts";
import { valueInSigns } from "../../../../shared/checks/text/value-in-signs.ts";
import { cellValue, literalValue, typedFields } from "./cell-value.ts";
import { COLUMNS } from "./columns.ts";
import { type LeftOutColumn, leftOutText } from "./left-out.ts";
import { columnsOfTable, fieldsOfRow, type PastedTable, readTable, valueInWords } from "./paste-table.ts";
import type { Cell, Rectangle } from "./selection.ts";
import { continued } from "./series.ts";

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
  /** Pasted columns that the grid has no place for, with what stands in them; "" for nothing. */
  readonly leftOut: readonly LeftOutColumn[];
  readonly leftOutText: string;
  readonly doubtfulYears: string | null;
  /** Where a limit said in words became its sign: the row's place in the grid, and its 指标值 to the letter. */
  readonly words: readonly { readonly row: number; readonly value: IndicatorValue }[];
  /** What is selected afterwards. */
  readonly area: Rectangle;
}

/**
 * Pastes cells with their first one at `start`, or under their own headings where they have some; rows that do not fit are added. One
 * single cell fills the whole selection. A blank 一级指标 is that of the row above: a merged cell may come as its first row only.
 * @param year the text's own
 */
export function pasteCells(
  parent: number,
  rows: readonly IndicatorRow[],
  start: Cell,
  selected: Rectangle,
  cells: readonly (readonly string[])[],
  year: number | null,
): Paste {
  const [[only] = []] = cells;
  if (cells.length === 1 && cells[0]?.length === 1 && only !== undefined)
    return fillCells(rows, selected, only);
  const table = readTable(cells, start.column, year);
  const patches = toPatches(table, rows, start.row);
  const nameOf = (at: number) => {
    const row = { ...rows[start.row + at], ...patches[at] };
    return row.level3 || row.level2 || `第 ${start.row + at + 1} 行`;
  };
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
    leftOut: table.leftOut,
    leftOutText: leftOutText(table.leftOut, table.rows, nameOf),
    doubtfulYears: table.doubtfulYears,
    words: table.rows.slice(0, patches.length).flatMap((row, at) => {
      const value = valueInWords(table, row);
      return value ? [{ row: start.row + at, value }] : [];
    }),
    area: { top: start.row, bottom: Math.max(start.row + patches.length - 1, start.row), left, right },
  };
}

/** Copies the first column of the area to its others; an area of one column takes the one left of it. */
export function fillRight(rows: readonly IndicatorRow[], area: Rectangle): Op[] {
  const from = COLUMNS[area.left === area.right ? area.left - 1 : area.left]?.field;
  if (from === undefined) return [];
  return rows
    .slice(area.top, area.bottom + 1)
    .flatMap((row) =>
      setFields(
        [row],
        [row.id],
        Object.fromEntries(fieldsOf(area).map((field) => [field, cellValue(field, row[from])])),
      ),
    );
}

/**
 * Fills the cells between an area and where its corner was dragged to: series go on, all else is copied. Dragged to the side, each
 * row is filled by itself.
 * @param to holds the area and goes beyond it at one side
 * @param copies nothing is taken for a series
 */
export function fillTo(rows: readonly IndicatorRow[], area: Rectangle, to: Rectangle, copies: boolean): Op[] {
  if (to.bottom > area.bottom || to.top < area.top) {
    const down = to.bottom > area.bottom;
    const targets = down
      ? rows.slice(area.bottom + 1, to.bottom + 1)
      : rows.slice(to.top, area.top).toReversed();
    const columns = fieldsOf(area).map((field) => {
      const given = rows.slice(area.top, area.bottom + 1).map((row) => row[field]);
      return { field, texts: continued(down ? given : given.toReversed(), targets.length, copies) };
    });
    return targets.flatMap((row, at) =>
      setFields(
        [row],
        [row.id],
        Object.fromEntries(columns.map(({ field, texts }) => [field, texts[at] ?? ""])),
      ),
    );
  }
  const right = to.right > area.right;
  const between = right ? { left: area.right + 1, right: to.right } : { left: to.left, right: area.left - 1 };
  const fields = fieldsOf({ ...area, ...between });
  const targets = right ? fields : fields.toReversed();
  return rows.slice(area.top, area.bottom + 1).flatMap((row) => {
    const given = fieldsOf(area).map((field) => row[field]);
    const texts = continued(right ? given : given.toReversed(), targets.length, copies);
    return setFields(
      [row],
      [row.id],
      Object.fromEntries(targets.map((field, at) => [field, cellValue(field, texts[at] ?? "")])),
    );
  });
}

/** Writes the 指标值 of pasted rows as they were pasted, where nobody has changed them since. */
export function toWords(rows: readonly IndicatorRow[], words: ReadonlyMap<number, IndicatorValue>): Op[] {
  return rows.flatMap((row) => {
    const value = words.get(row.id);
    const sign = value && valueInSigns(value);
    const same = sign && sign.symbol === row.symbol && sign.number === row.number && sign.unit === row.unit;
    return same ? setFields([row], [row.id], value) : [];
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
  const literal = literalValue(text);
  const inWords = area.left === area.right && isValueColumn(area.left) && valueInSigns(literal) !== null;
  return {
    ops,
    rows: chosen.length,
    added: 0,
    leftOut: [],
    leftOutText: "",
    doubtfulYears: null,
    words: inWords ? chosen.map((_, at) => ({ row: area.top + at, value: literal })) : [],
    area,
  };
}

function isValueColumn(column: number): boolean {
  const field = COLUMNS[column]?.field;
  return field === "symbol" || field === "number";
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
