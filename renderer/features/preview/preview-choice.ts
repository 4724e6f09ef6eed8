import { create } from "zustand";
import type { KeyLine } from "../../parts/keys.ts";
import { onRecalled } from "../../state/choices.ts";
import { runtime } from "../../state/runtime.ts";
import { type Zoom, zoomIn } from "./zoom.ts";

/** How the user wants the preview; the host keeps it for the next start. */
interface PreviewChoice {
  readonly open: boolean;
  /** px. */
  readonly width: number;
  readonly zoom: Zoom;
}

const NAME = "preview";
/** On a narrower window the form needs the room: the preview starts closed. px */
const ROOMY = 1200;
export const NARROWEST = 300;
/** Of the window's width: 372 px of 1366. */
const SHARE = 0.2724;
/** The form keeps so much of the window's width, px (`editor.css`). */
const FORM = 600;
/** px a key. */
const STEP = 20;

export const PREVIEW_KEYS: readonly KeyLine<(by: number) => void>[] = [
  { shown: "点击文字", does: "到那个输入框" },
  {
    on: { ArrowLeft: (widen) => widen(STEP), ArrowRight: (widen) => widen(-STEP) },
    does: "在分隔线上：加宽 / 收窄预览",
  },
];

let telling = false;

export const usePreviewChoice = create<PreviewChoice>(() => choiceFrom({}));

onRecalled(NAME, (stored) => usePreviewChoice.setState(choiceFrom(read(stored))));

export function choosePreview(change: Partial<PreviewChoice>): void {
  usePreviewChoice.setState(change);
  if (!telling) void tellHost();
}

/** One call at a time: a dragged splitter chooses more often than the host can write. */
async function tellHost(): Promise<void> {
  telling = true;
  try {
    for (let told: PreviewChoice | null = null; told !== usePreviewChoice.getState(); ) {
      told = usePreviewChoice.getState();
      await runtime.call("choices.set", { name: NAME, value: JSON.stringify(told) });
    }
  } catch {
    // Then the choice lasts as long as the window.
  } finally {
    telling = false;
  }
}

/** The greatest width that leaves outline and form enough, px. */
export function widest(): number {
  return Math.max(NARROWEST, window.innerWidth - outlineWidth() - FORM);
}

/** As `editor.css` has it beside the preview, px. */
function outlineWidth(): number {
  return window.innerWidth <= ROOMY ? 40 : Math.min(Math.max(240, 0.17 * window.innerWidth), 320);
}

type Stored = { readonly [key in keyof PreviewChoice | "fit"]?: unknown };

function choiceFrom(stored: Stored): PreviewChoice {
  const width = typeof stored.width === "number" ? stored.width : Math.round(window.innerWidth * SHARE);
  return {
    open: stored.open !== false && window.innerWidth >= ROOMY,
    width: Math.max(NARROWEST, width),
    // As it was kept before there were steps.
    zoom: zoomIn(stored.zoom) ?? zoomIn(stored.fit) ?? "width",
  };
}

function read(text: string | undefined): Stored {
  try {
    const stored: unknown = JSON.parse(text ?? "{}");
    return typeof stored === "object" && stored !== null ? stored : {};
  } catch {
    return {};
  }
}
