import { memo } from "react";
import type { TextMark } from "../../../../shared/book/mark.ts";
import type { Indicator } from "../../../../shared/book/model.ts";
import type { IndicatorRow } from "../../../../shared/book/rows.ts";
import { hintFor } from "../../../../shared/book/skeleton.ts";
import { useSlots } from "../../../field/slots.ts";
import { COLUMNS, LAST_COLUMN, LEVEL1 } from "./columns.ts";
import type { GridCells } from "./grid-cells.ts";

interface GridRowProps {
  readonly cells: GridCells;
  readonly row: IndicatorRow;
  readonly index: number;
  /** Rows that its 一级指标 spans; 0 where the cell of a row above covers it. */
  readonly span: number;
  /** First and last selected column, -1 where none is. */
  readonly left: number;
  readonly right: number;
  /** The column that has the cursor, -1 where none has. */
  readonly cursor: number;
  /** Its 待核对, as long as it is in force. */
  readonly carried: TextMark | null;
  /** Last year's row: null where there was none, undefined where none is to be shown. */
  readonly before: Indicator | null | undefined;
}

/** One row; drawn anew only when its own text or its own part of the selection changes. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { cells, row, index, span, left, right, cursor, carried, before } = props;
  const { check, lastYear } = useSlots();
  const hint = hintFor(row);
  const current = cursor < 0 ? "is-carried" : "is-carried is-current";
  return (
    <tr
      ref={(element) => (element ? cells.hold(row.id, element) : undefined)}
      className={carried ? current : undefined}
    >
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
            data-column={column.field}
          >
            {at === LEVEL1 ? <span className="level1-text">{row.level1}</span> : row[column.field]}
            {column.field === "level3" && hint !== "" ? (
              <span className="cell-hint" data-hint={hint} />
            ) : null}
            {before === undefined ? null : <lastYear.Cell row={row} field={column.field} before={before} />}
            {at === LAST_COLUMN && carried ? <check.Row mark={carried} /> : null}
          </td>
        );
      })}
    </tr>
  );
});
