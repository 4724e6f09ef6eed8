import { type ClipboardEvent, type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { actOnKey } from "../../../parts/keys.ts";
import { hasList } from "./cell-list.ts";
import { choiceId } from "./choice-list.tsx";
import { columnAt } from "./columns.ts";
import { copied, cutSelected, pasteInto } from "./grid-actions.ts";
import type { ChoiceList, GridEditor } from "./grid-editor.ts";
import { MENU_KEYS, pressed } from "./grid-keys.ts";
import type { Selection } from "./selection.ts";

/** Fluent's focus manager sees Tab before the grid does; this makes it leave the key alone. */
const OWN_TAB_KEY = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });

interface CellEditorProps {
  readonly grid: GridEditor;
  readonly selection: Selection;
  readonly empty: boolean;
  readonly list: ChoiceList | null;
  readonly listId: string;
  /** Asks for the menu at a place of the window, px. */
  readonly askMenu: (x: number, y: number) => void;
}

/** The grid's textarea. Its text is the grid editor's own, not React's: writing it would break a composition. */
export function CellEditor({ grid, selection, empty, list, listId, askMenu }: CellEditorProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => grid.attachArea(area.current), [grid]);
  const { row, column } = selection.cursor;
  const { align, title } = columnAt(column);
  const copy = (event: ClipboardEvent) => {
    if (grid.editing || grid.rows.length === 0) return;
    event.preventDefault();
    const { text, html } = copied(grid);
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
    if (event.type === "cut") cutSelected(grid);
  };
  const paste = (event: ClipboardEvent) => {
    if (grid.editing) return;
    event.preventDefault();
    pasteInto(grid, event.clipboardData.getData("text/html"), event.clipboardData.getData("text/plain"));
  };
  const keyed = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const ask = () => {
      const { left, bottom } = event.currentTarget.getBoundingClientRect();
      askMenu(left, bottom);
    };
    const selecting = !grid.editing && !grid.composing;
    if (!selecting || !actOnKey(MENU_KEYS, ask, event)) pressed(grid, event);
  };
  return (
    <textarea
      ref={area}
      className={`grid-editor is-${align}`}
      data-tabster={OWN_TAB_KEY}
      aria-label={empty ? "绩效指标，还没有内容" : `第 ${row + 1} 行，${title}`}
      aria-autocomplete={hasList(column) ? "list" : undefined}
      aria-controls={list ? listId : undefined}
      aria-activedescendant={list && list.active >= 0 ? choiceId(listId, list.active) : undefined}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={keyed}
      onInput={grid.typed}
      onCompositionStart={grid.composed}
      onCompositionEnd={grid.composed}
      onFocus={(event) => {
        if (!grid.editing) event.currentTarget.select();
        grid.tellSpot();
      }}
      onBlur={(event) => grid.left(event.relatedTarget)}
      onCopy={copy}
      onCut={copy}
      onPaste={paste}
    />
  );
}
