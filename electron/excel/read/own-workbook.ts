import { labelOf } from "../../../shared/book/fields.ts";
import {
  BOOK_FORMAT,
  type Book,
  DEFAULT_LAYOUT,
  type Project,
  type Section,
} from "../../../shared/book/model.ts";
import { bookFieldsSchema } from "../../../shared/book/model-schema.ts";
import { spaceless } from "../../../shared/book/spaceless.ts";
import { layoutTitled } from "../../../shared/layout/profile.ts";
import type { Grid, GridRow } from "../../ooxml/lists/grid.ts";
import { findLists, type ListBlock } from "../../ooxml/lists/list-blocks.ts";
import { readLists } from "../../ooxml/lists/lists.ts";
import type { Notebook } from "../../ooxml/lists/notebook.ts";
import { noteSheet } from "../../ooxml/lists/plain-lists.ts";
import { BESIDE_HEADING, type COVER_FIELDS, OVERVIEW_TITLE, SECTION_HEADINGS, SHEETS } from "../words.ts";
import { isProjectSheet, noteChangedTables } from "./project-sheets.ts";

/** The workbook that our export makes: the whole text, whoever changed, sorted or filtered it since. */

/** 封面 with its labels tells it from every other workbook. */
export function isOwnWorkbook(grids: readonly Grid[]): boolean {
  const cover = grids.find(({ name }) => name === SHEETS.cover);
  const labels = new Set(cover?.rows.map(({ cells }) => spaceless(cells.get(0)?.text ?? "")));
  return labels.has(labelOf("fiscalYear")) && labels.has(labelOf("layout"));
}

/** Not yet in canonical form. `guessYear` gives the year where the cover has none any more. */
export function readOwnWorkbook(
  grids: readonly Grid[],
  notes: Notebook,
  guessYear: (projects: readonly Project[]) => number,
): Book {
  const sheet = (name: string) => grids.filter((grid) => grid.name === name);
  const blocks = [...sheet(SHEETS.summary), ...sheet(SHEETS.indicators)].flatMap((grid) =>
    ownLists(grid, notes),
  );
  const projects = readLists(blocks, true, notes);
  const book = {
    format: BOOK_FORMAT,
    ...coverOf(sheet(SHEETS.cover), () => guessYear(projects)),
    sections: sheet(SHEETS.sections).flatMap(sectionsOf),
    projects,
  } as const;
  for (const grid of sheet(SHEETS.beside)) noteBesides(grid, projects, notes);
  const own: readonly string[] = Object.values(SHEETS).filter((name) => name !== SHEETS.overview);
  const others = grids.filter((grid) => !own.includes(grid.name) && !isOverview(grid));
  noteChangedTables(others.filter(isProjectSheet), projects, notes);
  for (const grid of others) if (!isProjectSheet(grid)) noteSheet(grid, notes);
  return book;
}

/** The numbers and charts that are computed of the rest. A sheet of that name that somebody has made is told from it. */
export function isOverview({ name, rows }: Grid): boolean {
  return name === SHEETS.overview && rows[0]?.cells.get(0)?.text === OVERVIEW_TITLE;
}

/** What stayed beside the projects stays there. */
function noteBesides({ name, rows }: Grid, projects: readonly Project[], notes: Notebook): void {
  const [head, ...body] = rows;
  const places = Array.from(head?.cells ?? [], ([place, { text }]) => ({ place, words: spaceless(text) }));
  const columns = (heading: string) =>
    places.filter(({ words }) => words.startsWith(heading)).map(({ place }) => place);
  const [codes, names, texts] = [labelOf("code"), labelOf("name"), BESIDE_HEADING].map(columns);
  const same = (a: string, b: string) => spaceless(a) === spaceless(b);
  for (const row of body) {
    const text = textIn(row, texts).trim();
    const project = projects.find(
      (each) => same(each.code, textIn(row, codes)) && same(each.name, textIn(row, names)),
    );
    if (text !== "")
      notes.add(
        {
          kind: "label-not-understood",
          where: `${name} 第${row.row + 1}行`,
          text,
          message: "没有对应的栏目，留在项目旁。",
        },
        project ?? null,
      );
  }
}

function ownLists(grid: Grid, notes: Notebook): ListBlock[] {
  const blocks = findLists(grid);
  if (blocks.length === 0 && grid.rows.length > 0) noteSheet(grid, notes);
  return blocks;
}

function coverOf(sheets: readonly Grid[], guessYear: () => number) {
  const said = new Map(
    sheets.flatMap(({ rows }) =>
      rows.map((row): [string, string] => [spaceless(row.cells.get(0)?.text ?? ""), textFrom(row, 1)]),
    ),
  );
  const get = (field: (typeof COVER_FIELDS)[number]) => said.get(labelOf(field)) ?? "";
  const year = bookFieldsSchema.shape.fiscalYear.safeParse(Number(spaceless(get("fiscalYear"))));
  return {
    fiscalYear: year.success ? year.data : guessYear(),
    department: get("department"),
    compiler: get("compiler"),
    reviewer: get("reviewer"),
    layout: layoutTitled(get("layout").trim()) || DEFAULT_LAYOUT,
  };
}

/** A section begins where its number or title stands; the columns behind the text go on with what one cell could not hold. */
function sectionsOf({ rows }: Grid): Section[] {
  const sections: Section[] = [];
  const [head, ...body] = rows;
  const places = Array.from(head?.cells ?? [], ([place, { text }]) => ({ place, words: spaceless(text) }));
  const columns = (heading: string) =>
    places.filter(({ words }) => words.startsWith(spaceless(heading))).map(({ place }) => place);
  const [numbers, titles, texts] = SECTION_HEADINGS.map(columns);
  for (const row of body) {
    const title = textIn(row, titles);
    const text = textIn(row, texts);
    const section = sections.at(-1);
    if (!section || textIn(row, numbers).trim() !== "" || title.trim() !== "")
      sections.push({ title, paragraphs: text.trim() === "" ? [] : [text] });
    else if (text.trim() !== "") section.paragraphs.push(text);
  }
  return sections;
}

function textIn(row: GridRow, places: readonly number[] | undefined): string {
  return (places ?? []).map((place) => row.cells.get(place)?.text ?? "").join("");
}

function textFrom(row: GridRow, first: number): string {
  const places = [...row.cells.keys()].filter((place) => place >= first);
  return textIn(
    row,
    places.sort((a, b) => a - b),
  );
}
