import type { Op } from "../../../../shared/book/edit.ts";
import { setFields } from "../../../../shared/book/indicator-ops.ts";
import { EMPTY_INDICATOR, type Indicator } from "../../../../shared/book/model.ts";
import type { IndicatorRow } from "../../../../shared/book/rows.ts";
import type { GridField } from "../../../field/grid-field.ts";
import { type Box, type MountedField, mountField } from "../../../field/mounted.ts";
import { TYPING_PAUSE_MS } from "../../../field/use-draft.ts";
import type { EditTraits } from "../../../state/book-sync.ts";
import { type Draft, holdDraft, releaseDraft } from "../../../state/drafts.ts";
import { edit } from "../../../state/editing.ts";
import { type Spot, visit } from "../../../state/spot.ts";
import { useApp } from "../../../state/store.ts";
import { AddedRow } from "./added-row.ts";
import { listWhileTyping } from "./cell-list.ts";
import { fieldsBefore, typedFields } from "./cell-value.ts";
import { COLUMNS, columnAt, columnOf, fieldAt, LEVEL1 } from "./columns.ts";
import { GridCells } from "./grid-cells.ts";
import { GridOverlay } from "./grid-overlay.ts";
import { level1Runs, type Run, runAt } from "./runs.ts";
import { at, type Cell, type Rectangle, rectangle, type Selection, within } from "./selection.ts";

/** A cell being typed into. */
export interface Editing {
  /** `typed`: it began by typing, so the arrow keys leave it, as in Excel; `opened`: by F2 or a double click. */
  readonly by: "typed" | "opened";
  /** The row, or all rows of a merged group, as they were when the typing began. */
  readonly ids: readonly number[];
  readonly field: keyof Indicator;
  /** The row, or the group's first one, as it was then: what Esc brings back. */
  readonly before: Indicator;
}

/** What can be chosen for the cell at the cursor. */
export interface ChoiceList {
  readonly items: readonly string[];
  /** The one that Enter takes; -1 where Enter takes what is typed. */
  readonly active: number;
}

export interface GridState {
  /** As asked for; a row of it may be gone by now. */
  readonly wanted: Selection;
  readonly editing: Editing | null;
  readonly list: ChoiceList | null;
}

/**
 * One project's grid while it is shown: the selection, and the one textarea in which all typing happens. It has the focus as long
 * as the grid is in use. Over a cell that is only selected it is invisible and holds that cell's text, all of it selected: whatever
 * is typed replaces it, also by an input method, and no first letter is lost.
 */
export class GridEditor implements Draft, GridField, MountedField {
  readonly kind = "table";
  readonly cells = new GridCells();
  readonly #added = new AddedRow();
  readonly #overlay = new GridOverlay(this.cells);
  readonly #project: number;
  readonly #listeners = new Set<() => void>();
  #state: GridState = { wanted: at(0, 1), editing: null, list: null };
  #area: HTMLTextAreaElement | null = null;
  #composing = false;
  #timer: number | undefined;

  /** @param project its row id. */
  constructor(project: number) {
    this.#project = project;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): GridState => this.#state;

  /** Takes the textarea. @returns what gives it back. */
  attachArea(area: HTMLTextAreaElement | null): () => void {
    this.#area = area;
    const unmount = mountField(this);
    return () => {
      unmount();
      this.#composing = false;
      this.commit();
      this.#added.left(this, []);
      this.#area = null;
    };
  }

  /** Takes the element that table and textarea stand in, and what lies over the cell at the cursor. @returns what gives them back. */
  attachFrame(frame: HTMLElement | null, tools: HTMLElement | null): () => void {
    return this.#overlay.attach(frame, tools, () => this.#place());
  }

  /** Takes what stands at the selection's lower right corner. @returns what gives it back. */
  attachHandle(handle: HTMLElement | null): () => void {
    const detach = this.#overlay.attachHandle(handle);
    this.#place();
    return detach;
  }

  /** Lays an element over some cells. */
  cover(element: HTMLElement, area: Rectangle): void {
    this.#overlay.cover(element, this.rows, area);
  }

  get projectId(): number {
    return this.#project;
  }

  /** The rows as they are now; what is drawn may be a moment older. */
  get rows(): readonly IndicatorRow[] {
    const id = this.projectId;
    return useApp.getState().view?.rows.projects.find((project) => project.id === id)?.indicators ?? [];
  }

  get runs(): readonly Run[] {
    return level1Runs(this.rows);
  }

  get selection(): Selection {
    return within(this.#state.wanted, Math.max(this.rows.length, 1));
  }

  get selected(): GridField["selected"] {
    const { top, bottom, left, right } = rectangle(this.selection);
    const fields = COLUMNS.slice(left, right + 1).map(({ field }) => field);
    return { cursor: this.selection.cursor.row, top, bottom, fields };
  }

  get editing(): Editing | null {
    return this.#state.editing;
  }

  get composing(): boolean {
    return this.#composing;
  }

  get list(): ChoiceList | null {
    return this.#state.list;
  }

  /** What stands in the textarea: the cell's text, or what is being typed. */
  get text(): string {
    return this.#area?.value ?? "";
  }

  select(wanted: Selection): void {
    this.#set({ ...this.#state, wanted, list: null });
    const { cursor, anchor } = this.selection;
    const rows = this.rows;
    this.#added.left(this, [rows[cursor.row]?.id, rows[anchor.row]?.id]);
  }

  /** Goes to a new row behind the last one. @returns whether there is one. */
  addRow(column: number): boolean {
    this.commit();
    const row = this.rows.length;
    if (!this.#added.add(this)) return false;
    this.selectCell({ row, column });
    return true;
  }

  /** The keyboard goes elsewhere in the window; null: nobody knows where, perhaps to another program. */
  readonly left = (to: EventTarget | null): void => {
    this.commit();
    if (to instanceof Element && !to.closest(".grid-section")) this.#added.left(this, []);
  };

  showList(list: ChoiceList | null): void {
    if (list !== this.#state.list) this.#set({ ...this.#state, list });
  }

  /** Types a text into the cell at the cursor, in place of what it holds, and closes it. */
  enter(text: string): void {
    if (!this.#state.editing) this.begin("typed");
    if (this.#area) this.#area.value = text;
    this.commit();
  }

  selectCell(cell: Cell): void {
    this.select(at(cell.row, cell.column));
  }

  goTo(row: number, field: keyof Indicator): void {
    this.selectCell({ row, column: columnOf(field) });
  }

  get input(): HTMLElement | null {
    return this.#area;
  }

  has(spot: Spot): boolean {
    return this.#cellOf(spot) !== null;
  }

  element(spot: Spot): HTMLElement | null {
    const cell = this.#cellOf(spot);
    return cell && this.cells.element(this.rows, this.runs, cell);
  }

  box(spot: Spot): Box | null {
    return this.element(spot)?.getBoundingClientRect() ?? null;
  }

  /** Takes the keyboard, and puts the cursor on a cell where one is given. */
  focus(spot?: Spot): void {
    const cell = spot && this.#cellOf(spot);
    if (cell) {
      this.commit();
      this.selectCell(cell);
    }
    this.#area?.focus({ preventScroll: true });
    if (cell) this.showCursor();
  }

  /** Makes an edit where there is anything to change, and leaves the keyboard in the grid. */
  act(label: string, ops: readonly Op[], traits: EditTraits = {}): void {
    if (ops.length > 0) edit(label, ops, traits);
    this.focus();
  }

  /** Inserts text at the caret in such a way that the textarea tells of it like of typing. */
  insert(text: string): void {
    const area = this.#area;
    if (!area) return;
    area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertLineBreak", data: text }));
  }

  /** Opens the cell at the cursor for typing. */
  begin(by: Editing["by"]): void {
    const { row, column } = this.selection.cursor;
    const rows = this.rows;
    const field = fieldAt(column);
    const run = column === LEVEL1 ? runAt(this.runs, row) : { start: row, length: 1 };
    const ids = rows.slice(run.start, run.start + run.length).map((each) => each.id);
    const before = rows[row] ?? EMPTY_INDICATOR;
    this.#set({ ...this.#state, editing: { by, ids, field, before } });
    if (by === "typed" || !this.#area) return;
    const text = before[field];
    this.#area.value = text;
    this.#area.setSelectionRange(text.length, text.length);
    this.#fitHeight();
  }

  /** Saves what is typed and closes the cell. */
  readonly commit = (): void => {
    if (!this.#state.editing) return;
    this.#composing = false;
    this.flush();
    this.#set({ ...this.#state, editing: null, list: null });
  };

  /** Closes the cell with the text that it had. */
  cancel(): void {
    const { editing } = this.#state;
    if (!editing) return;
    this.#drop();
    // A pause in the typing may have saved some of it already.
    this.#write(editing, fieldsBefore(editing.field, editing.before));
    this.#set({ ...this.#state, editing: null, list: null });
  }

  /** Saves what is typed so far and stays in the cell. */
  flush(): void {
    // An input method still owns part of the text.
    if (this.#composing) return;
    this.#drop();
    const { editing } = this.#state;
    if (editing && this.#area)
      this.#write(editing, typedFields(editing.field, this.#area.value, editing.before));
  }

  /** The textarea's text changed. */
  readonly typed = (): void => {
    if (this.rows.length === 0) return;
    if (!this.#state.editing) this.begin("typed");
    this.#fitHeight();
    // An input method has a window of its own at the very place of the list.
    this.showList(this.#composing ? null : listWhileTyping(this));
    holdDraft(this);
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.flush(), TYPING_PAUSE_MS);
  };

  readonly composed = (event: { readonly type: string }): void => {
    this.#composing = event.type === "compositionstart";
    const { editing } = this.#state;
    if (this.#composing) {
      if (!editing) this.begin("typed");
      this.showList(null);
      return;
    }
    // An input method that was cancelled over a selected cell leaves nothing: the cell keeps its text.
    if (editing?.by === "typed" && this.#area?.value === "") this.cancel();
    else if (editing) this.showList(listWhileTyping(this));
  };

  /** After every drawing: puts the textarea over its cell, holding that cell's text while nobody types into it. */
  drawn(): void {
    this.#place();
    const area = this.#area;
    // What was saved at a pause may have made the row higher.
    if (this.#state.editing) this.#fitHeight();
    if (!area || this.#state.editing || this.#composing) return;
    const { row, column } = this.selection.cursor;
    const text = this.rows[row]?.[fieldAt(column)] ?? "";
    area.style.height = `${this.#overlay.cellHeight}px`;
    const same = area.value === text;
    // Selecting would take the focus from another field.
    if (document.activeElement !== area) {
      if (!same) area.value = text;
    } else if (same) area.select();
    else area.setRangeText(text, 0, area.value.length, "select");
  }

  /** Tells where the cursor is, as long as the grid has the keyboard. */
  readonly tellSpot = (): void => {
    const { row, column } = this.selection.cursor;
    const id = this.rows[row]?.id;
    if (id !== undefined && document.activeElement === this.#area)
      visit({ table: "indicator", id, field: fieldAt(column) });
  };

  showCursor(): void {
    if (document.activeElement === this.#area)
      this.#cell()?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #cellOf({ table, id, field }: Spot): Cell | null {
    const row = table === "indicator" ? this.rows.findIndex((each) => each.id === id) : -1;
    const column = columnOf(field);
    return row < 0 || column < 0 ? null : { row, column };
  }

  #write(editing: Editing, fields: Partial<Indicator>): void {
    const ops = setFields(this.rows, editing.ids, fields);
    // What is typed into a merged cell says nothing of the rest of its rows.
    const by = editing.ids.length === 1 ? "clerk" : "program";
    if (ops.length > 0) edit(columnAt(columnOf(editing.field)).step, ops, { by });
  }

  #drop(): void {
    window.clearTimeout(this.#timer);
    releaseDraft(this);
  }

  #cell(): HTMLElement | null {
    return this.cells.element(this.rows, this.runs, this.selection.cursor);
  }

  #place(): void {
    this.#overlay.place(this.#area, this.rows, this.selection);
  }

  #fitHeight(): void {
    if (this.#area) this.#overlay.fitHeight(this.#area);
  }

  #set(state: GridState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
