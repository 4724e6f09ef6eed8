import type { Found } from "../../../shared/book/find.ts";
import { samePlace } from "../../state/place.ts";
import { type Hit, placeOf } from "./hits.ts";

/** A line of the list: the heading of a form, or a hit in it. */
export type HitLine =
  | { readonly kind: "place"; readonly found: Found; readonly count: number }
  | { readonly kind: "hit"; readonly hit: Hit; readonly index: number };

export function hitLines(hits: readonly Hit[]): HitLine[] {
  const lines: HitLine[] = [];
  let start = 0;
  for (let end = 1; end <= hits.length; end++) {
    const [first, next] = [hits[start], hits[end]];
    if (!first || (next && samePlace(placeOf(first.found), placeOf(next.found)))) continue;
    lines.push({ kind: "place", found: first.found, count: end - start });
    for (let index = start; index < end; index++) {
      const hit = hits[index];
      if (hit) lines.push({ kind: "hit", hit, index });
    }
    start = end;
  }
  return lines;
}

/** So many characters before a hit fit into a line together with it. */
const BEFORE = 10;
const BEHIND = 60;

/** A hit with what stands around it. */
export function contextOf({ found: { text }, range: { from, to } }: Hit): readonly [string, string, string] {
  const start = Math.max(0, from - BEFORE);
  const before = (start > 0 ? "…" : "") + text.slice(start, from);
  return [
    before.replaceAll("\n", " "),
    text.slice(from, to),
    text.slice(to, to + BEHIND).replaceAll("\n", " "),
  ];
}
