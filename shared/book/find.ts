import { perObject } from "../remember.ts";
import { FIELDS, type Field, type FieldName, type FieldTable, fieldsAt } from "./fields.ts";
import type { BookRows, IndicatorRow, ProjectRow, SectionRow } from "./rows.ts";

/** Where a word stands in the whole book: cover, titles, paragraphs, fields of projects, cells of indicators. */

export interface Query {
  readonly text: string;
  /** Capitals and small letters, full-width and half-width forms differ. */
  readonly exact: boolean;
}

/** One text of the book that somebody can type into. */
export interface TypedText {
  readonly table: FieldTable;
  /** Its row; of the rows that print one merged cell, all. 0 for the book. */
  readonly ids: readonly [number, ...number[]];
  /** “title”, “budget.total”, “plan.0”, “level3”. */
  readonly field: FieldName;
  /** The section or project that it stands in; 0 for the book. */
  readonly parent: number;
  /** Its place among its parent's paragraphs or indicators, from 0. */
  readonly index: number;
  readonly text: string;
}

/** UTF-16 offsets in a text. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Found extends TypedText {
  /** In order, none over another, at least one. */
  readonly ranges: readonly Range[];
}

/** Looks for one query in a book, a few sections and projects at a time; those that have not changed are not searched again. */
export interface Finder {
  /** Searches what is not searched yet, at least one row. @param mayGoOn asked before every further one. @returns whether none is left. */
  advance(rows: BookRows, mayGoOn: () => boolean): boolean;
  /** What stands in the rows that are searched, in the order of the print. */
  found(rows: BookRows): Found[];
}

/** Everything that the query finds in a book. */
export function findAll(rows: BookRows, query: Query): Found[] {
  const finder = createFinder(query);
  finder.advance(rows, () => true);
  return finder.found(rows);
}

export function createFinder({ text, exact }: Query): Finder {
  const known = new WeakMap<object, Found[]>();
  const word = exact ? text : folded(text);
  const search = (texts: readonly ReadText[]) =>
    texts.flatMap((each): Found[] => {
      const ranges = rangesOf(exact ? each.text.text : each.folded, word);
      return ranges.length === 0 ? [] : [{ ...each.text, ranges }];
    });
  /** @returns whether it may go on. */
  const searched = <Row extends object>(
    list: readonly Row[],
    texts: (row: Row) => ReadText[],
    mayGoOn: () => boolean,
  ) =>
    list.every((row) => {
      if (known.has(row)) return true;
      known.set(row, search(texts(row)));
      return mayGoOn();
    });
  return {
    advance: (rows, mayGoOn) =>
      text === "" ||
      (searched(rows.sections, sectionTexts, mayGoOn) && searched(rows.projects, projectTexts, mayGoOn)),
    found: (rows) =>
      text === ""
        ? []
        : [
            ...search(textsIn(rows, FIELDS.book, { table: "book", ids: [0], parent: 0, index: 0 })),
            ...rows.sections.flatMap((row) => known.get(row) ?? []),
            ...rows.projects.flatMap((row) => known.get(row) ?? []),
          ],
  };
}

interface ReadText {
  readonly text: TypedText;
  readonly folded: string;
}

function rangesOf(text: string, word: string): Range[] {
  const ranges: Range[] = [];
  for (let from = text.indexOf(word); from >= 0; from = text.indexOf(word, from + word.length))
    ranges.push({ from, to: from + word.length });
  return ranges;
}

/** Full-width forms as half-width ones, capitals as small letters; every character keeps its place. */
function folded(text: string): string {
  return text.replace(/[\u3000\uff01-\uff5e]|\p{Lu}/gu, (letter) => {
    const plain = letter === "\u3000" ? " " : letter.normalize("NFKC");
    const small = plain.toLowerCase();
    return small.length === letter.length ? small : letter;
  });
}

function textsIn<Row>(
  row: Row,
  fields: readonly Field<Row, FieldName>[],
  place: Pick<TypedText, "table" | "ids" | "parent" | "index">,
): ReadText[] {
  return fields.flatMap(({ kind, name, get }) => {
    if (kind === "choice") return [];
    const text = get(row);
    return [{ text: { ...place, field: name, text }, folded: folded(text) }];
  });
}

/** The texts of each section and project are kept, ready for the next query: most of a search's time. */
const sectionTexts = perObject((row: SectionRow): ReadText[] => {
  const { id: parent, paragraphs } = row;
  return [
    ...textsIn(row, FIELDS.section, { table: "section", ids: [parent], parent, index: 0 }),
    ...paragraphs.flatMap((each, index) =>
      textsIn(each, FIELDS.paragraph, { table: "paragraph", ids: [each.id], parent, index }),
    ),
  ];
});

/** Neighbouring rows of one 一级指标 print it once. */
const projectTexts = perObject((project: ProjectRow): ReadText[] => {
  const { id: parent, indicators } = project;
  return [
    ...textsIn(project, FIELDS.project, { table: "project", ids: [parent], parent, index: 0 }),
    ...indicators.flatMap((row, index) => {
      const isMerged = indicators[index - 1]?.level1 === row.level1;
      const place = { table: "indicator", ids: [row.id], parent, index } as const;
      return [
        ...(isMerged ? [] : textsIn(row, LEVEL1, { ...place, ids: mergedIds(indicators, index) })),
        ...textsIn(row, OWN_COLUMNS, place),
      ];
    }),
  ];
});

const LEVEL1 = fieldsAt("indicator", "level1");
const OWN_COLUMNS = FIELDS.indicator.filter((field) => !LEVEL1.includes(field));

function mergedIds(indicators: readonly IndicatorRow[], start: number): [number, ...number[]] {
  const [first, ...rest] = indicators.slice(start);
  const other = rest.findIndex((row) => row.level1 !== first?.level1);
  return [first?.id ?? 0, ...rest.slice(0, other < 0 ? rest.length : other).map((row) => row.id)];
}
