import type { Place } from "../../state/place.ts";
import { useApp } from "../../state/store.ts";
import { carriedCount } from "./carried.ts";
import "./carried.css";

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
