import {
  type ClipboardEvent,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Op } from "../../../../shared/book/edit.ts";
import type { Indicator } from "../../../../shared/book/model.ts";
import type { IndicatorRow, ProjectRow } from "../../../../shared/book/rows.ts";
import { TYPING_PAUSE_MS } from "../../../parts/use-draft.ts";
import { type Draft, holdDraft, releaseDraft } from "../../../state/drafts.ts";
import { edit, notice, rowNow, useApp } from "../../../state/store.ts";
import { fitHeight, hold, placeOver } from "./cell-editor.ts";
import { COLUMNS, LEVEL1 } from "./columns.ts";
import {
  cellTexts,
  clearCells,
  deleteRows,
  insertRow,
  moveRows,
  pasteCells,
  setField,
} from "./grid-edits.ts";
import { level1Runs, runAt } from "./runs.ts";
import { at, type Cell, rectangle, type Selection, within } from "./selection.ts";
import { parseTsv, toTsv } from "./tsv.ts";

/** A cell being typed into. `typed`: it began by typing, so the arrow keys leave it, as in Excel; `opened`: by F2 or a double click. */
export interface Editing {
  readonly by: "typed" | "opened";
  /** The row, or all rows of a merged group, as they were when the typing began. */
  readonly ids: readonly number[];
  readonly field: keyof Indicator;
  /** What Esc brings back. */
  readonly original: string;
}

/** The grid's state and what can be done with it. */
export function useGrid(project: ProjectRow) {
  const rows = project.indicators;
  const runs = useMemo(() => level1Runs(rows), [rows]);
  const [wanted, setWanted] = useState<Selection>(() => at(0, 1));
  const [editing, setEditing] = useState<Editing | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const composing = useRef(false);
  const selection = useMemo(() => within(wanted, Math.max(rows.length, 1)), [wanted, rows.length]);
  const now = useLatest({ rows, runs, selection, editing, parent: project.id });

  const select = useCallback((next: Selection) => setWanted(next), []);
  const focus = useCallback(() => area.current?.focus({ preventScroll: true }), []);

  /** Saves the typed text and stays in the cell. */
  const draft = useMemo(
    () =>
      typedCell(
        area,
        composing,
        () => now.current.editing,
        () => now.current.rows,
      ),
    [now],
  );

  const begin = useCallback(
    (by: Editing["by"]) => {
      const { rows: all, runs: groups, selection: chosen } = now.current;
      const { row, column } = chosen.cursor;
      const field = COLUMNS[column]?.field ?? "level1";
      const run = column === LEVEL1 ? runAt(groups, row) : { start: row, length: 1 };
      const ids = all.slice(run.start, run.start + run.length).map((each) => each.id);
      const next: Editing = { by, ids, field, original: all[row]?.[field] ?? "" };
      now.current = { ...now.current, editing: next };
      setEditing(next);
      if (by === "opened" && area.current) {
        area.current.value = next.original;
        area.current.setSelectionRange(next.original.length, next.original.length);
        fitHeight(area.current);
      }
    },
    [now],
  );

  const end = useCallback(() => {
    now.current = { ...now.current, editing: null };
    setEditing(null);
  }, [now]);

  const commit = useCallback(() => {
    if (!now.current.editing) return;
    composing.current = false;
    draft.flush();
    end();
  }, [draft, end, now]);

  const cancel = useCallback(() => {
    const { editing: open, rows: all } = now.current;
    if (!open) return;
    draft.drop();
    // A pause in the typing may have saved some of it already.
    edit(stepOf(open.field), setField(all, currentIds(open.ids), open.field, open.original));
    end();
  }, [draft, end, now]);

  useEffect(() => () => draft.flush(), [draft]);
  useEditorPlace({ area, frame, composing, rows, selection, editing });

  const actions = useMemo(() => rowActions(() => now.current, select, focus), [now, select, focus]);
  return {
    rows,
    runs,
    selection,
    editing,
    area,
    frame,
    select,
    focus,
    begin,
    commit,
    cancel,
    ...actions,
    typed() {
      if (!now.current.editing) begin("typed");
      if (area.current) fitHeight(area.current);
      draft.later();
    },
    composed(on: boolean) {
      composing.current = on;
      if (on && !now.current.editing) begin("typed");
      // An input method that was cancelled over a selected cell leaves nothing: the cell keeps its text.
      else if (!on && now.current.editing?.by === "typed" && area.current?.value === "") cancel();
    },
    isComposing: () => composing.current,
    copy(event: ClipboardEvent, cut: boolean) {
      if (now.current.editing || now.current.rows.length === 0) return;
      event.preventDefault();
      event.clipboardData.setData(
        "text/plain",
        toTsv(cellTexts(now.current.rows, rectangle(now.current.selection))),
      );
      if (cut) actions.clear("剪切指标内容");
    },
    paste(event: ClipboardEvent) {
      if (now.current.editing) return;
      event.preventDefault();
      actions.pasteText(event.clipboardData.getData("text/plain"));
    },
  };
}

export type Grid = ReturnType<typeof useGrid>;

interface GridNow {
  readonly rows: readonly IndicatorRow[];
  readonly selection: Selection;
  readonly parent: number;
}

/** What works on the selected rows and cells. */
function rowActions(now: () => GridNow, select: (next: Selection) => void, focus: () => void) {
  const act = (label: string, ops: readonly Op[]) => {
    if (ops.length > 0) edit(label, ops);
    focus();
  };
  return {
    clear(label = "清除指标内容") {
      act(label, clearCells(now().rows, rectangle(now().selection)));
    },
    insertBelow() {
      const { rows, selection, parent } = now();
      const index = rows.length === 0 ? 0 : rectangle(selection).bottom + 1;
      act("插入指标行", insertRow(parent, rows, index, rows[index - 1]?.level1 ?? ""));
      select(at(index, 1));
    },
    deleteSelected() {
      const { rows, selection } = now();
      const gone = rectangle(selection);
      const count = gone.bottom - gone.top + 1;
      act(count === 1 ? "删除指标行" : `删除 ${count} 行指标`, deleteRows(rows, gone));
      select(at(Math.max(0, Math.min(gone.top, rows.length - count - 1)), selection.cursor.column));
      notice(`已删除 ${count} 行`, true);
    },
    move(step: 1 | -1) {
      const { rows, selection } = now();
      const ops = moveRows(rows, rectangle(selection), step);
      act("移动指标行", ops);
      const moved = (cell: Cell) => ({ ...cell, row: cell.row + step });
      if (ops.length > 0) select({ cursor: moved(selection.cursor), anchor: moved(selection.anchor) });
    },
    /** Puts the selected rows under another 一级指标. */
    assignLevel1(name: string) {
      const { rows, selection } = now();
      const { top, bottom } = rectangle(selection);
      const ids = rows.slice(top, bottom + 1).map((row) => row.id);
      act("修改一级指标", setField(rows, ids, "level1", name));
    },
    pasteText(text: string) {
      const { rows, selection, parent } = now();
      if (text === "") return;
      const area = rectangle(selection);
      const start = rows.length === 0 ? { row: 0, column: 0 } : { row: area.top, column: area.left };
      const paste = pasteCells(parent, rows, start, area, parseTsv(text));
      act(`粘贴指标 ${paste.rows} 行`, paste.ops);
      select({
        anchor: { row: paste.area.top, column: paste.area.left },
        cursor: { row: paste.area.bottom, column: paste.area.right },
      });
      notice(`已粘贴 ${paste.rows} 行${paste.added > 0 ? `，新增 ${paste.added} 行` : ""}`, true);
    },
  };
}

/** The text being typed into a cell, as a draft. */
function typedCell(
  area: React.RefObject<HTMLTextAreaElement | null>,
  composing: React.RefObject<boolean>,
  editing: () => Editing | null,
  rows: () => readonly IndicatorRow[],
) {
  let timer: number | undefined;
  const drop = () => {
    window.clearTimeout(timer);
    releaseDraft(draft);
  };
  const draft: Draft = {
    flush() {
      const open = editing();
      if (composing.current) return;
      drop();
      if (!open || !area.current) return;
      const ops = setField(rowsNow(rows()), currentIds(open.ids), open.field, area.current.value);
      if (ops.length > 0) edit(stepOf(open.field), ops);
    },
  };
  return {
    flush: () => draft.flush(),
    drop,
    later() {
      holdDraft(draft);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => draft.flush(), TYPING_PAUSE_MS);
    },
  };
}

/** Keeps the textarea over its cell, holding that cell's text while nobody types into it. */
function useEditorPlace(grid: {
  area: React.RefObject<HTMLTextAreaElement | null>;
  frame: React.RefObject<HTMLDivElement | null>;
  composing: React.RefObject<boolean>;
  rows: readonly IndicatorRow[];
  selection: Selection;
  editing: Editing | null;
}): void {
  const { area, frame, composing, rows, selection, editing } = grid;
  const { row, column } = selection.cursor;
  const text = rows[row]?.[COLUMNS[column]?.field ?? "level1"] ?? "";

  useLayoutEffect(() => {
    const box = area.current;
    const outer = frame.current;
    if (!box || !outer) return;
    const put = () => {
      const cell = outer.querySelector<HTMLElement>("td.is-cursor");
      if (cell) placeOver(box, cell, outer);
    };
    put();
    if (!editing && !composing.current) hold(box, text);
    const watch = new ResizeObserver(put);
    watch.observe(outer);
    return () => watch.disconnect();
  });

  const focused = () => document.activeElement === area.current;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the cursor's place is what scrolls it into view
  useLayoutEffect(() => {
    if (focused())
      frame.current?.querySelector("td.is-cursor")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [row, column]);
}

function stepOf(field: keyof Indicator): string {
  return COLUMNS.find((column) => column.field === field)?.step ?? "修改指标";
}

function currentIds(ids: readonly number[]): number[] {
  return ids.map(rowNow);
}

/** The rows as the store has them now: a component that is going away still sees those of its last drawing. */
function rowsNow(drawn: readonly IndicatorRow[]): readonly IndicatorRow[] {
  const [first] = drawn;
  if (!first) return drawn;
  const id = rowNow(first.id);
  return (
    useApp.getState().view?.rows.projects.find((project) => project.indicators.some((row) => row.id === id))
      ?.indicators ?? drawn
  );
}

function useLatest<T>(value: T): React.RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
