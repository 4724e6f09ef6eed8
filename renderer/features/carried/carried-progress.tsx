import { carriedCount, carriedTotal } from "../../state/carried.ts";
import type { Place } from "../../state/place.ts";
import { useApp } from "../../state/store.ts";
import { goToNextCarried } from "./carried-actions.ts";
import "./carried.css";

/** “还有 37 处待核对” in the status bar; it leads to the next one. */
export function CarriedProgress() {
  const total = useApp(({ view }) => (view ? carriedTotal(view.rows) : 0));
  if (total === 0) return null;
  return (
    <button
      type="button"
      className="carried-progress bare numeric"
      title="到下一处（Ctrl+Shift+Enter）"
      onClick={goToNextCarried}
    >
      还有 {total} 处待核对
    </button>
  );
}

/** That a section or project has 待核对, in its line of the outline; how many, on pointing at it: names need the room. */
export function CarriedCount({ place }: { readonly place: Place }) {
  const count = useApp(({ view }) => (view ? carriedCount(view.rows, place) : 0));
  if (count === 0) return null;
  return (
    <em className="carried-count numeric" title={`${count} 处待核对`}>
      <span className="unseen">待核对 {count} 处</span>
    </em>
  );
}
