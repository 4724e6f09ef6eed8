import { paragraphLevel } from "../../../shared/book/numbering.ts";
import type { SectionRow } from "../../../shared/book/rows.ts";

export interface Heading {
  readonly id: number;
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

/** More than this is no overview any more. */
const MOST = 100;
const LONGEST = 26;

/** The numbered paragraphs of a section; of a very long one only its higher levels. */
export function headingsOf({ paragraphs }: SectionRow): Heading[] {
  const all = paragraphs.flatMap(({ id, text }): Heading[] => {
    const level = paragraphLevel(text);
    return level === 0 ? [] : [{ id, level, text: shortened(text) }];
  });
  for (const deepest of [3, 2]) {
    const shown = all.filter(({ level }) => level <= deepest);
    if (shown.length <= MOST) return shown;
  }
  return all.filter(({ level }) => level === 1);
}

/** Its first sentence, or as much of it as a line holds. */
function shortened(text: string): string {
  const [first = ""] = text.split(/[。；;\n]/);
  return first.length > LONGEST ? `${first.slice(0, LONGEST)}…` : first;
}
