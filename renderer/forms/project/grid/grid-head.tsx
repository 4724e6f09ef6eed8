import { memo, type PointerEvent, useEffect, useRef } from "react";
import {
  drawnWidths,
  keepColumnWidths,
  moveBorder,
  readColumnWidths,
  useColumnWidths,
} from "./column-widths.ts";
import { COLUMNS } from "./columns.ts";

/** The headings as printed, 指标值 above its three fields. Their borders can be dragged; a double click brings the usual widths back. */
export const GridHead = memo(function GridHead() {
  const widths = useColumnWidths((state) => state.widths);
  useEffect(readColumnWidths, []);
  return (
    <>
      <colgroup>
        {COLUMNS.map((column, at) => (
          <col
            key={column.field}
            className={widths ? undefined : column.width}
            style={widths ? { width: `${widths[at]}%` } : undefined}
          />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.slice(0, 4).map((column, at) => (
            <th key={column.field} scope="col" rowSpan={2}>
              {column.title}
              <Border column={at} />
            </th>
          ))}
          <th scope="colgroup" colSpan={3}>
            指标值
          </th>
          <th scope="col" rowSpan={2}>
            {COLUMNS[7].title}
          </th>
        </tr>
        <tr>
          {COLUMNS.slice(4, 7).map((column, at) => (
            <th key={column.field} scope="col" className="is-second">
              {column.title}
              <Border column={4 + at} />
            </th>
          ))}
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
