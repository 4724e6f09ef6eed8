import { useCallback, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from "react";
import { insertRows } from "../../../../shared/book/indicator-ops.ts";
import type { ProjectRow } from "../../../../shared/book/rows.ts";
import { beginningRows, useSkeletons } from "../../../state/skeletons.ts";
import { LastYearDialog } from "../library/last-year-dialog.tsx";
import { LibraryDialog } from "../library/library-dialog.tsx";
import { CellEditor } from "./cell-editor.tsx";
import { hasList, openList } from "./cell-list.ts";
import { ChoiceListView } from "./choice-list.tsx";
import { COLUMNS, fieldAt, LEVEL1 } from "./columns.ts";
import { FillHandle } from "./fill-handle.tsx";
import { insertBelow, pasteByButton } from "./grid-actions.ts";
import { EMPTY_ROW } from "./grid-cells.ts";
import { GridEditor } from "./grid-editor.ts";
import { GridHead } from "./grid-head.tsx";
import { GridMenu } from "./grid-menu.tsx";
import { useGridPointer } from "./grid-pointer.ts";
import { GridRow } from "./grid-row.tsx";
import { GridToolbar } from "./grid-toolbar.tsx";
import { level1Runs, runAt } from "./runs.ts";
import { rectangle, type Selection, within } from "./selection.ts";
import { UnfilledRows } from "./unfilled-rows.tsx";
import "./grid.css";
import { type PairedIndicators, useSlots } from "../../../field/slots.ts";

/** What stands over the grid for a moment. */
type Asked =
  | { readonly kind: "menu"; readonly x: number; readonly y: number }
  | { readonly kind: "library" }
  | { readonly kind: "last-year" };

/** The indicator table: a real table with the printed text's merged cells, and one textarea that is every cell's editor. */
export function IndicatorGrid({ project }: { readonly project: ProjectRow }) {
  const { lastYear } = useSlots();
  const [grid] = useState(() => new GridEditor(project.id));
  const { wanted, editing, list } = useSyncExternalStore(grid.subscribe, grid.snapshot);
  const [asked, ask] = useState<Asked | null>(null);
  const rows = project.indicators;
  const selection = within(wanted, Math.max(rows.length, 1));
  const { row, column } = selection.cursor;
  const area = rectangle(selection);
  const frame = useRef<HTMLDivElement>(null);
  const tools = useRef<HTMLDivElement>(null);
  const listId = useId();
  const paired = lastYear.usePaired(project);
  const pointer = useGridPointer(grid, (x, y) => ask({ kind: "menu", x, y }));
  useLayoutEffect(() => grid.attachFrame(frame.current, tools.current), [grid]);
  // Before the textarea is put over its cell: looking at the page after writing to it would lay it out once more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor's place is what brings it into view
  useLayoutEffect(() => {
    grid.showCursor();
    grid.tellSpot();
  }, [grid, row, column]);
  useLayoutEffect(() => grid.drawn());

  const openLibrary = useCallback(() => ask({ kind: "library" }), []);
  const openLastYear = useCallback(() => ask({ kind: "last-year" }), []);
  const back = () => {
    ask(null);
    grid.focus();
  };
  return (
    <section className="grid-section" aria-label="绩效指标">
      <GridToolbar
        grid={grid}
        rows={rows}
        count={area.bottom - area.top + 1}
        atTop={area.top === 0}
        atBottom={area.bottom === rows.length - 1}
        openLibrary={openLibrary}
        openLastYear={openLastYear}
      />
      <div ref={frame} className={editing ? "grid is-typing" : "grid"} {...pointer}>
        <table className="sheet grid-table" aria-label="绩效指标表">
          <GridHead />
          <tbody>
            {rows.length === 0 ? (
              <EmptyRow grid={grid} openLibrary={openLibrary} />
            ) : (
              <Rows grid={grid} project={project} selection={selection} paired={paired} />
            )}
          </tbody>
        </table>
        <CellEditor
          grid={grid}
          selection={selection}
          empty={rows.length === 0}
          list={list}
          listId={listId}
          askMenu={(x, y) => ask({ kind: "menu", x, y })}
        />
        <div ref={tools} className="cell-tools">
          {rows.length > 0 && hasList(column) ? <ListButton grid={grid} /> : null}
          {list ? <ChoiceListView grid={grid} list={list} id={listId} /> : null}
        </div>
        {rows.length > 0 ? <FillHandle grid={grid} /> : null}
      </div>
      <UnfilledRows grid={grid} rows={rows} />
      {paired ? <lastYear.Missing grid={grid} missing={paired.missing} /> : null}
      {asked?.kind === "menu" ? (
        <GridMenu
          grid={grid}
          x={asked.x}
          y={asked.y}
          openLibrary={openLibrary}
          openLastYear={openLastYear}
          takeLastYear={paired ? () => lastYear.takeCells(grid, paired) : null}
          onClose={() => ask((now) => (now?.kind === "menu" ? null : now))}
        />
      ) : null}
      {asked?.kind === "library" ? <LibraryDialog grid={grid} onClose={back} /> : null}
      {asked?.kind === "last-year" ? <LastYearDialog grid={grid} project={project} onClose={back} /> : null}
    </section>
  );
}

/** Opens the list of names by mouse; Alt+↓ does it by key. */
function ListButton({ grid }: { readonly grid: GridEditor }) {
  return (
    <button
      type="button"
      className="list-button"
      aria-label="选用名称"
      title="从列表中选用（Alt+↓）"
      tabIndex={-1}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        grid.focus();
        if (grid.list) grid.showList(null);
        else openList(grid);
      }}
    />
  );
}

interface RowsProps {
  readonly grid: GridEditor;
  readonly project: ProjectRow;
  readonly selection: Selection;
  readonly paired: PairedIndicators | null;
}

function Rows({ grid, project, selection, paired }: RowsProps) {
  const rows = project.indicators;
  const carried = useSlots().check.useMarks(project);
  const runs = level1Runs(rows);
  const area = rectangle(selection);
  const { cursor } = selection;
  // The one cell at the cursor has the cursor's frame: it is not drawn as selected.
  const several = area.top < area.bottom || area.left < area.right;
  const cursorRow = cursor.column === LEVEL1 ? runAt(runs, cursor.row).start : cursor.row;
  return rows.map((row, index) => {
    const run = runAt(runs, index);
    const span = run.start === index ? run.length : 0;
    // A merged cell is selected with any of its rows.
    const merged =
      several && area.left === LEVEL1 && run.start <= area.bottom && run.start + run.length > area.top;
    const inside = several && index >= area.top && index <= area.bottom;
    return (
      <GridRow
        key={row.id}
        cells={grid.cells}
        row={row}
        index={index}
        span={span}
        left={inside || merged ? area.left : -1}
        right={inside ? area.right : merged ? LEVEL1 : -1}
        cursor={index === cursorRow ? cursor.column : -1}
        before={paired ? (paired.before[index] ?? null) : undefined}
        carried={carried.find((mark) => mark.table === "indicator" && mark.id === row.id) ?? null}
      />
    );
  });
}

interface EmptyRowProps {
  readonly grid: GridEditor;
  readonly openLibrary: () => void;
}

function EmptyRow({ grid, openLibrary }: EmptyRowProps) {
  const holdEmpty = (row: HTMLTableRowElement | null) => (row ? grid.cells.hold(EMPTY_ROW, row) : undefined);
  return (
    <tr ref={holdEmpty}>
      <td colSpan={COLUMNS.length} className="grid-empty is-cursor" data-row={0} data-column={fieldAt(0)}>
        还没有指标：
        <button
          type="button"
          className="link"
          tabIndex={-1}
          title="Ctrl+V"
          onClick={() => void pasteByButton(grid)}
        >
          从 Excel 粘贴
        </button>
        ，或
        <button
          type="button"
          className="link"
          tabIndex={-1}
          title="Shift+F10 的菜单里也有"
          onClick={openLibrary}
        >
          从指标库选取
        </button>
        ，或
        <button type="button" className="link" tabIndex={-1} onClick={() => takeSkeleton(grid)}>
          套用模板
        </button>
        ，或
        <button type="button" className="link" tabIndex={-1} title="Enter" onClick={() => insertBelow(grid)}>
          添加一行
        </button>
      </td>
    </tr>
  );
}

/** The rows that new projects begin with; the standard ones where those begin with none. */
function takeSkeleton(grid: GridEditor): void {
  const { beginning } = useSkeletons.getState();
  const rows = beginningRows(beginning.kind === "empty" ? { kind: "standard" } : beginning);
  grid.act("套用指标模板", insertRows(grid.projectId, [], 0, rows));
  grid.goTo(0, "level3");
}
