import type { Found } from "../../../shared/book/find.ts";
import { type Place, samePlace } from "../../state/place.ts";
import { placeOf } from "./hits.ts";

/** Where to look: in the whole text, in the form that is shown, or in the indicator table there. */
export type FindScope = "book" | "page" | "table";

/** What there is to choose from while a form is shown, with its words; nothing where there is the whole text only. */
export function scopesAt(place: Place): readonly (readonly [scope: FindScope, words: string])[] {
  if (place.kind === "section")
    return [
      ["book", "全文"],
      ["page", "本章节"],
    ];
  if (place.kind !== "project") return [];
  return [
    ["book", "全文"],
    ["page", "本项目"],
    ["table", "指标表"],
  ];
}

/** The scope as it can be meant while that form is shown. */
export function scopeAt(place: Place, scope: FindScope): FindScope {
  const [whole = "book", page = whole, table = page] = scopesAt(place).map(([each]) => each);
  return { book: whole, page, table }[scope];
}

/** Whether a text is looked at. @param scope as `scopeAt` gives it */
export function isWithin(found: Found, place: Place, scope: FindScope): boolean {
  if (scope === "book") return true;
  return samePlace(placeOf(found), place) && (scope === "page" || found.table === "indicator");
}
