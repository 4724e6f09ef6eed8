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
  while (start < hits.length) {
    const end = groupEnd(hits, start);
    const group = hits.slice(start, end);
    const [first] = group;
    if (first) lines.push({ kind: "place", found: first.found, count: group.length });
    lines.push(...group.map((hit, offset) => ({ kind: "hit" as const, hit, index: start + offset })));
    start = end;
  }
  return lines;
}

function groupEnd(hits: readonly Hit[], start: number): number {
  const first = hits[start];
  if (!first) return start;
  const place = placeOf(first.found);
  const other = hits.findIndex(({ found }, index) => index > start && !samePlace(placeOf(found), place));
  return other < 0 ? hits.length : other;
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
