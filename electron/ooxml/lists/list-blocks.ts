import {
  columnsOf,
  headingWords,
  isIndicatorColumn,
  type ListColumn,
  listMeanings,
  type Meaning,
} from "../../../shared/book/headings.ts";
import { spaceless } from "../../../shared/book/spaceless.ts";
import { areSeveralYears, isOwnYear, type YearSaid, yearSaid } from "../../../shared/book/year-heading.ts";
import { type MoneyUnit, moneyUnitIn, moneyUnitOfLine } from "../tables/amounts.ts";
import { isClosingLine } from "../tables/remarks.ts";
import type { Grid, GridRow } from "./grid.ts";

/** A list on a sheet: heading rows that we understand, and the rows below them. */
export interface ListBlock {
  readonly sheet: string;
  /** What stands above the headings. */
  readonly titles: readonly GridRow[];
  readonly head: Head;
  readonly rows: readonly GridRow[];
  /** Its rows are indicators, with or without the fields of their projects. */
  readonly ofIndicators: boolean;
}

export interface Heading {
  readonly column: ListColumn;
  /** Null where the heading does not say. */
  readonly unit: MoneyUnit | null;
  /** From 1 where a text too long for one cell goes on here. */
  readonly piece: number;
}

export interface Head {
  /** Row of the last heading, from 0. */
  readonly row: number;
  /** By column of the sheet. */
  readonly columns: ReadonlyMap<number, Heading>;
  /** Headings that mean nothing to us, by column of the sheet. */
  readonly unknown: ReadonlyMap<number, string>;
  /** Headings for several years, none of which is known to be the text's own. */
  readonly doubtfulYears: string | null;
}

/** Titles above a list are few; a heading further down is looked for only below another one. */
const MOST_TITLES = 100;
/** Headings may take so many rows: 预算规模 over 预算数, 财政资金, 其他资金. */
const MOST_HEAD_ROWS = 3;

/** Which of the years that columns are about is the text's own; null where that is not known. */
type OwnYear = () => number | null;
const UNKNOWN: OwnYear = () => null;

/** The lists of a sheet from top to bottom; none where nothing looks like headings. */
export function findLists(grid: Grid, ownYear = UNKNOWN): ListBlock[] {
  const blocks: { titles: GridRow[]; head: Head; rows: GridRow[] }[] = [];
  const titles: GridRow[] = [];
  for (let at = 0; at < grid.rows.length; at++) {
    const row = grid.rows[at];
    if (!row) break;
    const here = blocks.at(-1);
    if (!here && at > MOST_TITLES) break;
    const found = headAt(grid.rows, at, here !== undefined, ownYear);
    if (!found) (here?.rows ?? titles).push(row);
    else {
      at += found.count - 1;
      if (!here || !sameHead(here.head, found.head))
        blocks.push({ titles: here ? [] : titles, head: found.head, rows: [] });
    }
  }
  return blocks.map((block) => ({
    ...block,
    sheet: grid.name,
    ofIndicators: [...block.head.columns.values()].some(({ column }) => isIndicatorColumn(column)),
  }));
}

interface FoundHead {
  readonly head: Head;
  /** Rows that it takes. */
  readonly count: number;
}

/** The headings that begin in this row. Inside a list they must leave no doubt: a row of data may hold such a word. */
function headAt(rows: readonly GridRow[], at: number, inside: boolean, ownYear: OwnYear): FoundHead | null {
  if (inside && !isMostlyHeadings(rows[at])) return null;
  let best: FoundHead | null = null;
  for (let count = 1; count <= MOST_HEAD_ROWS && adjacent(rows, at, count); count++) {
    const head = headOf(rows.slice(at, at + count), ownYear);
    // A title above the headings is none of them.
    if (count > 1 && !hasHeading(rows[at])) break;
    if (!isHead(head, inside)) continue;
    if (!best || head.columns.size > best.head.columns.size) best = { head, count };
  }
  return best;
}

/** Of two cells one at least: for nearly all rows of data the first few cells tell. */
function isMostlyHeadings(row: GridRow | undefined): boolean {
  let [own, others] = [0, 0];
  for (const cell of row?.cells.values() ?? []) own += cell.filled ? 0 : 1;
  for (const cell of row?.cells.values() ?? []) {
    if (!cell.filled && listMeanings(cell.text).length === 0) others += 1;
    if (others * 2 > own) return false;
  }
  return own > 0;
}

function hasHeading(row: GridRow | undefined): boolean {
  return [...(row?.cells.values() ?? [])].some((cell) => !cell.filled && listMeanings(cell.text).length > 0);
}

function adjacent(rows: readonly GridRow[], at: number, count: number): boolean {
  const [first, last] = [rows[at], rows[at + count - 1]];
  return first !== undefined && last !== undefined && last.row - first.row === count - 1;
}

function isHead({ columns, unknown }: Head, inside: boolean): boolean {
  const found = new Set(Array.from(columns.values(), ({ column }) => column));
  const others = found.size - (found.has("at") ? 1 : 0);
  if (inside && (others < 3 || columns.size < unknown.size)) return false;
  const has = (...wanted: ListColumn[]) => wanted.some((each) => found.has(each));
  return (
    others >= 2 &&
    (has("name", "code") || (has("level3", "description") && has("level1", "level2", "value", "number")))
  );
}

function headOf(rows: readonly GridRow[], ownYear: OwnYear): Head {
  const places = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const heads = [...places]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const texts = rows.flatMap(({ cells }) => cells.get(place)?.text.trim() || []);
      const last = texts.at(-1);
      if (last === undefined) return [];
      const text = listMeanings(last).length > 0 ? last : [...new Set(texts)].join("");
      return [{ place, texts, text, words: headingWords(text), piece: pieceOf(text) }];
    });
  const { meanings, doubtfulYears } = meaningsOf(heads, ownYear);
  const found = columnsOf(meanings);
  const columns = new Map<number, Heading>();
  const unknown = new Map<number, string>();
  for (const [index, { place, texts, text, words, piece }] of heads.entries()) {
    const whole = piece === 0 ? index : heads.findIndex((each) => each.words === words);
    const column = found[whole];
    if (column) columns.set(place, { column, unit: moneyUnitIn(text), piece });
    else unknown.set(place, [...new Set(texts)].join(" "));
  }
  return { row: rows.at(-1)?.row ?? 0, columns, unknown, doubtfulYears };
}

interface HeadTexts {
  /** From top to bottom. */
  readonly texts: readonly string[];
  readonly text: string;
  readonly piece: number;
}

/** What headings mean; of those of several years for one field only the text's own year's, the first where that is not among them. */
function meaningsOf(
  heads: readonly HeadTexts[],
  ownYear: OwnYear,
): { readonly meanings: (readonly Meaning<ListColumn>[])[]; readonly doubtfulYears: string | null } {
  const yearly = heads.map(yearlyHead);
  const said = new Map<ListColumn, YearSaid[]>();
  for (const each of yearly) {
    if (!each) continue;
    const alike = said.get(each.field) ?? [];
    if (alike.length < MOST_YEARS) said.set(each.field, [...alike, each.said]);
  }
  const doubtful: string[] = [];
  const meanings = heads.map(({ text, piece }, index) => {
    const own = yearly[index];
    if (piece > 0) return [];
    if (!own) return listMeanings(text);
    const alike = said.get(own.field) ?? [];
    if (!areSeveralYears(alike)) return listMeanings(text);
    const has = alike.find((said) => isOwnYear(said, ownYear()));
    if (!has) doubtful.push(text);
    if (own.said.words !== (has ?? alike[0])?.words) return [];
    return own.meanings.map((each) => ({ ...each, rank: each.rank - OWN_FIRST }));
  });
  return { meanings, doubtfulYears: doubtful.length > 0 ? doubtful.join("、") : null };
}

/** A heading's year, and what it means without; null for one that says none. */
function yearlyHead({ texts, piece }: HeadTexts) {
  const last = texts.at(-1) ?? "";
  const said = piece === 0 ? yearSaid(last) : null;
  if (!said) return null;
  const over = texts.slice(0, -1).join("");
  const words = [`年度${said.rest}`, said.rest, over + said.rest].filter((each) => each !== "年度");
  const meanings = words.map(listMeanings).find((each) => each.length > 0);
  return meanings?.[0] ? { said, meanings, field: meanings[0].field } : null;
}

/** More than a list has columns for. */
const MOST_YEARS = 20;
/** Before any heading that says no year. */
const OWN_FIRST = 1000;

/** The number in “绩效目标（续2）”, where a text too long for one cell goes on; 0 for any other heading. */
function pieceOf(heading: string): number {
  return Number(/\(续(\d{1,3})\)$/.exec(spaceless(heading))?.[1] ?? 0);
}

/** The same headings again, as at the top of every printed page. */
function sameHead(a: Head, b: Head): boolean {
  const words = ({ columns }: Head) =>
    Array.from(columns, ([place, { column }]) => `${place} ${column}`).join();
  return words(a) === words(b);
}

/** The unit of a list's amounts, where a line above it says so. */
export function unitAbove(titles: readonly GridRow[]): MoneyUnit | null {
  const texts = titles.flatMap(({ cells }) => Array.from(cells.values(), ({ text }) => text));
  return texts.map(moneyUnitIn).find((unit) => unit !== null) ?? null;
}

/** The same, or where a remark below the list does: “注：金额单位为元”. */
export function unitAround({ titles, rows }: ListBlock): MoneyUnit | null {
  const above = unitAbove(titles);
  if (above !== null) return above;
  for (const { cells } of rows)
    for (const { text, filled } of cells.values())
      if (!filled && text.includes("单位") && isClosingLine(text)) {
        const unit = moneyUnitOfLine(text);
        if (unit !== null) return unit;
      }
  return null;
}
