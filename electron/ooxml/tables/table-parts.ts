import { type FormLabel, formLabel } from "../../../shared/book/headings.ts";
import { isBlank } from "../../../shared/book/spaceless.ts";
import { moneyUnit } from "./amounts.ts";
import { isFormTitle } from "./form-title.ts";
import { type Header, headerAt, mayBeHeader } from "./header.ts";
import { labelIn } from "./label-in-text.ts";
import { isProjectHeadingText } from "./project-heading.ts";
import { isClosingLine } from "./remarks.ts";
import type { Cell, Table } from "./table.ts";

/** A run of rows of one table that belong together. */
export interface TablePart {
  readonly kind: "basic" | "indicators" | "other";
  readonly table: Table;
  /** Rows from `first` to before `end`. */
  readonly first: number;
  readonly end: number;
  readonly labels: ReadonlySet<FormLabel>;
  /** The rows of the table in which a header of indicators may begin, with the header where it is the same in a text of any year. */
  readonly heads: ReadonlyMap<number, Header | null>;
}

/** Cuts a table into its parts: basic and indicator part may stand in one table, several projects too. */
export function tableParts(table: Table): TablePart[] {
  const parts: TablePart[] = [];
  let first = 0;
  let kind: "basic" | "indicators" = "basic";
  let coded = false;
  const heads = new Map<number, Header | null>();
  const cut = (end: number) => {
    if (end > first) parts.push(partOf(table, kind, first, end, heads));
    first = end;
    coded = false;
  };
  for (let row = 0; row < table.rows.length; ) {
    const may = mayBeHeader(table.rows[row] ?? []);
    let hangsOnYear = false;
    const unknown = () => {
      hangsOnYear = true;
      return null;
    };
    const header = may ? headerAt(table.rows, row, unknown) : null;
    const height = header?.rows.length ?? 1;
    if (may) for (let at = row; at < row + height; at++) heads.set(at, null);
    if (header && !hangsOnYear) heads.set(row, header);
    if (header) {
      if (kind === "basic") cut(row);
      kind = "indicators";
    } else if ((kind === "indicators" || coded) && opensProject(table, row, kind)) {
      cut(row);
      kind = "basic";
    }
    coded ||= kind === "basic" && opensWith(table, row) === "code";
    row += height;
  }
  cut(table.rows.length);
  return parts;
}

export function namesProject({ labels }: TablePart): boolean {
  return labels.has("code") || labels.has("name");
}

/** What is known of the project that the parts before belong to. */
export interface Opened {
  readonly named: boolean;
  readonly aimed: boolean;
  readonly indicators: boolean;
}

/**
 * Whether a part begins another project than that of the parts before, null where there is none: it names one anew, or it has a goal
 * or indicators and the one before has its own.
 * @param next the part behind it in its table
 */
export function beginsProject(part: TablePart, next: TablePart | undefined, before: Opened | null): boolean {
  const rich = part.labels.size > 1 || next?.kind === "indicators";
  if (namesProject(part) && rich) return before === null || before.named;
  if (part.kind !== "basic") return false;
  if (part.labels.has("goal") && rich) return before === null || (before.aimed && before.indicators);
  // With neither name nor goal it is somebody's form all the same.
  if (next?.kind === "indicators" && FORM_OF.some((label) => part.labels.has(label))) return before === null;
  return false;
}

const FORM_OF: readonly FormLabel[] = ["agencyName", "agencyCode", "total", "fiscal"];

/** With a part more. */
export function openedWith(before: Opened | null, part: TablePart): Opened {
  return {
    named: namesProject(part) || (before?.named ?? false),
    aimed: part.labels.has("goal") || (before?.aimed ?? false),
    indicators: part.kind === "indicators" || (before?.indicators ?? false),
  };
}

/** The parts of each project of a table. */
export function projectParts(table: Table): TablePart[][] {
  const projects: TablePart[][] = [];
  const parts = tableParts(table);
  let opened: Opened | null = null;
  for (const [index, part] of parts.entries()) {
    if (beginsProject(part, parts[index + 1], opened)) {
      projects.push([]);
      opened = null;
    }
    if (projects.length === 0) continue;
    projects.at(-1)?.push(part);
    opened = openedWith(opened, part);
  }
  return projects;
}

/** A row that begins with 项目编码, or with 项目名称 below indicators, or the first of the lines above it: title, year, agency, unit. */
function opensProject(table: Table, row: number, kind: TablePart["kind"]): boolean {
  const opens = (at: number) => {
    const label = opensWith(table, at);
    const named = kind === "indicators" && label === "name" && (table.rows[at]?.length ?? 0) > 1;
    return label === "code" || named;
  };
  if (opens(row)) return !isAbove(table, row - 1);
  if (!isAbove(table, row) || isAbove(table, row - 1)) return false;
  let below = row + 1;
  while (isAbove(table, below)) below += 1;
  return opens(below);
}

/** “3.招商经费绩效目标表”, alone in its row: a project's heading inside its table; null for any other row. */
export function titleOfRow(row: readonly Cell[]): string | null {
  const text = onlyText(row);
  return text !== null && isProjectHeadingText(text) && !isFormTitle(text) ? text : null;
}

/** The one text of a row; null where it has several or none. */
export function onlyText(row: readonly Cell[]): string | null {
  const text = row.find((cell) => !isBlank(cell.text))?.text.trim();
  if (text === undefined) return null;
  return row.every((cell) => isBlank(cell.text) || cell.text.trim() === text) ? text : null;
}

/** A line above a form: its title, the year, the agency with the unit of money. */
function isAbove(table: Table, row: number): boolean {
  const cells = table.rows[row];
  if (!cells) return false;
  if (cells.some((cell) => moneyUnit(cell.text) !== null)) return true;
  const text = onlyText(cells);
  if (text === null || isClosingLine(text)) return false;
  return titleOfRow(cells) !== null || isFormTitle(text) || labelIn(text)?.label === "agencyName";
}

/** The label that a row begins with. */
function opensWith(table: Table, row: number): FormLabel | null {
  const [cell] = table.rows[row] ?? [];
  return cell !== undefined && cell.row === row ? formLabel(cell.text) : null;
}

/** The official basic part has 33 cells; a table far larger is something else, whatever words it holds. */
const MAX_BASIC_CELLS = 2000;

function partOf(
  table: Table,
  kind: "basic" | "indicators",
  first: number,
  end: number,
  heads: TablePart["heads"],
): TablePart {
  const part = { table, first, end, heads };
  if (kind === "indicators") return { ...part, kind, labels: new Set() };
  const cells = table.rows.slice(first, end).flat();
  if (cells.length > MAX_BASIC_CELLS) return { ...part, kind: "other", labels: new Set() };
  const labels = new Set(
    cells
      .map((cell) => formLabel(cell.text) ?? labelIn(cell.text)?.label ?? null)
      .filter((label) => label !== null),
  );
  return { ...part, kind: labels.size > 0 ? "basic" : "other", labels };
}
