import {
  type FormLabel,
  formLabel,
  type IndicatorColumn,
  indicatorMeanings,
} from "../../../shared/book/headings.ts";
import { isBlank } from "../../../shared/book/spaceless.ts";
import { moneyUnit } from "./amounts.ts";
import { isProjectHeadingText } from "./project-heading.ts";
import type { Cell, Table } from "./table.ts";

/** A header row names at least so many of the columns. */
const MIN_HEADERS = 3;
/** Six are official; a hundred are no indicator table. */
const MAX_COLUMNS = 100;

export function isHeaderRow(cells: readonly Cell[]): boolean {
  if (cells.length > MAX_COLUMNS) return false;
  const found = new Set<IndicatorColumn>();
  for (const [index, cell] of cells.entries()) {
    // Nearly every row is none, which its first cells tell.
    if (found.size + cells.length - index < MIN_HEADERS) return false;
    const meaning = indicatorMeanings(cell.text).find(({ field }) => !found.has(field));
    if (meaning) found.add(meaning.field);
  }
  return found.size >= MIN_HEADERS;
}

/** A run of rows of one table that belong together. */
export interface TablePart {
  readonly kind: "basic" | "indicators" | "other";
  readonly table: Table;
  /** Rows from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  readonly labels: ReadonlySet<FormLabel>;
}

/** Cuts a table into its parts: basic and indicator part may stand in one table, several projects too. */
export function tableParts(table: Table): TablePart[] {
  const parts: TablePart[] = [];
  let first = 0;
  let kind: "basic" | "indicators" = "basic";
  let coded = false;
  const cut = (end: number) => {
    if (end > first) parts.push(partOf(table, kind, first, end));
    first = end;
    coded = false;
  };
  for (const [row, cells] of table.rows.entries()) {
    if (isHeaderRow(cells)) {
      if (kind === "basic") cut(row);
      kind = "indicators";
    } else if ((kind === "indicators" || coded) && opensProject(table, row)) {
      cut(row);
      kind = "basic";
    }
    coded ||= isCodeRow(table, row);
  }
  cut(table.rows.length);
  return parts;
}

export function namesProject({ labels }: TablePart): boolean {
  return labels.has("code") || labels.has("name");
}

/** The parts of each project of a table: one begins where a code or a name stands anew. */
export function projectParts(table: Table): TablePart[][] {
  const projects: TablePart[][] = [];
  let named = false;
  for (const part of tableParts(table)) {
    if (namesProject(part) && part.labels.size > 1 && (named || projects.length === 0)) {
      projects.push([]);
      named = false;
    }
    projects.at(-1)?.push(part);
    named ||= namesProject(part);
  }
  return projects;
}

/** A row that begins with 项目编码, or the agency's row, with the money unit, above it, or the title's row above those. */
function opensProject(table: Table, row: number): boolean {
  if (isCodeRow(table, row)) return !isAgencyRow(table, row - 1) && !isTitleRow(table, row - 1);
  if (isAgencyRow(table, row)) return isCodeRow(table, row + 1) && !isTitleRow(table, row - 1);
  return isTitleRow(table, row) && (isAgencyRow(table, row + 1) || isCodeRow(table, row + 1));
}

/** “3.招商经费绩效目标表”, alone in its row: a project's heading inside its table; null for any other row. */
export function titleOfRow(row: readonly Cell[]): string | null {
  const text = row.find((cell) => !isBlank(cell.text))?.text.trim();
  if (text === undefined || !isProjectHeadingText(text)) return null;
  return row.every((cell) => isBlank(cell.text) || cell.text.trim() === text) ? text : null;
}

function isTitleRow(table: Table, row: number): boolean {
  return titleOfRow(table.rows[row] ?? []) !== null;
}

function isCodeRow(table: Table, row: number): boolean {
  const [cell] = table.rows[row] ?? [];
  return cell !== undefined && cell.row === row && formLabel(cell.text) === "code";
}

function isAgencyRow(table: Table, row: number): boolean {
  return table.rows[row]?.some((cell) => moneyUnit(cell.text) !== null) ?? false;
}

/** The official basic part has 33 cells; a table far larger is something else, whatever words it holds. */
const MAX_BASIC_CELLS = 2000;

function partOf(table: Table, kind: "basic" | "indicators", first: number, end: number): TablePart {
  if (kind === "indicators") return { kind, table, first, end, labels: new Set() };
  const cells = table.rows.slice(first, end).flat();
  if (cells.length > MAX_BASIC_CELLS) return { kind: "other", table, first, end, labels: new Set() };
  const labels = new Set(cells.map((cell) => formLabel(cell.text)).filter((label) => label !== null));
  return { kind: labels.size > 0 ? "basic" : "other", table, first, end, labels };
}
