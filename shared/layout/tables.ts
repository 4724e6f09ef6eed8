import type { Project } from "../book/model.ts";
import { breakClass, mayBreak } from "./breaks.ts";
import { breakLines, countLines, type Hypothesis, type Line } from "./lines.ts";
import { certainLine } from "./measure.ts";
import type { Origin } from "./origin.ts";
import { type Align, type Profile, textHeight, textWidth } from "./profile.ts";
import { basicRows, type CellSpec, indicatorRows } from "./table-rows.ts";

/** The two tables of a project, measured: columns, merges, lines and row heights. Lengths in twips. */

export interface Table {
  /** Width of each grid column; their sum is the text width. */
  readonly columns: readonly number[];
  /** How many rows at the top repeat on every following page. */
  readonly headerRows: number;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly cells: readonly Cell[];
  /** At least so high, its border not counted. */
  readonly height: number;
  /** The greatest number of lines that any application makes of its tallest cell. */
  readonly most: number;
  /** Taller than a page, so it alone may break across pages; its height is then its lines' and `height` is not used. */
  readonly splits: boolean;
}

export interface Cell {
  readonly text: string;
  /** Null where nothing in the book can be edited that would change it. */
  readonly origin: Origin | null;
  readonly lines: readonly Line[];
  /** First grid column and how many. */
  readonly column: number;
  readonly span: number;
  /** `start` is merged with the `continue` cells below it. */
  readonly merge: "none" | "start" | "continue";
  readonly align: Align;
}

export interface TableMaker {
  basic(project: Project): Table;
  indicators(project: Project): Table;
}

/** Makes tables for one profile; measured texts are kept, since most cells of a book say what other cells say. */
export function tableMaker(profile: Profile): TableMaker {
  const measure = cellMeasurer(profile);
  const basicColumns = shares(profile.table.basicColumns, textWidth(profile));
  const indicatorColumns = shares(profile.table.indicatorColumns, textWidth(profile));
  return {
    basic: (project) => table(profile, measure, basicColumns, 0, basicRows(project)),
    indicators: (project) => table(profile, measure, indicatorColumns, 1, indicatorRows(project.indicators)),
  };
}

function table(
  profile: Profile,
  measure: MeasureCell,
  columns: readonly number[],
  headerRows: number,
  specs: readonly CellSpec[][],
): Table {
  const {
    cell: { pitch },
    projectHeading,
  } = profile.styles;
  const { rowPadding, minRow, border } = profile.table;
  const heightOf = (lines: number) => Math.max(minRow, lines * pitch + rowPadding);
  const needs: { at: number; lines: number }[] = [];
  const rows = specs.map((spec, at): Row => {
    let column = 0;
    let most = 1;
    const cells = spec.map(({ text, origin = null, span = 1, merge = "none", align = "center" }): Cell => {
      const width = columns.slice(column, column + span).reduce((sum, each) => sum + each, 0);
      const measured = measure(text, width);
      if (merge === "start") needs.push({ at, lines: measured.most });
      else most = Math.max(most, measured.most);
      const cell = { text, origin, lines: measured.lines, column, span, merge, align };
      column += span;
      return cell;
    });
    return { cells, height: heightOf(most), most, splits: false };
  });
  const above =
    headerRows > 0
      ? rows.slice(0, headerRows).reduce((sum, { height }) => sum + height, 0)
      : 2 * projectHeading.pitch + projectHeading.after;
  const tallest = textHeight(profile) - above - PAGE_RESERVE;
  for (const { at, lines } of needs) growMerged(rows, at, lines, heightOf(lines), tallest, border);
  return { columns, headerRows, rows: rows.map((row) => ({ ...row, splits: row.height > tallest })) };
}

/** What a row that fills a page leaves free below it and for borders, besides the header or the heading of two lines above it. */
const PAGE_RESERVE = 100;

/** A merged cell that needs more than its rows have makes the last of them taller, or where that would pass a page the first. */
function growMerged(
  rows: Row[],
  start: number,
  most: number,
  needed: number,
  tallest: number,
  border: number,
): void {
  let end = start;
  while (rows[end + 1]?.cells[0]?.merge === "continue") end++;
  const has = rows.slice(start, end + 1).reduce((sum, row) => sum + row.height, 0) + (end - start) * border;
  const [first, last] = [rows[start], rows[end]];
  if (!first || !last || needed <= has) return;
  const height = last.height + needed - has;
  if (height <= tallest) rows[end] = { ...last, height };
  else rows[start] = { ...first, height: needed, most: Math.max(first.most, most) };
}

interface MeasuredText {
  readonly lines: readonly Line[];
  /** The greatest number of lines under any hypothesis. */
  readonly most: number;
}

type MeasureCell = (text: string, width: number) => MeasuredText;

/** A column may come out a little narrower than we wrote it (rounding, border). */
const NARROWER = 12;

/** What a row must have room for, so that no application's own line breaking can move a page. */
const HYPOTHESES: readonly Hypothesis[] = [
  { autospace: 0, hanging: false, rules: "libreoffice" },
  { autospace: 0, hanging: false, rules: "word" },
  { autospace: 250, hanging: false, rules: "libreoffice" },
  { autospace: 250, hanging: false, rules: "word" },
];

const PUNCTUATION = /[（）〔〕【】《》〈〉“”‘’、。，：；]/;

/** In a narrow column: lines that end within what does not part, where an application may begin it on a line of its own. */
function tornChunks(lines: readonly Line[]): number {
  return lines.filter(({ text, ends }, at) => {
    const after = lines[at + 1]?.text ?? "";
    if (ends || after === "" || !PUNCTUATION.test(text)) return false;
    const [last, next] = [text.charCodeAt(text.length - 1), after.charCodeAt(0)].map(breakClass);
    return last !== undefined && next !== undefined && !mayBreak(last, next, "libreoffice", false);
  }).length;
}

/** Characters of measured text that are kept: those of the largest book several times over. */
const MOST_KEPT = 4_000_000;

function cellMeasurer(profile: Profile): MeasureCell {
  const style = profile.styles.cell;
  const { sidePadding, border } = profile.table;
  const seen = new Map<number, Map<string, MeasuredText>>();
  let kept = 0;
  const measure = (text: string, room: number): MeasuredText => {
    const line = certainLine(text, style, room - NARROWER);
    if (line) return { lines: [line], most: 1 };
    const lines = breakLines(text, style, { room, tab: profile.tab });
    const counts = HYPOTHESES.flatMap((hypothesis) =>
      [room, room - NARROWER].map((each) =>
        countLines(text, style, { room: each, tab: profile.tab }, hypothesis),
      ),
    );
    return { lines, most: Math.max(lines.length + tornChunks(lines), ...counts) };
  };
  return (text, width) => {
    const room = width - 2 * sidePadding - border;
    const known = seen.get(room)?.get(text);
    if (known) return known;
    kept += text.length;
    if (kept > MOST_KEPT) {
      seen.clear();
      kept = text.length;
    }
    const texts = seen.get(room) ?? new Map<string, MeasuredText>();
    seen.set(room, texts);
    const measured = measure(text, room);
    texts.set(text, measured);
    return measured;
  };
}

/** Shares of a whole as whole twips that sum to it. */
function shares(parts: readonly number[], whole: number): number[] {
  const sum = parts.reduce((total, part) => total + part, 0);
  let passed = 0;
  let edge = 0;
  return parts.map((part) => {
    passed += part;
    const next = Math.round((whole * passed) / sum);
    const width = next - edge;
    edge = next;
    return width;
  });
}
