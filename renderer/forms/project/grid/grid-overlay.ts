import type { GridCells } from "./grid-cells.ts";
import { level1Runs } from "./runs.ts";
import { type Cell, type Rectangle, rectangle, type Selection } from "./selection.ts";

/** Above and below a cell's text, px. */
const PADDING = 5;

type Rows = readonly { readonly id: number; readonly level1: string }[];

/** What lies over the drawn cells: the textarea and the cursor's frame over their cell, the handle at the selection's corner. */
export class GridOverlay {
  readonly #cells: GridCells;
  #frame: HTMLElement | null = null;
  #tools: HTMLElement | null = null;
  #handle: HTMLElement | null = null;
  /** Of the cell at the cursor, px. */
  #cellHeight = 0;

  constructor(cells: GridCells) {
    this.#cells = cells;
  }

  get cellHeight(): number {
    return this.#cellHeight;
  }

  /**
   * Takes the element that table and textarea stand in, and what lies over the cell at the cursor. @param moved called whenever the cells
   * have moved. @returns what gives them back.
   */
  attach(frame: HTMLElement | null, tools: HTMLElement | null, moved: () => void): () => void {
    this.#frame = frame;
    this.#tools = tools;
    const watch = new ResizeObserver(moved);
    if (frame) watch.observe(frame);
    // A column that is made wider moves the cells and leaves the frame as it is.
    for (const head of frame?.querySelectorAll("th") ?? []) watch.observe(head);
    return () => {
      watch.disconnect();
      this.#frame = null;
      this.#tools = null;
    };
  }

  attachHandle(handle: HTMLElement | null): () => void {
    this.#handle = handle;
    return () => {
      this.#handle = null;
    };
  }

  /** Puts all of it to where the selection is. Everything is measured before anything is moved. */
  place(area: HTMLElement | null, rows: Rows, selection: Selection): void {
    const { cursor } = selection;
    const { bottom: row, right: column } = rectangle(selection);
    const inner = this.#drawn(rows, cursor)?.getBoundingClientRect();
    const last = row === cursor.row && column === cursor.column;
    const corner = last ? inner : this.#drawn(rows, { row, column })?.getBoundingClientRect();
    const outer = this.#frame?.getBoundingClientRect();
    if (!inner || !corner || !outer || !area) return;
    this.#cellHeight = inner.height;
    const over = {
      transform: moved(inner.left - outer.left, inner.top - outer.top),
      width: `${inner.width}px`,
    };
    Object.assign(area.style, over);
    if (this.#tools) Object.assign(this.#tools.style, over, { height: `${inner.height}px` });
    if (this.#handle)
      this.#handle.style.transform = moved(corner.right - outer.left, corner.bottom - outer.top);
  }

  /** Lays an element over some cells. */
  cover(element: HTMLElement, rows: Rows, { top, bottom, left, right }: Rectangle): void {
    const from = this.#drawn(rows, { row: top, column: left })?.getBoundingClientRect();
    const to = this.#drawn(rows, { row: bottom, column: right })?.getBoundingClientRect();
    const outer = this.#frame?.getBoundingClientRect();
    if (!from || !to || !outer) return;
    Object.assign(element.style, {
      transform: moved(from.left - outer.left, from.top - outer.top),
      width: `${to.right - from.left}px`,
      height: `${to.bottom - from.top}px`,
    });
  }

  /** Makes the textarea as high as its text, at least as its cell. */
  fitHeight(area: HTMLElement): void {
    const { style } = area;
    style.height = "0";
    style.paddingTop = `${PADDING}px`;
    const needed = area.scrollHeight;
    // In the middle of its cell, where the text stands that it covers.
    style.paddingTop = `${PADDING + Math.max(0, (this.#cellHeight - needed) / 2)}px`;
    style.height = `${Math.max(needed, this.#cellHeight)}px`;
  }

  #drawn(rows: Rows, cell: Cell): HTMLElement | null {
    return this.#cells.element(rows, level1Runs(rows), cell);
  }
}

function moved(x: number, y: number): string {
  return `translate(${x}px, ${y}px)`;
}
