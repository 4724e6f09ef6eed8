import type { ImportNote } from "../../../shared/book/import-note.ts";
import { emptyProject, type Project } from "../../../shared/book/model.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { type MoneyUnit, moneyUnit, moneyUnitAtEnd } from "./amounts.ts";
import { type BasicFields, readBasicPart, splitAgency } from "./basic-part.ts";
import { type Header, type IndicatorRows, isRemark, readIndicatorPart } from "./indicator-part.ts";
import { splitProjectHeading, withoutHeadingSuffix } from "./project-heading.ts";
import { textOfTable } from "./table.ts";
import type { TablePart } from "./table-parts.ts";

/** A line of the file, and where it stands: notes are given in that order. */
export interface Line {
  readonly at: number;
  readonly text: string;
}

/** What a file has of one project. */
export interface ProjectSource {
  /** Above its tables; null where it has none there. */
  readonly heading: Line | null;
  readonly lines: readonly Line[];
  readonly parts: readonly { readonly at: number; readonly part: TablePart }[];
}

/** Where notes go. `at` as in Line. */
export interface Notes {
  add(at: number, note: ImportNote): void;
}

/**
 * Reads one project; `index` counts from 0. What its tables and lines say beyond the Book goes to `notes`.
 * @param ours we wrote the file: its merged cells are merged, and a blank cell is blank
 */
export function readProject(
  source: ProjectSource,
  index: number,
  ours: boolean,
  notes: Notes,
): { readonly project: Project; readonly place: string } {
  const around = amountsIn(source);
  const basics: BasicFields[] = [];
  const indicators: IndicatorRows[] = [];
  const noting: ((place: string) => void)[] = [];
  for (const { at, part } of source.parts) {
    if (part.kind === "basic") {
      const basic = readBasicPart(part, around);
      basics.push(basic);
      noting.push((place) => noteBasic(notes, at, place, basic.leftover));
      continue;
    }
    if (part.kind === "other" && !goesOn(part, indicators.at(-1)?.header ?? null, ours)) {
      noting.push((place) => noteTable(notes, at, place, part));
      continue;
    }
    const rows = readIndicatorPart(part, indicators.at(-1) ?? null, ours);
    indicators.push(rows);
    noting.push((place) => noteIndicators(notes, at, place, rows));
  }
  const heading = headingOf(source, basics);
  // The first part that names a field gives it.
  const read: BasicFields["fields"] = Object.assign({}, ...basics.map(({ fields }) => fields).toReversed());
  const rest = readLines(source.lines, read);
  const project: Project = {
    ...emptyProject(),
    ...read,
    indicators: indicators.flatMap((rows) => rows.indicators),
  };
  if (isBlank(project.name)) project.name = heading?.title ?? "";
  const place = `第二部分 ${index + 1}.${project.name.trim()}`;
  if (heading) noteHeading(source, heading, project, index, place, notes);
  const unit = basics.map((basic) => basic.unit).find((each) => each !== "万元");
  if (unit !== undefined)
    notes.add(source.parts[0]?.at ?? 0, {
      kind: "unit-converted",
      where: place,
      text: `单位：${unit}`,
      message: `金额以${unit}为单位，已换算成万元。`,
    });
  for (const { at, text } of rest)
    notes.add(at, {
      kind: "text-not-understood",
      where: place,
      text,
      message: "这一段在项目的表格之外，没有对应的栏目，没有导入。",
    });
  for (const note of noting) note(place);
  return { project, place };
}

interface Heading extends Line {
  readonly number: number | null;
  readonly title: string;
  /** The title, with what may be its number or the beginning of the name. */
  readonly whole: string;
}

/** The heading above the tables, or the one inside a table where none stands above. */
function headingOf({ heading, parts }: ProjectSource, basics: readonly BasicFields[]): Heading | null {
  const inside = basics.find((basic) => basic.title !== null)?.title;
  const text = (heading?.text ?? inside)?.trim();
  if (text === undefined) return null;
  const at = heading?.at ?? parts[0]?.at ?? 0;
  return { at, text, whole: withoutHeadingSuffix(text), ...splitProjectHeading(text) };
}

/** The unit that the project's tables or the lines around them name. */
function amountsIn({ lines, parts }: ProjectSource): MoneyUnit {
  const texts = [
    ...lines.map(({ at, text }) => ({ at, texts: [text] })),
    ...parts.map(({ at, part: { table, first, end } }) => ({
      at,
      texts: table.rows.slice(first, end).flatMap((row) => row.map((cell) => cell.text)),
    })),
  ].sort((a, b) => a.at - b.at);
  for (const text of texts.flatMap((each) => each.texts)) {
    const unit = moneyUnitAtEnd(text);
    if (unit) return unit;
  }
  return "万元";
}

/** A table without a header of its own goes on from the indicator table before it, if its rows but blank ones and remarks are as wide. */
function goesOn({ table, first, end }: TablePart, header: Header | null, ours: boolean): boolean {
  const rows = table.rows
    .slice(first, end)
    .filter((row) => !isRemark(row, ours) && row.some((cell) => !isBlank(cell.text)));
  return header !== null && rows.length > 0 && rows.every((row) => row.length === header.row.length);
}

/** Lines between heading and tables: the agency, where the table has none, and the money unit; the rest is given back. */
function readLines(lines: readonly Line[], read: { agencyCode?: string; agencyName?: string }): Line[] {
  const rest: Line[] = [];
  for (const { at, text } of lines) {
    if (isBlank(text) || moneyUnit(text) !== null) continue;
    const agency = splitAgency(text);
    if (!read.agencyName && !read.agencyCode && agency.agencyCode.length >= 6) Object.assign(read, agency);
    else rest.push({ at, text: text.trim() });
  }
  return rest;
}

function noteHeading(
  { parts }: ProjectSource,
  heading: Heading,
  project: Project,
  index: number,
  place: string,
  notes: Notes,
): void {
  // A name may itself begin with a number, and the heading have lost its own.
  const unnumbered = heading.number !== null && spaceless(heading.whole) === spaceless(project.name);
  const note = (kind: string, message: string) =>
    notes.add(heading.at, { kind, where: place, text: heading.text, message });
  if (parts.length === 0)
    note("project-without-table", "这一标题下面没有项目的表格，只导入了项目名称，请补填其余栏目。");
  else if (!unnumbered && spaceless(heading.title) !== spaceless(project.name))
    note("heading-differs", "标题与表内的项目名称不同，已按表内的名称导入。");
  if (!unnumbered && heading.number !== null && heading.number !== index + 1)
    note("heading-number", `标题的编号与次序不符，已改为“${index + 1}.”。`);
}

function noteBasic(notes: Notes, at: number, place: string, leftover: BasicFields["leftover"]): void {
  for (const { kind, cells } of leftover)
    notes.add(at, {
      kind: `${kind}-not-understood`,
      where: `${place} 基本信息表 第${(cells[0]?.row ?? 0) + 1}行`,
      text: cells.map((cell) => cell.text.trim()).join("\t"),
      message: BASIC_MESSAGES[kind],
    });
}

function noteIndicators(notes: Notes, at: number, place: string, { leftover, header }: IndicatorRows): void {
  for (const { kind, cells } of leftover) {
    const [first] = cells;
    if (!first) continue;
    const column = header?.columns.find(({ cell }) => cell.column === first.column)?.cell.text.trim();
    notes.add(at, {
      kind: `${kind}-not-understood`,
      where: `${place} 指标表 第${first.row + 1}行${kind === "cell" && column ? ` ${column}` : ""}`,
      text: cells.map((cell) => cell.text.trim()).join("\t"),
      message: INDICATOR_MESSAGES[kind],
    });
  }
}

const BASIC_MESSAGES = {
  row: "这一行没有对应的栏目，没有导入。",
  cell: "这一格没有对应的栏目，或内容不是该栏目能填的数，没有导入。",
} as const;

const INDICATOR_MESSAGES = {
  row: "这一行不是指标，没有导入。",
  cell: "指标表没有这一列，这一格没有导入。",
  column: "指标表没有这一列，没有导入。",
} as const;

function noteTable(notes: Notes, at: number, place: string, { table, first, end }: TablePart): void {
  notes.add(at, {
    kind: "table-not-understood",
    where: place,
    text: textOfTable({ kind: "table", rows: table.rows.slice(first, end) }).trim(),
    message: "这张表不是项目绩效目标表，没有导入。",
  });
}
