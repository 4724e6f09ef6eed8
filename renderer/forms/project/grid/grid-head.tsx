import { memo, type PointerEvent, useRef } from "react";
import { labelOf } from "../../../../shared/book/fields.ts";
import { drawnWidths, keepColumnWidths, moveBorder, useColumnWidths } from "./column-widths.ts";
import { COLUMNS, LAST_COLUMN } from "./columns.ts";

/** The headings as printed, 指标值 above its three fields. Their borders can be dragged; a double click brings the usual widths back. */
export const GridHead = memo(function GridHead() {
  const widths = useColumnWidths((state) => state.widths);
  return (
    <>
      <colgroup>
        {COLUMNS.map((column, at) => (
          <col key={column.field} style={{ width: widths ? `${widths[at]}%` : column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map(({ field, title, group }, at) => {
            if (group === undefined)
              return (
                <th key={field} scope="col" rowSpan={2}>
                  {title}
                  <Border column={at} />
                </th>
              );
            if (COLUMNS[at - 1]?.group === group) return null;
            return (
              <th
                key={field}
                scope="colgroup"
                colSpan={COLUMNS.filter((each) => each.group === group).length}
              >
                {labelOf(group)}
              </th>
            );
          })}
        </tr>
        <tr>
          {COLUMNS.map(({ field, title, group }, at) =>
            group === undefined ? null : (
              <th key={field} scope="col" className="is-second">
                {title}
                <Border column={at} />
              </th>
            ),
          )}
        </tr>
      </thead>
    </>
  );
});

interface Drag {
  readonly x: number;
  readonly widths: readonly number[];
  /** px */
  readonly whole: number;
}

/** The draggable right border of a column; the keyboard's way is the grid's menu. */
function Border({ column }: { readonly column: number }) {
  const drag = useRef<Drag | null>(null);
  if (column === LAST_COLUMN) return null;
  const down = (event: PointerEvent<HTMLElement>) => {
    const table = event.currentTarget.closest("table");
    if (!table || event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { x: event.clientX, widths: drawnWidths(table), whole: table.clientWidth };
  };
  const move = (event: PointerEvent) => {
    if (!drag.current) return;
    const { x, widths, whole } = drag.current;
    useColumnWidths.setState({ widths: moveBorder(widths, column, ((event.clientX - x) / whole) * 100) });
  };
  const up = () => {
    const moved = drag.current && useColumnWidths.getState().widths;
    drag.current = null;
    if (moved) keepColumnWidths(moved);
  };
  return (
    <span
      className="column-border"
      title="拖动调整列宽，双击恢复标准列宽"
      aria-hidden
      onPointerDown={down}
      onPointerMove={move}
      onPointerUp={up}
      onPointerCancel={up}
      onDoubleClick={() => keepColumnWidths(null)}
    />
  );
}
