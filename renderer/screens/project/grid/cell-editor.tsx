import { type ClipboardEvent, useLayoutEffect, useRef } from "react";
import { COLUMNS } from "./columns.ts";
import { clearSelected, copyText, pasteText } from "./grid-actions.ts";
import type { GridEditor } from "./grid-editor.ts";
import { pressed } from "./grid-keys.ts";
import type { Selection } from "./selection.ts";

/** Fluent's focus manager sees Tab before the grid does; this makes it leave the key alone. */
const OWN_TAB_KEY = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

interface CellEditorProps {
  readonly grid: GridEditor;
  readonly selection: Selection;
  readonly empty: boolean;
}

/** The grid's textarea. Its text is the grid editor's own, not React's: writing it would break a composition. */
export function CellEditor({ grid, selection, empty }: CellEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => grid.attachArea(area.current), [grid]);
  const { row, column } = selection.cursor;
  const { align, title } = COLUMNS[column] ?? COLUMNS[0];
  const copy = (event: ClipboardEvent) => {
    if (grid.editing || grid.rows.length === 0) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copyText(grid));
    if (event.type === "cut") clearSelected(grid, "剪切指标内容");
  };
  const paste = (event: ClipboardEvent) => {
    if (grid.editing) return;
    event.preventDefault();
    pasteText(grid, event.clipboardData.getData("text/plain"));
  };
  return (
    <textarea
      ref={area}
      className={`grid-editor is-${align}`}
      data-tabster={OWN_TAB_KEY}
      aria-label={empty ? "绩效指标，还没有内容" : `第 ${row + 1} 行，${title}`}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={(event) => pressed(grid, event)}
      onInput={grid.typed}
      onCompositionStart={grid.composed}
      onCompositionEnd={grid.composed}
      onFocus={(event) => {
        if (!grid.editing) event.currentTarget.select();
        grid.tellSpot();
      }}
      onBlur={grid.commit}
      onCopy={copy}
      onCut={copy}
      onPaste={paste}
    />
  );
}
