import type { KeyboardEvent, PointerEvent } from "react";
import { choosePreview, NARROWEST, widest } from "./preview-choice.ts";

/** px a key. */
const STEP = 20;

/** The panel's left edge: dragging or the arrow keys make it wider or narrower. */
export function Splitter({ width }: { readonly width: number }) {
  const set = (wanted: number) =>
    choosePreview({ width: Math.round(Math.max(NARROWEST, Math.min(wanted, widest()))) });
  const moved = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
  };
  const pressed = (event: KeyboardEvent) => {
    const step = event.key === "ArrowLeft" ? STEP : event.key === "ArrowRight" ? -STEP : 0;
    if (step === 0) return;
    event.preventDefault();
    set(width + step);
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
      onKeyDown={pressed}
    />
  );
}
