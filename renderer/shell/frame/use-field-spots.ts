import { useEffect } from "react";
import { rowKey, rowNow } from "../../state/current-sync.ts";
import { onSeek, type Spot, useSpots, visit } from "../../state/spot.ts";

/**
 * Tells which field has the focus, and gives the focus to the field that is sought: those that name themselves in `data-field`
 * as “project 12 goal”. Text and grid look after their own cursors.
 * @param form names the form that is shown.
 */
export function useFieldSpots(form: string): void {
  useEffect(() => {
    const focused = ({ target }: FocusEvent) => {
      const field = target instanceof HTMLElement ? target.dataset.field : undefined;
      if (field !== undefined) visit(spotOf(field));
    };
    document.addEventListener("focusin", focused);
    return () => document.removeEventListener("focusin", focused);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a field that is sought may be in the form that has just come
  useEffect(() => {
    const ignore = onSeek(focusField);
    // What is not here by now is gone.
    useSpots.setState({ wanted: null });
    return ignore;
  }, [form]);
}

function focusField(spot: Spot): boolean {
  const found = fieldOf(spot);
  if (!found) return false;
  found.focus();
  found.scrollIntoView({ block: "nearest" });
  const text = found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement;
  if (text && spot.offset !== undefined) found.setSelectionRange(spot.offset, spot.to ?? spot.offset);
  return true;
}

/** The field of the form that is shown, where the spot is in it. */
export function fieldOf(spot: Spot): HTMLElement | null {
  const name = fieldName(spot);
  const fields = document.querySelectorAll<HTMLElement>("[data-field]");
  return Array.from(fields).find((each) => each.dataset.field === name) ?? null;
}

function fieldName({ table, id, field }: Spot): string | null {
  switch (table) {
    case "book":
      return `book ${field}`;
    case "section":
    case "project":
      return `${rowKey(table, id)} ${field}`;
    case "paragraph":
    case "indicator":
      return null;
  }
}

function spotOf(name: string): Spot | null {
  const [table, ...rest] = name.split(" ");
  const [id, field] = rest;
  if (table === "book") return { table, id: 0, field: id ?? "" };
  if (table !== "section" && table !== "project") return null;
  return { table, id: rowNow(Number(id)), field: field ?? "" };
}
