import { useEffect } from "react";

/** The titles that were given here: the others say more than the text does. */
const given = new WeakSet<Element>();

/** Pointing at a text that its line cuts off (`.cut`) shows the whole of it, on every screen. */
export function useCutTitles(): void {
  useEffect(() => {
    const point = ({ target }: Event) => {
      const line = target instanceof Element ? target.closest<HTMLElement>(".cut") : null;
      if (!line || (!given.has(line) && line.closest("[title]"))) return;
      const cut = line.scrollWidth > line.clientWidth;
      if (!cut && !given.has(line)) return;
      given.add(line);
      line.title = cut ? line.innerText.trim() : "";
    };
    document.addEventListener("pointerover", point);
    return () => document.removeEventListener("pointerover", point);
  }, []);
}
