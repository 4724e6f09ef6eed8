import { type FormLabel, formLabel, indicatorMeanings } from "../../../shared/book/headings.ts";
import { labelIn } from "../tables/labelled-rows.ts";
import type { Grid } from "./grid.ts";
import type { GridCell } from "./grid-cell.ts";

/** A project's table is far smaller; what is larger is a list. */
const MOST = { rows: 2000, columns: 60, labelRows: 60 };

/** Its labels stand above the headings of its indicators: 项目名称, 项目编码 or 绩效目标. Those of a list stand among them. */
export function isFormGrid({ rows }: Grid): boolean {
  const last = rows.at(-1);
  if (!last || last.row > MOST.rows) return false;
  if (rows.some(({ cells }) => Math.max(...cells.keys()) > MOST.columns)) return false;
  const head = rows.slice(0, MOST.labelRows);
  const labels = head.map(({ cells }) => {
    const own = [...cells.values()].filter((cell) => !cell.filled);
    return new Set(own.flatMap(({ text }) => formLabel(text) ?? labelIn(text)?.label ?? []));
  });
  const rowOf = (...wanted: FormLabel[]) =>
    labels.findIndex((found) => wanted.some((label) => found.has(label)));
  const headers = head.findIndex(({ cells }) => isIndicatorHeading(cells.values()));
  const [named, aimed] = [rowOf("name", "code"), rowOf("goal")];
  if (named < 0) return aimed >= 0 && aimed < headers;
  return named < aimed || (named < headers && named !== headers);
}

/** 一级指标 beside others of its kind. */
function isIndicatorHeading(cells: Iterable<GridCell>): boolean {
  const found = new Set(
    [...cells].flatMap(({ text }) => indicatorMeanings(text).slice(0, 1)).map(({ field }) => field),
  );
  return found.size > 1 && (found.has("level1") || found.has("level2") || found.has("level3"));
}
