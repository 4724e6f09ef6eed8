import { createRef } from "react";
import type { Spot } from "../state/spot.ts";

/** One field of the book on the screen; or the running text of a section, or an indicator table, which hold many. */
export interface MountedField {
  readonly kind: "field" | "text" | "table";
  /** What takes the keyboard. */
  readonly input: HTMLElement | null;
  /** Whether the spot is in it, as the book is now. */
  has(spot: Spot): boolean;
  /** What is drawn of the spot: an input, a cell. Null in the running text, which draws its own marks. */
  element(spot: Spot): HTMLElement | null;
  /** Where the spot is drawn in the window, px: the line of its character, or the whole cell. Null while it is not drawn. */
  box(spot: Spot): Box | null;
  /** Puts the cursor there. What has to scroll for it does so in `landing.ts`. */
  focus(spot: Spot): void;
}

export type Box = Pick<DOMRect, "top" | "bottom">;

const mounted = new Set<MountedField>();

/** What scrolls the form that is shown. */
export const formFrame = createRef<HTMLElement>();

/** A field is on the screen. @returns what ends it. */
export function mountField(field: MountedField): () => void {
  mounted.add(field);
  return () => mounted.delete(field);
}

/** The field of the form that is shown in which the spot is. */
export function fieldAt(spot: Spot): MountedField | undefined {
  return Array.from(mounted).find((field) => field.has(spot));
}

/** The field that has the keyboard. */
export function fieldWithFocus(): MountedField | undefined {
  return Array.from(mounted).find(({ input }) => input !== null && input === document.activeElement);
}

/** What frames a spot's field: its cell, or what stands around its input. */
export function frameOf(spot: Spot): HTMLElement | null {
  const field = fieldAt(spot);
  const element = field?.element(spot) ?? null;
  return field?.kind === "field" ? (element?.parentElement ?? null) : element;
}

/** The input that comes so many after another one in the form, or before it. */
export function inputBeside(input: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const inputs = Array.from(mounted, (field) => field.input).filter((each) => each !== null);
  const isAfter = (a: Node, b: Node) =>
    (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  inputs.sort((a, b) => (isAfter(a, b) ? 1 : -1));
  return inputs[inputs.indexOf(input) + step];
}
