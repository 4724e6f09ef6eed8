/** Page numbers as people write them into a print dialog: “1-3,5”. */

/** Both ends are printed. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

export type PageRanges =
  | { readonly ranges: readonly PageRange[] }
  /** Chinese: what is wrong, and how to write it. */
  | { readonly wrong: string };

/**
 * Reads page numbers. Full-width characters, 、and dashes of any length are taken as meant.
 * @param pageCount the last printed number
 */
export function readPageRanges(text: string, pageCount: number): PageRanges {
  const parts = text
    .normalize("NFKC")
    .replaceAll(/\s+/g, "")
    .replaceAll(/[–—~至到]+/g, "-")
    .split(/[,、;]/)
    .filter((part) => part !== "");
  if (parts.length === 0) return { wrong: "请写要打印的页码，例如 1-3,5。" };
  const ranges: PageRange[] = [];
  for (const part of parts) {
    const [, from, , to] = /^(\d{1,6})(-(\d{1,6}))?$/.exec(part) ?? [];
    if (from === undefined) return { wrong: `看不懂“${part}”。请写页面下方印的页码，例如 1-3,5。` };
    const first = Number(from);
    const last = to === undefined ? first : Number(to);
    if (last < first) return { wrong: `“${part}”前后颠倒了，请写成 ${last}-${first}。` };
    const beyond = first < 1 ? first : last > pageCount ? last : null;
    if (beyond !== null) return { wrong: `没有第 ${beyond} 页：正文是第 1–${pageCount} 页。` };
    ranges.push({ first, last });
  }
  return { ranges };
}
