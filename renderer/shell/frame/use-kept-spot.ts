import { useEffect, useLayoutEffect } from "react";
import { letGo } from "../../field/landing.ts";
import { formFrame } from "../../field/mounted.ts";
import { AT_TOP, spotText } from "../../state/kept-spot.ts";
import { runtime } from "../../state/runtime.ts";
import { useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";

const PAUSE_MS = 600;

/** Tells the host where the user is, at a pause and on leaving, and begins where the user was. */
export function useKeptSpot(form: string): void {
  useLayoutEffect(() => {
    const { scroll } = useApp.getState();
    if (form === "" || scroll.top === 0) return;
    useApp.setState({ scroll: AT_TOP });
    // After the cursor has come to its field, which may have scrolled there.
    const frame = requestAnimationFrame(() => {
      if (formFrame.current?.clientWidth !== scroll.width) return;
      letGo();
      formFrame.current.scrollTo({ top: scroll.top });
    });
    return () => cancelAnimationFrame(frame);
  }, [form]);
  useEffect(() => {
    let timer: number | undefined;
    let last = "";
    const keep = () => {
      window.clearTimeout(timer);
      const text = here();
      if (text === null || text === last) return;
      last = text;
      // Where the user was is a convenience: it must not disturb anybody's work.
      runtime.call("book.keepSpot", { spot: text }).catch(() => undefined);
    };
    const later = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(keep, PAUSE_MS);
    };
    const ignore = [useApp.subscribe(later), useSpots.subscribe(later)];
    document.addEventListener("scroll", later, true);
    window.addEventListener("pagehide", keep);
    return () => {
      for (const stop of ignore) stop();
      document.removeEventListener("scroll", later, true);
      window.removeEventListener("pagehide", keep);
      window.clearTimeout(timer);
    };
  }, []);
}

function here(): string | null {
  const { place, view } = useApp.getState();
  if (!view) return null;
  const { current: spot } = useSpots.getState();
  const { scrollTop: top = 0, clientWidth: width = 0 } = formFrame.current ?? {};
  return spotText(view.rows, { place, spot, scroll: { top: Math.round(top), width } });
}
