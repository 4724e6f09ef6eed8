import { heading, text } from "../cells.ts";
import { rowHeight } from "../row-height.ts";
import type { SheetCell } from "../sheet.ts";
import { continuedHeading, MOST_IN_CELL } from "../words.ts";

/** A column of a list: its heading, its width in characters, and a row's cell. */
export interface TableColumn<Row> {
  readonly heading: string;
  readonly width: number;
  readonly cell: (row: Row, index: number) => SheetCell;
}

export interface Table {
  readonly rows: readonly (readonly SheetCell[])[];
  readonly widths: readonly number[];
  /** Points, by row. */
  readonly heights: ReadonlyMap<number, number>;
}

/**
 * A heading row and a row for each of `items`. A text too long for a cell goes on in columns at the right, which only such lists
 * have: sorting and filtering keep its pieces together.
 */
export function tableOf<Row>(columns: readonly TableColumn<Row>[], items: readonly Row[]): Table {
  const body = items.map((item, index) => columns.map((column) => piecesOf(column.cell(item, index))));
  const more = columns.flatMap((column, at) => {
    const most = body.reduce((found, row) => Math.max(found, row[at]?.length ?? 0), 1);
    return Array.from({ length: most - 1 }, (_, index) => ({ column, at, piece: index + 1 }));
  });
  const head = [
    ...columns.map((column) => heading(column.heading)),
    ...more.map(({ column, piece }) => heading(continuedHeading(column.heading, piece))),
  ];
  const rows = [
    head,
    ...body.map((row) => [
      ...row.flatMap(([first]) => first ?? []),
      ...more.map(({ at, piece }) => row[at]?.[piece] ?? text("")),
    ]),
  ];
  const widths = [...columns.map(({ width }) => width), ...more.map(({ column }) => column.width)];
  const heights = rows.map((row, at): [number, number] => [
    at,
    rowHeight(row.map((cell, column) => ({ cell, width: widths[column] ?? 1 }))),
  ]);
  return { rows, widths, heights: new Map(heights) };
}

function piecesOf(cell: SheetCell): readonly SheetCell[] {
  if (typeof cell.value !== "string" || cell.value.length <= MOST_IN_CELL) return [cell];
  const pieces: SheetCell[] = [];
  for (let rest = cell.value; rest !== ""; ) {
    const end = pieceEnd(rest);
    pieces.push(text(rest.slice(0, end)));
    rest = rest.slice(end);
  }
  return pieces;
}

/** Where a piece may end: never inside a character of two units. */
function pieceEnd(rest: string): number {
  const last = rest.charCodeAt(MOST_IN_CELL - 1);
  return last >= 0xd800 && last <= 0xdbff ? MOST_IN_CELL - 1 : MOST_IN_CELL;
}
