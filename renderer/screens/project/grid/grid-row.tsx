import { memo } from "react";
import type { IndicatorRow } from "../../../../shared/book/rows.ts";
import { COLUMNS, LEVEL1 } from "./columns.ts";

interface GridRowProps {
  readonly row: IndicatorRow;
  readonly index: number;
  /** Rows that its 一级指标 spans; 0 where the cell of a row above covers it. */
  readonly span: number;
  /** First and last selected column, -1 where none is. */
  readonly left: number;
  readonly right: number;
  /** The column that has the cursor, -1 where none has. */
  readonly cursor: number;
}

/** One row; drawn anew only when its own text or its own part of the selection changes. */
export const GridRow = memo(function GridRow({ row, index, span, left, right, cursor }: GridRowProps) {
  return (
    <tr>
      {COLUMNS.map((column, at) => {
        if (at === LEVEL1 && span === 0) return null;
        const names = [`is-${column.align}`];
        if (at === LEVEL1) names.push("level1");
        if (at >= left && at <= right) names.push("is-selected");
        if (at === cursor) names.push("is-cursor");
        return (
          <td
            key={column.field}
            rowSpan={at === LEVEL1 && span > 1 ? span : undefined}
            className={names.join(" ")}
            data-row={index}
            data-column={at}
          >
            {at === LEVEL1 ? <span className="level1-text">{row.level1}</span> : row[column.field]}
          </td>
        );
      })}
    </tr>
  );
});
