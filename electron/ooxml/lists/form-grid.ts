import { type FormLabel, formLabel, indicatorMeanings } from "../../../shared/book/headings.ts";
import { labelIn } from "../tables/label-in-text.ts";
import type { Grid } from "./grid.ts";
import type { GridCell } from "./grid-cell.ts";

/** A project's table is far smaller; what is larger is a list. */
const MOST = { rows: 2000, columns: 60, labelRows: 60 };

const NAMES: ReadonlySet<FormLabel | null> = new Set<FormLabel>(["name", "code"]);

/** Its labels stand above the headings of its indicators: 项目名称, 项目编码 or 绩效目标. Those of a list stand among them. */
export function isFormGrid({ rows }: Grid): boolean {
  const last = rows.at(-1);
  if (!last || last.row > MOST.rows) return false;
  if (rows.some(({ cells }) => Math.max(...cells.keys()) > MOST.columns)) return false;
  const head = rows.slice(0, MOST.labelRows);
  const headers = head.findIndex(({ cells }) => isIndicatorHeading(cells.values()));
  const labels = head.map(({ cells }, at) => {
    const own = [...cells]
      .filter(([place, cell]) => !cell.filled && !reaches(head, at, headers, place))
      .map(([, cell]) => cell);
    return new Set(own.flatMap(({ text }) => formLabel(text) ?? labelIn(text)?.label ?? []));
  });
  const rowOf = (...wanted: FormLabel[]) =>
    labels.findIndex((found) => wanted.some((label) => found.has(label)));
  const [named, aimed] = [rowOf("name", "code"), rowOf("goal")];
  if (named < 0) {
    const isList = [...(head[headers]?.cells.values() ?? [])].some(({ text }) => NAMES.has(formLabel(text)));
    const given = isList ? aimed : Math.max(aimed, rowOf("total", "fiscal"));
    return given >= 0 && given < headers;
  }
  return named < aimed || (named < headers && named !== headers);
}

/** A heading beside those of the indicators, merged down to their line, is one of theirs. */
function reaches(head: Grid["rows"], at: number, headers: number, place: number): boolean {
  const below = head[headers];
  return (
    below !== undefined &&
    at < headers &&
    headers - at <= 2 &&
    head[at]?.cells.get(place)?.text === below.cells.get(place)?.text &&
    below.cells.get(place)?.filled === true
  );
}

/** 一级指标 beside others of its kind. */
function isIndicatorHeading(cells: Iterable<GridCell>): boolean {
  const found = new Set(
    [...cells].flatMap(({ text }) => indicatorMeanings(text).slice(0, 1)).map(({ field }) => field),
  );
  return found.size > 1 && (found.has("level1") || found.has("level2") || found.has("level3"));
}
