import { columnName, type Grid } from "../../ooxml/lists/grid.ts";
import type { Notebook } from "../../ooxml/lists/notebook.ts";

/** What a sheet's cells are besides what they say, for the report. Rows and columns count from 0. */
export interface SheetRemarks {
  readonly hiddenRows: Set<number>;
  /** Ranges, the last column included. */
  readonly hiddenColumns: { readonly first: number; readonly last: number }[];
  /** Cells that show a picture. */
  readonly pictures: string[];
  /** Amounts that a format shows by thousands, ten thousands …, without a unit: “C2 5.0（存的是 50000）”. */
  readonly scaled: string[];
  /** Numbers of more digits than Excel keeps, as codes are that were typed as numbers: “C2 130225240000001000000”. */
  readonly cutOff: string[];
}

export function noRemarks(): SheetRemarks {
  return { hiddenRows: new Set(), hiddenColumns: [], pictures: [], scaled: [], cutOff: [] };
}

export function noteRemarks(grid: Grid, remarks: SheetRemarks, notes: Notebook): void {
  noteHidden(grid, remarks, notes);
  const { pictures, scaled, cutOff } = remarks;
  if (pictures.length > 0)
    notes.add({
      kind: "picture-not-taken",
      where: grid.name,
      text: pictures.join("、"),
      message: `有 ${pictures.length} 格里是图片，没有导入。`,
    });
  if (scaled.length > 0)
    notes.add({
      kind: "amount-scaled",
      where: grid.name,
      text: scaled.join("\n"),
      message: `有 ${scaled.length} 格的数用数字格式缩小了显示（如按千、按万），已按显示的数、表头的单位导入，请核对。`,
    });
  if (cutOff.length > 0)
    notes.add({
      kind: "digits-lost",
      where: grid.name,
      text: cutOff.join("\n"),
      message: `有 ${cutOff.length} 格的编码存成了数字：Excel 只留 15 位，后面的位数在文件里已变成 0。请照原件改正（在 Excel 里先把单元格设为“文本”再填）。`,
    });
}

/** Excel keeps so many (specifications and limits); what stands behind them is 0. */
const MOST_DIGITS = 15;

export function isCutOff(number: string): boolean {
  return /^-?\d+$/.test(number) && number.replace("-", "").length > MOST_DIGITS;
}

/** Hidden by hand, by a filter or an outline: it counts all the same. */
function noteHidden(grid: Grid, { hiddenRows, hiddenColumns }: SheetRemarks, notes: Notebook): void {
  const rows = [...hiddenRows].toSorted((a, b) => a - b);
  const filled = new Set(grid.rows.flatMap(({ cells }) => [...cells.keys()]));
  const columns = [...filled]
    .filter((column) => hiddenColumns.some(({ first, last }) => first <= column && column <= last))
    .toSorted((a, b) => a - b);
  if (rows.length === 0 && columns.length === 0) return;
  const counted = [
    ...(rows.length > 0 ? [`${rows.length} 行`] : []),
    ...(columns.length > 0 ? [`${columns.length} 列`] : []),
  ];
  notes.add({
    kind: "hidden-taken",
    where: grid.name,
    text: [
      ...runs(rows).map((run) => `第${run(String, 1)}行`),
      ...runs(columns).map((run) => `${run(columnName, 0)}列`),
    ].join("、"),
    message: `有 ${counted.join("、")}是隐藏的或被筛选掉的，其中的内容与显示的一样读入，请核对。`,
  });
}

/** 2, 3, 4, 7 as 2—4 and 7. */
function runs(sorted: readonly number[]): ((name: (place: number) => string, add: number) => string)[] {
  const found: { first: number; last: number }[] = [];
  for (const place of sorted) {
    const before = found.at(-1);
    if (before && before.last === place - 1) before.last = place;
    else found.push({ first: place, last: place });
  }
  return found.map(
    ({ first, last }) =>
      (name, add) =>
        first === last ? name(first + add) : `${name(first + add)}—${name(last + add)}`,
  );
}
