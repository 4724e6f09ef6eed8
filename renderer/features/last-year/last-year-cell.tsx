import type { Indicator } from "../../../shared/book/model.ts";
import type { IndicatorRow } from "../../../shared/book/rows.ts";
import { LastYearWords } from "./last-year-words.tsx";
import "./last-year.css";

interface LastYearCellProps {
  readonly row: IndicatorRow;
  readonly field: keyof Indicator;
  /** Last year's row; null where there was none. */
  readonly before: Indicator | null;
}

/** In a cell of the indicator table: what stood there last year, where that is something else. */
export function LastYearCell({ row, field, before }: LastYearCellProps) {
  if (before === null)
    return field === "level3" ? <span className="last-year-cell">上年没有这一条</span> : null;
  if (before[field] === row[field]) return null;
  return (
    <span className="last-year-cell">
      <span className="last-year-word">上年</span> <LastYearWords was={before[field]} is={row[field]} />
    </span>
  );
}
