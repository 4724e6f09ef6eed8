import { chineseNumeral } from "../../../shared/book/numbering.ts";
import { PARTS } from "../../../shared/book/official-text.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { PageList } from "../../book-worker/drawing.ts";
import { COVER, type Place } from "../../state/place.ts";

/** A line of the contents beside the pages. */
export interface ContentsLine {
  readonly title: string;
  /** “一”, “12”; "" for what is not numbered. */
  readonly number: string;
  readonly kind: "front" | "part" | "entry";
  /** The page on which it begins, from 0. */
  readonly page: number;
  /** As printed; null where none is. */
  readonly printed: number | null;
  readonly place: Place;
}

/**
 * Cover, contents, the two parts, sections and projects, in print order.
 * @param entries the printed page of each section, then of each project; empty while they are counted
 */
export function contentsLines(
  rows: BookRows,
  { kinds, front }: Pick<PageList, "kinds" | "front">,
  entries: readonly number[],
): ContentsLine[] {
  const { sections, projects } = rows;
  const dividers = kinds.flatMap((kind, page) => (kind === "divider" ? [page] : []));
  const entry = (title: string, number: string, at: number, place: Place): ContentsLine[] => {
    const printed = entries[at];
    if (printed === undefined) return [];
    return [
      { title: title || "（未命名）", number, kind: "entry", page: front + printed - 1, printed, place },
    ];
  };
  const plain = (title: string, kind: "front" | "part", page: number | undefined, place: Place) =>
    page === undefined || page < 0 ? [] : [{ title, number: "", kind, page, printed: null, place }];
  const [first = COVER] = sections.map(({ id }): Place => ({ kind: "section", id }));
  return [
    ...plain("封面", "front", kinds.indexOf("cover"), COVER),
    ...plain("目录", "front", kinds.indexOf("contents"), COVER),
    ...plain(`${PARTS[0].number} ${PARTS[0].title}`, "part", dividers[0], first),
    ...sections.flatMap(({ id, title }, at) =>
      entry(title, chineseNumeral(at + 1), at, { kind: "section", id }),
    ),
    ...plain(`${PARTS[1].number} ${PARTS[1].title}`, "part", dividers[1], { kind: "projects" }),
    ...projects.flatMap(({ id, name }, at) =>
      entry(name, String(at + 1), sections.length + at, { kind: "project", id }),
    ),
  ];
}

/** Index of the line that a page belongs to; -1 where there is none. */
export function lineAtPage(lines: readonly ContentsLine[], page: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.page ?? 0) <= page) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function placeAtPage(lines: readonly ContentsLine[], page: number): Place {
  return lines[lineAtPage(lines, page)]?.place ?? COVER;
}
