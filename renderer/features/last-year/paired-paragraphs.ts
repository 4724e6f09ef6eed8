import type { Book, Section } from "../../../shared/book/model.ts";
import type { ParagraphRow } from "../../../shared/book/rows.ts";
import { titleKey } from "../../../shared/book/same-section.ts";
import { pairRows } from "../../../shared/diff/rows.ts";

/** One of last year's paragraphs. */
export interface PairedParagraph {
  readonly was: string;
  /** This year's, null where it has none. */
  readonly now: ParagraphRow | null;
  /** This year's paragraph before which it would stand; null: at the end. */
  readonly next: number | null;
}

/** The section of the same title, but for its year; without one the section at the same place. */
export function earlierSection(book: Book, title: string, index: number): Section | null {
  const { sections } = book;
  const found = sections.find((section) => titleKey(section) === titleKey({ title }));
  return found ?? sections[index] ?? null;
}

/** Last year's paragraphs in order, each with the one that is there now. */
export function pairedParagraphs(
  earlier: readonly string[],
  now: readonly ParagraphRow[],
): PairedParagraph[] {
  const rows = pairRows(
    earlier,
    now.map(({ text }) => text),
    Object.is,
  );
  let next: number | null = null;
  return rows
    .toReversed()
    .flatMap(([was, is]): PairedParagraph[] => {
      const row = is === null ? null : (now[is] ?? null);
      const pair = was === null ? [] : [{ was: earlier[was] ?? "", now: row, next }];
      next = row?.id ?? next;
      return pair;
    })
    .reverse();
}
