import {
  type MouseEvent,
  type PointerEvent,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { IndicatorRow, ProjectRow } from "../../../../shared/book/rows.ts";
import { rowKey } from "../../../state/store.ts";
import { CellEditor } from "./cell-editor.tsx";
import { COLUMNS, LEVEL1 } from "./columns.ts";
import { insertBelow } from "./grid-actions.ts";
import { GridEditor } from "./grid-editor.ts";
import { GridRow } from "./grid-row.tsx";
import { GridToolbar } from "./grid-toolbar.tsx";
import { level1Runs, runAt } from "./runs.ts";
import { type Cell, rectangle, type Selection, within } from "./selection.ts";
import "./grid.css";

/** The indicator table: a real table with the printed text's merged cells, and one textarea that is every cell's editor. */
export function IndicatorGrid({ project }: { readonly project: ProjectRow }) {
  const [grid] = useState(() => new GridEditor(project.id));
  const { wanted, editing } = useSyncExternalStore(grid.subscribe, grid.snapshot);
  const rows = project.indicators;
  const selection = within(wanted, Math.max(rows.length, 1));
  const { row, column } = selection.cursor;
  const pointer = usePointer(grid);
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => grid.attachFrame(frame.current), [grid]);
  useLayoutEffect(() => grid.drawn());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor's place is what brings it into view
  useLayoutEffect(() => {
    grid.showCursor();
    grid.tellSpot();
  }, [grid, row, column]);

  return (
    <section aria-label="绩效指标">
      <GridToolbar grid={grid} rows={rows} selection={selection} />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard's way is the textarea inside */}
      <div
        ref={frame}
        className={editing ? "grid is-typing" : "grid"}
        onPointerDown={pointer.down}
        onPointerMove={pointer.move}
        onDoubleClick={pointer.open}
      >
        <table className="sheet grid-table" aria-label="绩效指标表">
          <Head />
          <tbody>
            {rows.length === 0 ? (
              <EmptyRow add={() => insertBelow(grid)} />
            ) : (
              <Rows rows={rows} selection={selection} />
            )}
          </tbody>
        </table>
        <CellEditor grid={grid} selection={selection} empty={rows.length === 0} />
      </div>
    </section>
  );
}

function Head() {
  return (
    <>
      <colgroup>
        {COLUMNS.map((column) => (
          <col key={column.field} className={column.width} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.slice(0, 4).map((column) => (
            <th key={column.field} scope="col" rowSpan={2}>
              {column.title}
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
          {COLUMNS.slice(4, 7).map((column) => (
            <th key={column.field} scope="col" className="is-second">
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

interface RowsProps {
  readonly rows: readonly IndicatorRow[];
  readonly selection: Selection;
}

function Rows({ rows, selection }: RowsProps) {
  const runs = level1Runs(rows);
  const area = rectangle(selection);
  const { cursor } = selection;
  const cursorRow = cursor.column === LEVEL1 ? runAt(runs, cursor.row).start : cursor.row;
  return rows.map((row, index) => {
    const run = runAt(runs, index);
    const span = run.start === index ? run.length : 0;
    // A merged cell is selected with any of its rows.
    const merged = area.left === LEVEL1 && run.start <= area.bottom && run.start + run.length > area.top;
    const inside = index >= area.top && index <= area.bottom;
    return (
      <GridRow
        key={rowKey("indicator", row.id)}
        row={row}
        index={index}
        span={span}
        left={inside || merged ? area.left : -1}
        right={inside ? area.right : merged ? LEVEL1 : -1}
        cursor={index === cursorRow ? cursor.column : -1}
      />
    );
  });
}

function EmptyRow({ add }: { readonly add: () => void }) {
  return (
    <tr>
      <td colSpan={COLUMNS.length} className="grid-empty is-cursor" data-row={0} data-column={0}>
        还没有指标：点这里按 Ctrl+V 从 Excel 粘贴，或
        <button type="button" className="link" onClick={add}>
          添加一行
        </button>
      </td>
    </tr>
  );
}

/** Click selects, Shift+click and dragging select a range, a double click opens the cell. */
function usePointer(grid: GridEditor) {
  const dragging = useRef(false);
  return {
    down: (event: PointerEvent<HTMLDivElement>) => {
      const cell = cellAt(event.target);
      if (!cell || event.button !== 0) return;
      // The textarea keeps the focus; a press on the cell would take it.
      event.preventDefault();
      grid.commit();
      grid.select({ anchor: event.shiftKey ? grid.selection.anchor : cell, cursor: cell });
      grid.focus();
      dragging.current = true;
    },
    move: (event: PointerEvent<HTMLDivElement>) => {
      if (event.buttons !== 1) dragging.current = false;
      if (!dragging.current || grid.editing) return;
      const cell = cellAt(event.target);
      const { cursor, anchor } = grid.selection;
      if (cell && (cell.row !== cursor.row || cell.column !== cursor.column))
        grid.select({ anchor, cursor: cell });
    },
    open: (event: MouseEvent<HTMLDivElement>) => {
      if (cellAt(event.target) && grid.rows.length > 0) grid.begin("opened");
    },
  };
}

function cellAt(target: EventTarget): Cell | null {
  if (!(target instanceof Element) || target.closest("button")) return null;
  const cell = target.closest<HTMLElement>("td[data-row]");
  return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null;
}
