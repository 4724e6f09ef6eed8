import { useEffect } from "react";

/** The titles that were given here: the others say more than the text does. */
const given = new WeakSet<Element>();

/** Pointing at a text that its line (`.cut`) or its field cuts off shows the whole of it, on every screen. */
export function useCutTitles(): void {
  useEffect(() => {
    const point = ({ target }: Event) => {
      const line = target instanceof Element ? target.closest<HTMLElement>(".cut, input") : null;
      if (!line || (!given.has(line) && line.closest("[title]"))) return;
      const cut = line.scrollWidth > line.clientWidth;
      if (!cut && !given.has(line)) return;
      given.add(line);
      const text = line instanceof HTMLInputElement ? line.value : line.innerText.trim();
      line.title = cut ? text : "";
    };
    document.addEventListener("pointerover", point);
    return () => document.removeEventListener("pointerover", point);
  }, []);
}
