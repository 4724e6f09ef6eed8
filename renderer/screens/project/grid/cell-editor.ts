/**
 * The one textarea of the grid. It always has the focus while the grid is in use. While a cell is only selected it holds that cell's
 * text, all of it selected and invisible: whatever is typed, also by an input method, replaces it, and no first letter is lost.
 */

/** Puts the textarea over a cell. */
export function placeOver(area: HTMLTextAreaElement, cell: HTMLElement, frame: HTMLElement): void {
  const inner = cell.getBoundingClientRect();
  const outer = frame.getBoundingClientRect();
  area.style.left = `${inner.left - outer.left + frame.scrollLeft}px`;
  area.style.top = `${inner.top - outer.top + frame.scrollTop}px`;
  area.style.width = `${inner.width}px`;
  area.style.minHeight = `${inner.height}px`;
}

/** Makes the textarea as high as its text. */
export function fitHeight(area: HTMLTextAreaElement): void {
  area.style.height = "0";
  area.style.height = `${area.scrollHeight}px`;
}

/** Holds a selected cell's text, ready to be replaced or copied. */
export function hold(area: HTMLTextAreaElement, text: string): void {
  // Writing the value ends an input method's composition, so never without need.
  if (area.value !== text) area.value = text;
  area.style.height = "0";
  area.select();
}

/** Inserts text at the caret in such a way that the textarea tells of it like of typing. */
export function insertText(area: HTMLTextAreaElement, text: string): void {
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertLineBreak", data: text }));
}
