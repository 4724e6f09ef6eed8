import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book, Indicator, Project } from "../../../shared/book/model.ts";

/** A mistake of one kind, planted. */
export interface Planted {
  readonly book: Book;
  /** What an import would keep with the book. */
  readonly notes?: readonly ImportNote[];
  /** Where the rule has to find it: at any one of these places. */
  readonly at: readonly string[];
  /** What was written, for the list of misses. */
  readonly wording: string;
}

/** A rule's mistake and how it is planted at a random place; null where this book has no room for it there. */
export interface Plant {
  readonly rule: string;
  readonly plant: (book: Book, pick: Pick) => Planted | null;
}

/** Random choices, from one sequence. */
export interface Pick {
  /** 0 to count − 1. */
  readonly below: (count: number) => number;
  readonly of: <Item>(items: readonly Item[]) => Item;
}

export function picks(next: () => number): Pick {
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    of: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("nothing to choose from");
      return item;
    },
  };
}

/** A project and its position from 0. */
export interface ProjectAt {
  readonly at: number;
  readonly project: Project;
}

/** An indicator row, the position of its project and its own, from 0. */
export interface RowAt {
  readonly project: number;
  readonly at: number;
  readonly row: Indicator;
}

/** A paragraph, the position of its section and its own, from 0. */
export interface ParagraphAt {
  readonly section: number;
  readonly at: number;
  readonly text: string;
}

export function projectsOf(book: Book): ProjectAt[] {
  return book.projects.map((project, at) => ({ at, project }));
}

export function rowsOf(book: Book, wanted: (row: Indicator) => boolean = () => true): RowAt[] {
  return book.projects.flatMap(({ indicators }, project) =>
    indicators.map((row, at) => ({ project, at, row })).filter(({ row }) => wanted(row)),
  );
}

export function paragraphsOf(book: Book, wanted: (text: string) => boolean = () => true): ParagraphAt[] {
  return book.sections.flatMap(({ paragraphs }, section) =>
    paragraphs.map((text, at) => ({ section, at, text })).filter(({ text }) => wanted(text)),
  );
}

export function withProject(book: Book, at: number, change: Partial<Project>): Book {
  return {
    ...book,
    projects: book.projects.map((project, index) => (index === at ? { ...project, ...change } : project)),
  };
}

export function withRow(book: Book, { project, at, row }: RowAt, change: Partial<Indicator>): Book {
  return withRows(book, project, (rows) => rows.with(at, { ...row, ...change }));
}

export function withRows(
  book: Book,
  project: number,
  change: (rows: readonly Indicator[]) => Indicator[],
): Book {
  return withProject(book, project, { indicators: change(book.projects[project]?.indicators ?? []) });
}

export function withParagraphs(
  book: Book,
  section: number,
  change: (paragraphs: readonly string[]) => string[],
): Book {
  return {
    ...book,
    sections: book.sections.map((one, index) =>
      index === section ? { ...one, paragraphs: change(one.paragraphs) } : one,
    ),
  };
}

export function withText(book: Book, { section, at }: ParagraphAt, text: string): Book {
  return withParagraphs(book, section, (paragraphs) => paragraphs.with(at, text));
}

export function placeOfRow({ project, at }: RowAt, field?: keyof Indicator): string {
  return `p${project + 1}.i${at + 1}${field === undefined ? "" : `.${field}`}`;
}

export function placeOfParagraph({ section, at }: ParagraphAt): string {
  return `s${section + 1}p${at + 1}`;
}
