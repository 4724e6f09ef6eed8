import { fieldOf } from "../../../shared/book/fields.ts";
import { type Book, DEFAULT_LAYOUT } from "../../../shared/book/model.ts";
import { layoutTitle } from "../../../shared/layout/profile.ts";
import { count, fieldCell, heading, text } from "../cells.ts";
import type { Sheet, SheetCell } from "../sheet.ts";
import { COVER_FIELDS, SECTION_HEADINGS, SHEETS } from "../words.ts";
import { type TableColumn, tableOf } from "./table.ts";

/** 封面 and 章节文字: what a list of projects does not hold, so that a workbook is the whole text. */

export function coverSheet(book: Book): Sheet {
  const columns: readonly TableColumn<readonly [string, SheetCell]>[] = [
    { heading: "栏目", width: 10, cell: ([label]) => heading(label) },
    { heading: "内容", width: 70, cell: ([, cell]) => cell },
  ];
  const { rows, ...sizes } = tableOf(
    columns,
    COVER_FIELDS.map((name) => {
      const field = fieldOf("book", name);
      return [
        field.label,
        fieldCell(field, { ...book, layout: layoutTitle(book.layout || DEFAULT_LAYOUT) }),
      ] as const;
    }),
  );
  return { name: SHEETS.cover, rows, ...sizes, headRows: 1, landscape: false };
}

/** A paragraph, with number and title where it is the first of its section. */
interface SectionLine {
  readonly at: number | null;
  readonly title: string;
  readonly paragraph: string;
}

export function sectionsSheet(book: Book): Sheet {
  const lines = book.sections.flatMap(({ title, paragraphs }, index): SectionLine[] => [
    { at: index + 1, title, paragraph: paragraphs[0] ?? "" },
    ...paragraphs.slice(1).map((paragraph) => ({ at: null, title: "", paragraph })),
  ]);
  const columns: readonly TableColumn<SectionLine>[] = [
    { heading: SECTION_HEADINGS[0], width: 6, cell: ({ at }) => (at === null ? text("") : count(at)) },
    { heading: SECTION_HEADINGS[1], width: 20, cell: ({ title }) => text(title) },
    { heading: SECTION_HEADINGS[2], width: 100, cell: ({ paragraph }) => text(paragraph) },
  ];
  const { rows, ...sizes } = tableOf(columns, lines);
  return { name: SHEETS.sections, rows, ...sizes, headRows: 1, landscape: true };
}
