import type { KeyboardEvent } from "react";

/** A field of several lines keeps Enter for itself. */
const ONE_LINE = "input[data-field], textarea[data-single]";
const FIELDS = "[data-field], .grid textarea";

/** Enter goes on to the next field of the form, Shift+Enter back, as in a table; the last one leads into the indicator grid. */
export function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  // 229: the key belongs to an input method.
  if (event.key !== "Enter" || event.nativeEvent.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (!(event.target instanceof HTMLElement) || !event.target.matches(ONE_LINE)) return;
  event.preventDefault();
  const form = event.currentTarget.closest(".form");
  const fields = Array.from(form?.querySelectorAll<HTMLElement>(FIELDS) ?? []);
  fields[fields.indexOf(event.target) + (event.shiftKey ? -1 : 1)]?.focus();
}
