import type { KeyboardEvent, MouseEvent } from "react";
import { actOnKey, type KeyLine } from "../../parts/keys.ts";

/**
 * The buttons beside the fields of a table: 选用已有单位, 填财政, 改为累计, 核对, 沿用上年. They are no stops of Tab, which goes from
 * field to field; a key leads to them from their field, and back.
 */

/** The field from which one came to a button. */
let from: HTMLElement | null = null;

export const BESIDE_KEYS: readonly KeyLine<void>[] = [
  {
    on: { "Alt+ArrowDown": (_, { target }) => toNext(target) },
    does: "到这一栏旁边的按钮（选用单位、补齐金额、改为累计、沿用上年……），再按到下一个；Enter 按下，Esc 回到栏里",
  },
  { on: { Escape: back }, when: (_, { target }) => isBeside(target), does: null },
];

export function keyBeside(event: KeyboardEvent): boolean {
  // 229: the key belongs to an input method.
  if (event.nativeEvent.isComposing || event.keyCode === 229) return false;
  const used = actOnKey(BESIDE_KEYS, undefined, event);
  if (used) event.stopPropagation();
  return used;
}

/** A button that was pressed by key may be gone then: the keyboard goes back to its field. A menu gives it back by itself. */
export function pressedBeside({ target, detail }: MouseEvent): void {
  if (detail > 0 || !isBeside(target) || target.closest("[aria-haspopup]")) return;
  // As soon as the field shows what the button has changed.
  window.setTimeout(back);
}

function isBeside(target: EventTarget | null): target is Element {
  return target instanceof Element && target.closest("td button") !== null;
}

function back(): boolean {
  from?.focus();
  return from !== null;
}

function toNext(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (!isBeside(target)) from = target;
  const buttons = from ? buttonsBeside(from) : [];
  const at = buttons.indexOf(target);
  const next = buttons[at + 1];
  if (next) next.focus();
  else if (at < 0) return false;
  else back();
  // There is nothing else that one could do with it.
  if (next?.ariaHasPopup) next.click();
  return true;
}

/** Those in the field's own cell, and those at the end of its row, which are about all of its fields. */
function buttonsBeside(field: HTMLElement): HTMLElement[] {
  const cell = field.closest("td");
  const cells = [cell, cell?.parentElement?.querySelector(":scope > td.mark")];
  return cells.flatMap((each) => Array.from(each?.querySelectorAll<HTMLElement>("button") ?? []));
}
