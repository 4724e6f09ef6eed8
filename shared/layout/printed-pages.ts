import { AppError } from "../error.ts";
import type { Layout, Page } from "./layout.ts";
import { readPageRanges } from "./page-ranges.ts";

/** What of a text is to be printed. */
export type PrintedPart =
  | { readonly kind: "whole" }
  /** The numbers at the foot of the pages: “1-3,5”. */
  | { readonly kind: "pages"; readonly pages: string }
  /** From 0, in print order. */
  | { readonly kind: "section" | "project"; readonly index: number };

/** The pages of a layout that are to be printed, as they stand there. Throws AppError bad-pages. */
export function printedPages({ pages, pageCount }: Layout, part: PrintedPart): readonly Page[] {
  if (part.kind === "whole") return pages;
  if (part.kind !== "pages")
    return pages.filter(({ kind, index }) => kind === part.kind && index === part.index);
  const read = readPageRanges(part.pages, pageCount);
  if ("wrong" in read) throw new AppError("bad-pages", read.wrong);
  return pages.filter(
    ({ number }) =>
      number !== null && read.ranges.some(({ first, last }) => first <= number && number <= last),
  );
}
