import { type MouseEvent, type PointerEvent, useRef } from "react";
import type { ProjectRow } from "../../../../shared/book/rows.ts";
import { rowKey } from "../../../state/store.ts";
import { COLUMNS, LEVEL1 } from "./columns.ts";
import { pressed } from "./grid-keys.ts";
import { GridRow } from "./grid-row.tsx";
import { GridToolbar } from "./grid-toolbar.tsx";
import { runAt } from "./runs.ts";
import { at, type Cell, rectangle } from "./selection.ts";
import { type Grid, useGrid } from "./use-grid.ts";
import "./grid.css";

/** The indicator table: a real table with the printed text's merged cells, and one textarea that is every cell's editor. */
export function IndicatorGrid({ project }: { readonly project: ProjectRow }) {
  const grid = useGrid(project);
  const pointer = usePointer(grid);
  const empty = grid.rows.length === 0;
  return (
    <section aria-label="绩效指标">
      <GridToolbar grid={grid} />
      <div
        ref={grid.frame}
        className={grid.editing ? "grid is-typing" : "grid"}
        onPointerDown={pointer.down}
        onPointerMove={pointer.move}
        onDoubleClick={pointer.open}
      >
        <table className="sheet grid-table" aria-label="绩效指标表">
          <Head />
          <tbody>{empty ? <EmptyRow add={grid.insertBelow} /> : <Rows grid={grid} />}</tbody>
        </table>
        <CellEditor grid={grid} />
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

function Rows({ grid }: { readonly grid: Grid }) {
  const { rows, runs, selection } = grid;
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
        key={rowKey(row.id)}
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
        还没有指标：在这里按 Ctrl+V 从 Excel 粘贴，或
        <button type="button" className="link" onClick={add}>
          添加一行
        </button>
      </td>
    </tr>
  );
}

function CellEditor({ grid }: { readonly grid: Grid }) {
  const { row, column } = grid.selection.cursor;
  const at = COLUMNS[column];
  return (
    <textarea
      ref={grid.area}
      className={`grid-editor is-${at?.align ?? "left"}`}
      aria-label={grid.rows.length === 0 ? "绩效指标，还没有内容" : `第 ${row + 1} 行，${at?.title ?? ""}`}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={(event) => pressed(grid, event)}
      onInput={grid.typed}
      onCompositionStart={() => grid.composed(true)}
      onCompositionEnd={() => grid.composed(false)}
      onFocus={(event) => {
        if (!grid.editing) event.currentTarget.select();
      }}
      onBlur={grid.commit}
      onCopy={(event) => grid.copy(event, false)}
      onCut={(event) => grid.copy(event, true)}
      onPaste={grid.paste}
    />
  );
}

/** Click selects, Shift+click and dragging select a range, a double click opens the cell. */
function usePointer(grid: Grid) {
  const dragging = useRef(false);
  return {
    down(event: PointerEvent<HTMLDivElement>) {
      const cell = cellAt(event.target);
      if (!cell || event.button !== 0) return;
      // The textarea keeps the focus; a press on the cell would take it.
      event.preventDefault();
      grid.commit();
      grid.select(
        event.shiftKey ? { anchor: grid.selection.anchor, cursor: cell } : at(cell.row, cell.column),
      );
      grid.focus();
      dragging.current = true;
    },
    move(event: PointerEvent<HTMLDivElement>) {
      if (event.buttons !== 1) dragging.current = false;
      if (!dragging.current || grid.editing) return;
      const cell = cellAt(event.target);
      const { cursor, anchor } = grid.selection;
      if (cell && (cell.row !== cursor.row || cell.column !== cursor.column))
        grid.select({ anchor, cursor: cell });
    },
    open(event: MouseEvent<HTMLDivElement>) {
      if (cellAt(event.target) && grid.rows.length > 0) grid.begin("opened");
    },
  };
}

function cellAt(target: EventTarget): Cell | null {
  if (!(target instanceof Element) || target.closest("button")) return null;
  const cell = target.closest<HTMLElement>("td[data-row]");
  return cell ? { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) } : null;
}
