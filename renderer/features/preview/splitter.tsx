import type { PointerEvent } from "react";
import { actOnKey } from "../../parts/keys.ts";
import { choosePreview, NARROWEST, PREVIEW_KEYS, widest } from "./preview-choice.ts";

/** The panel's left edge: dragging or the arrow keys make it wider or narrower. */
export function Splitter({ width }: { readonly width: number }) {
  const set = (wanted: number) =>
    choosePreview({ width: Math.round(Math.max(NARROWEST, Math.min(wanted, widest()))) });
  const moved = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged
    <div
      className="preview-splitter"
      role="separator"
      aria-label="预览宽度"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={widest()}
      tabIndex={0}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={moved}
      onKeyDown={(event) => actOnKey(PREVIEW_KEYS, (by) => set(width + by), event)}
    />
  );
}
