import { create } from "zustand";
import { flushDrafts } from "./drafts.ts";

/** Whether the whole text is read, on a screen of its own over the editor. */
export const useReading = create<{ readonly open: boolean }>(() => ({ open: false }));

/** What had the keyboard in the editor. */
let before: HTMLElement | null = null;

export function openReading(): void {
  flushDrafts();
  before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  useReading.setState({ open: true });
}

/** The editor is as it was. */
export function closeReading(): void {
  useReading.setState({ open: false });
}

/** Gives the keyboard back to what had it, where that is still there. */
export function giveBackFocus(): void {
  if (before?.isConnected) before.focus({ preventScroll: true });
  before = null;
}
