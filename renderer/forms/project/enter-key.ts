import type { KeyboardEvent } from "react";
import { inputBeside } from "../../field/mounted.ts";

/** A field of several lines keeps Enter for itself. */
const ONE_LINE = "input, textarea[data-single]";

/** Enter goes on to the next field of the form, Shift+Enter back, as in a table; the last one leads into the indicator grid. */
export function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  // 229: the key belongs to an input method.
  if (event.key !== "Enter" || event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(event.target instanceof HTMLElement) || !event.target.matches(ONE_LINE)) return;
  event.preventDefault();
  inputBeside(event.target, event.shiftKey ? -1 : 1)?.focus();
}
