import { useEffect, useState } from "react";

/** Chromium tells of a drag every 50 ms; after this silence, ms, it is over. */
const SILENCE_MS = 300;

/**
 * Takes files that are dropped anywhere on the window; without that the browser would leave the page for them. A dialog takes none.
 * @param take the same function at every drawing.
 * @returns whether files are being dragged over the window.
 */
export function useFileDrop(take: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let timer: number | undefined;
    const end = () => {
      window.clearTimeout(timer);
      setOver(false);
    };
    const dragged = (event: DragEvent) => {
      const { dataTransfer } = event;
      if (!dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      event.stopPropagation();
      const free = document.querySelector("[role=dialog],[role=alertdialog]") === null;
      dataTransfer.dropEffect = free ? "copy" : "none";
      setOver(free);
      window.clearTimeout(timer);
      timer = window.setTimeout(end, SILENCE_MS);
      if (event.type !== "drop") return;
      end();
      if (free) take([...dataTransfer.files]);
    };
    const events = ["dragenter", "dragover", "drop"] as const;
    for (const name of events) window.addEventListener(name, dragged, true);
    return () => {
      end();
      for (const name of events) window.removeEventListener(name, dragged, true);
    };
  }, [take]);
  return over;
}
