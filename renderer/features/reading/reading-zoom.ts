import { create } from "zustand";
import { keepChoice, onRecalled } from "../../state/choices.ts";
import { type Zoom, zoomIn } from "../preview/zoom.ts";

const NAME = "reading";

/** How large pages are read; the host keeps it for the next start. */
export const useReadingZoom = create<{ readonly zoom: Zoom }>(() => ({ zoom: "width" }));

onRecalled(NAME, (kept) => {
  const zoom = zoomIn(kept !== undefined && /^\d+$/.test(kept) ? Number(kept) : kept);
  if (zoom !== undefined) useReadingZoom.setState({ zoom });
});

export function chooseReadingZoom(zoom: Zoom): void {
  useReadingZoom.setState({ zoom });
  keepChoice(NAME, String(zoom));
}
