import { INDICATOR_HEADERS } from "../../../shared/book/official-text.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { moneyUnit } from "./amounts.ts";
import { isProjectHeadingText } from "./project-heading.ts";
import type { Cell, Table } from "./table.ts";

/** What a cell's text says as a label of the project table's basic part. */
export type BasicLabel =
  | "code"
  | "name"
  | "scale"
  | "use"
  | "total"
  | "fiscal"
  | "other"
  | "plan"
  | "date"
  | "goal";

/** Each label as compared (half width, no spaces, no colon at its end), and other wordings of it that counties use. */
const BASIC_LABELS: ReadonlyMap<string, BasicLabel> = new Map([
  ["项目编码", "code"],
  ["项目代码", "code"],
  ["项目名称", "name"],
  ["预算规模及资金用途", "scale"],
  ["预算规模", "scale"],
  ["资金规模及用途", "scale"],
  ["资金规模及资金用途", "scale"],
  ["资金用途", "use"],
  ["预算数", "total"],
  ["预算总额", "total"],
  ["预算金额", "total"],
  ["其中:财政资金", "fiscal"],
  ["财政资金", "fiscal"],
  ["其中:财政拨款", "fiscal"],
  ["财政拨款", "fiscal"],
  ["其中:财政性资金", "fiscal"],
  ["财政性资金", "fiscal"],
  ["其他资金", "other"],
  ["其中:其他资金", "other"],
  ["其它资金", "other"],
  ["资金支出计划(%)", "plan"],
  ["资金支出计划", "plan"],
  ["支出计划(%)", "plan"],
  ["资金支出进度(%)", "plan"],
  ["资金支出进度", "plan"],
  ["绩效目标", "goal"],
  ["项目绩效目标", "goal"],
  ["年度绩效目标", "goal"],
]);

export function basicLabel(cell: Pick<Cell, "text">): BasicLabel | null {
  if (cell.text.length > 40) return null;
  const key = spaceless(cell.text).replace(/:$/, "");
  return BASIC_LABELS.get(key) ?? (/^(?:截至)?\d{1,2}月[底末]前?(?:\(%\))?$/.test(key) ? "date" : null);
}

export type IndicatorColumn =
  | "level1"
  | "level2"
  | "level3"
  | "description"
  | "value"
  | "basis"
  | "symbol"
  | "unit";

const [LEVEL1, LEVEL2, LEVEL3, DESCRIPTION, VALUE, BASIS] = INDICATOR_HEADERS;
const INDICATOR_COLUMNS: ReadonlyMap<string, IndicatorColumn> = new Map([
  [LEVEL1, "level1"],
  [LEVEL2, "level2"],
  [LEVEL3, "level3"],
  [DESCRIPTION, "description"],
  ["指标描述", "description"],
  ["指标内容", "description"],
  ["绩效指标解释", "description"],
  ["指标解释", "description"],
  ["绩效指标说明", "description"],
  ["指标说明", "description"],
  [VALUE, "value"],
  ["绩效指标值", "value"],
  ["目标值", "value"],
  ["指标目标值", "value"],
  ["年度指标值", "value"],
  ["本年指标值", "value"],
  ["年度目标值", "value"],
  ["数值", "value"],
  [BASIS, "basis"],
  ["指标值设定依据", "basis"],
  ["确定依据", "basis"],
  ["指标确定依据", "basis"],
  ["指标值依据", "basis"],
  ["设定依据", "basis"],
  ["依据", "basis"],
  ["符号", "symbol"],
  ["指标符号", "symbol"],
  ["计量单位", "unit"],
]);

/** “（符号+数值+单位）” behind 指标值 says how to fill it in; other brackets make another column of it: “指标值（上年）”. */
const HOW_TO_FILL_IN = /\((?:含|包括|符号|数值|计量单位|单位|[+、及和])+\)$/;

export function indicatorColumn(cell: Cell): IndicatorColumn | null {
  if (cell.text.length > 40) return null;
  const words = spaceless(cell.text).replace(/:$/, "");
  return INDICATOR_COLUMNS.get(words.endsWith(")") ? words.replace(HOW_TO_FILL_IN, "") : words) ?? null;
}

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
    const column = indicatorColumn(cell);
    if (column) found.add(column);
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
  readonly labels: ReadonlySet<BasicLabel>;
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
  return cell !== undefined && cell.row === row && basicLabel(cell) === "code";
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
  const labels = new Set(cells.map(basicLabel).filter((label) => label !== null));
  return { kind: labels.size > 0 ? "basic" : "other", table, first, end, labels };
}
