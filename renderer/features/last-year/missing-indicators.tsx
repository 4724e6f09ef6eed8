import type { ComponentProps } from "react";
import { indicatorLine } from "../../../shared/book/fields.ts";
import { insertIndicators } from "../../../shared/book/indicator-ops.ts";
import type { Indicator } from "../../../shared/book/model.ts";
import type { LastYearSlots } from "../../field/slots.ts";
import "./last-year.css";

/** Last year's rows that this year has no more, each to be taken in again. */
export function MissingIndicators({ grid, missing }: ComponentProps<LastYearSlots["Missing"]>) {
  if (missing.length === 0) return null;
  const take = (row: Indicator) => {
    grid.commit();
    grid.act("加入上年的指标", insertIndicators(grid.projectId, grid.rows, -1, [row]), {
      by: "last-year",
    });
  };
  return (
    <section className="last-year-missing framed" aria-label="上年有、今年没有的指标">
      <h4>上年有、今年没有的指标（{missing.length} 条）</h4>
      <ul>
        {missing.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of a book of last year do not change
          <li key={at}>
            <span>{indicatorLine(row)}</span>
            <button type="button" className="link" onClick={() => take(row)}>
              加入
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
