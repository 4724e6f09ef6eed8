import { create } from "zustand";

/** How the user wants the preview; remembered by this program's window. */
interface PreviewChoice {
  readonly open: boolean;
  /** px. */
  readonly width: number;
  readonly fit: "width" | "page";
}

const STORED = "jxwb.preview";
/** On a narrower window the form needs the room: the preview starts closed. px */
const ROOMY = 1200;
export const NARROWEST = 300;
/** Of the window's width: 372 px of 1366. */
const SHARE = 0.2724;
/** Outline and form keep so much of the window's width, px. */
const REST = 240 + 600;

export const usePreviewChoice = create<PreviewChoice>(remembered);

export function choosePreview(change: Partial<PreviewChoice>): void {
  usePreviewChoice.setState(change);
  try {
    localStorage.setItem(STORED, JSON.stringify(usePreviewChoice.getState()));
  } catch {
    // Without storage the choice lasts as long as the window.
  }
}

/** The greatest width that leaves outline and form enough, px. */
export function widest(): number {
  return Math.max(NARROWEST, window.innerWidth - REST);
}

function remembered(): PreviewChoice {
  const stored = read();
  const width = typeof stored.width === "number" ? stored.width : Math.round(window.innerWidth * SHARE);
  return {
    open: stored.open !== false && window.innerWidth >= ROOMY,
    width: Math.max(NARROWEST, width),
    fit: stored.fit === "page" ? "page" : "width",
  };
}

function read(): { readonly [key in keyof PreviewChoice]?: unknown } {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(STORED) ?? "{}");
    return typeof stored === "object" && stored !== null ? stored : {};
  } catch {
    return {};
  }
}
