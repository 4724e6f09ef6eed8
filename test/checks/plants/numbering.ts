import type { Book } from "../../../shared/book/model.ts";
import {
  type Pick,
  type Planted,
  paragraphsOf,
  placeOfParagraph,
  withParagraphs,
  withText,
} from "./plant.ts";

/** A paragraph that begins with a number of its own: “1.”, “（一）”. */
export const NUMBERED = /^(\d+\.|（[一二三四五六七八九十]+）)/;

const ORDER = "一二三四五六七八九十";

/** One number among its siblings written another way. */
export function plantMixedStyle(book: Book, pick: Pick): Planted | null {
  const places = paragraphsOf(book, (text) => NUMBERED.test(text) && !/^(1\.|（一）)/.test(text));
  const place = pick.of(places);
  const text = place.text
    .replace(/^(\d+)\./, pick.of(["$1、", "（$1）", "$1．"]))
    .replace(/^（([一二三四五六七八九十]+)）/, pick.of(["($1)", "$1、"]));
  return { book: withText(book, place, text), at: [placeOfParagraph(place)], wording: text.slice(0, 8) };
}

/** A number that is left out or stands twice. */
export function plantGap(book: Book, pick: Pick): Planted | null {
  const places = paragraphsOf(book, (text) => /^([2-9]\.|（[二三四五六七八九]）|目标[2-9]：)/.test(text));
  const place = pick.of(places);
  const at = [placeOfParagraph(place)];
  const paragraphs = book.sections[place.section]?.paragraphs ?? [];
  const next = paragraphs[place.at + 1];
  if (pick.below(2) === 0 && next !== undefined && sameKind(place.text, next)) {
    const wording = `${next.slice(0, 8)} after a missing one`;
    return {
      book: withParagraphs(book, place.section, (all) => all.toSpliced(place.at, 1)),
      at,
      wording,
    };
  }
  const text = shifted(place.text, pick.of([-1, 1, 2]));
  // Where the number falls back or runs ahead, the paragraph after it is out of order too.
  return {
    book: withText(book, place, text),
    at: [...at, placeOfParagraph({ ...place, at: place.at + 1 })],
    wording: text.slice(0, 8),
  };
}

function sameKind(one: string, other: string): boolean {
  const kind = (text: string) => /^(\d+\.|（|目标\d)/.exec(text)?.[0].replace(/\d+/, "");
  return kind(one) === kind(other);
}

function shifted(text: string, by: number): string {
  return text
    .replace(
      /^(目标)?(\d)/,
      (_, word: string | undefined, digit: string) => `${word ?? ""}${Number(digit) + by}`,
    )
    .replace(
      /^（([一二三四五六七八九])）/,
      (_, digit: string) => `（${ORDER[ORDER.indexOf(digit) + by] ?? "十二"}）`,
    );
}
