import { emptyProject, type Project } from "../../../shared/book/model.ts";
import { type Block, textOfTable } from "../../word/read/story/body.ts";
import type { Notes } from "../../word/read/structure/report.ts";
import type { ProjectSpan } from "../../word/read/structure/structure.ts";
import {
  isBlank,
  spaceless,
  splitProjectHeading,
  withoutHeadingSuffix,
} from "../../word/read/structure/words.ts";
import { type BasicFields, readBasicPart, splitAgency } from "./basic-part.ts";
import { type Header, type IndicatorRows, isRemark, readIndicatorPart } from "./indicator-part.ts";
import { type MoneyUnit, moneyUnit, moneyUnitAtEnd, type TablePart } from "./table-parts.ts";

/** Reads one project; `index` counts from 0; `ours` as in Source. What its tables and lines say beyond the Book goes to `notes`. */
export function readProject(
  span: ProjectSpan,
  index: number,
  blocks: readonly Block[],
  { ours, notes }: { readonly ours: boolean; readonly notes: Notes },
): { readonly project: Project; readonly place: string } {
  const unit = amountsIn(span, blocks);
  const basics: BasicFields[] = [];
  const indicators: IndicatorRows[] = [];
  const noting: ((place: string) => void)[] = [];
  for (const { block, part } of span.parts) {
    if (part.kind === "basic") {
      const basic = readBasicPart(part, unit);
      basics.push(basic);
      noting.push((place) => noteBasic(notes, block, place, basic.leftover));
      continue;
    }
    if (part.kind === "other" && !goesOn(part, indicators.at(-1)?.header ?? null, ours)) {
      noting.push((place) => noteTable(notes, block, place, part));
      continue;
    }
    const rows = readIndicatorPart(part, indicators.at(-1) ?? null, ours);
    indicators.push(rows);
    noting.push((place) => noteIndicators(notes, block, place, rows));
  }
  const heading = headingOf(span, blocks) ?? titleOf(span, basics);
  const read = merged(basics.map(({ fields }) => fields));
  const rest = readLines(span, blocks, read);
  const project: Project = {
    ...emptyProject(),
    ...read,
    indicators: indicators.flatMap((rows) => rows.indicators),
  };
  if (isBlank(project.name)) project.name = heading?.title ?? "";
  const place = `第二部分 ${index + 1}.${project.name.trim()}`;
  noteHeading(span, heading, project, index, place, notes);
  if (unit === "元")
    notes.add(span.parts[0]?.block ?? 0, {
      kind: "unit-converted",
      where: place,
      text: "单位：元",
      message: "金额以元为单位，已换算成万元。",
    });
  for (const { block, text } of rest)
    notes.add(block, {
      kind: "text-not-understood",
      where: place,
      text,
      message: "这一段在项目的表格之外，没有对应的栏目，没有导入。",
    });
  for (const note of noting) note(place);
  return { project, place };
}

interface Heading {
  /** The block in which it stands. */
  readonly block: number;
  readonly text: string;
  readonly number: number | null;
  readonly title: string;
  /** The title, with what may be its number or the beginning of the name. */
  readonly whole: string;
}

function headingOf(span: ProjectSpan, blocks: readonly Block[]): Heading | null {
  const block = span.heading === null ? undefined : blocks[span.heading];
  return block?.kind === "paragraph" && span.heading !== null ? asHeading(span.heading, block.text) : null;
}

/** The heading inside a table, where none stands above it. */
function titleOf(span: ProjectSpan, basics: readonly BasicFields[]): Heading | null {
  const title = basics.find((basic) => basic.title !== null)?.title;
  return title ? asHeading(span.parts[0]?.block ?? 0, title) : null;
}

function asHeading(block: number, text: string): Heading {
  const whole = withoutHeadingSuffix(text.trim());
  return { block, text: text.trim(), whole, ...splitProjectHeading(text) };
}

/** The unit that the project's tables or the lines around them name. */
function amountsIn(span: ProjectSpan, blocks: readonly Block[]): MoneyUnit {
  for (const at of span.blocks) {
    const block = blocks[at];
    const texts =
      block?.kind === "paragraph" ? [block.text] : (block?.rows.flat().map((cell) => cell.text) ?? []);
    for (const text of texts) {
      const unit = moneyUnitAtEnd(text);
      if (unit) return unit;
    }
  }
  return "万元";
}

/** The first part that names a field gives it. */
function merged(parts: readonly BasicFields["fields"][]): BasicFields["fields"] {
  return Object.assign({}, ...parts.toReversed());
}

/** A table without a header of its own goes on from the indicator table before it, if its rows but blank ones and remarks are as wide. */
function goesOn({ table, first, end }: TablePart, header: Header | null, ours: boolean): boolean {
  const rows = table.rows
    .slice(first, end)
    .filter((row) => !isRemark(row, ours) && row.some((cell) => !isBlank(cell.text)));
  return header !== null && rows.length > 0 && rows.every((row) => row.length === header.row.length);
}

/** Lines between heading and tables: the agency, where the table has none, and the money unit; the rest is given back. */
function readLines(
  span: ProjectSpan,
  blocks: readonly Block[],
  read: { agencyCode?: string; agencyName?: string },
): { block: number; text: string }[] {
  const rest: { block: number; text: string }[] = [];
  for (const at of span.blocks) {
    const block = blocks[at];
    if (block?.kind !== "paragraph" || isBlank(block.text) || moneyUnit(block.text) !== null) continue;
    const agency = splitAgency(block.text);
    if (!read.agencyName && !read.agencyCode && agency.agencyCode !== "" && agency.agencyCode.length >= 6)
      Object.assign(read, agency);
    else rest.push({ block: at, text: block.text.trim() });
  }
  return rest;
}

function noteHeading(
  span: ProjectSpan,
  heading: Heading | null,
  project: Project,
  index: number,
  place: string,
  notes: Notes,
): void {
  if (!heading) return;
  // A name may itself begin with a number, and the heading have lost its own.
  const unnumbered = heading.number !== null && spaceless(heading.whole) === spaceless(project.name);
  const note = (kind: string, message: string) =>
    notes.add(heading.block, { kind, where: place, text: heading.text, message });
  if (span.parts.length === 0)
    note("project-without-table", "这一标题下面没有项目的表格，只导入了项目名称，请补填其余栏目。");
  else if (!unnumbered && spaceless(heading.title) !== spaceless(project.name))
    note("heading-differs", "标题与表内的项目名称不同，已按表内的名称导入。");
  if (!unnumbered && heading.number !== null && heading.number !== index + 1)
    note("heading-number", `标题的编号与次序不符，已改为“${index + 1}.”。`);
}

function noteBasic(notes: Notes, block: number, place: string, leftover: BasicFields["leftover"]): void {
  for (const { kind, cells } of leftover)
    notes.add(block, {
      kind: `${kind}-not-understood`,
      where: `${place} 基本信息表 第${(cells[0]?.row ?? 0) + 1}行`,
      text: cells.map((cell) => cell.text.trim()).join("\t"),
      message: BASIC_MESSAGES[kind],
    });
}

function noteIndicators(
  notes: Notes,
  block: number,
  place: string,
  { leftover, header }: IndicatorRows,
): void {
  for (const { kind, cells } of leftover) {
    const [first] = cells;
    if (!first) continue;
    const column = header?.columns.find(({ cell }) => cell.column === first.column)?.cell.text.trim();
    notes.add(block, {
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

function noteTable(notes: Notes, block: number, place: string, { table, first, end }: TablePart): void {
  notes.add(block, {
    kind: "table-not-understood",
    where: place,
    text: textOfTable({ kind: "table", rows: table.rows.slice(first, end) }).trim(),
    message: "这张表不是项目绩效目标表，没有导入。",
  });
}

/** The year that the projects' codes were given for: positions 7 and 8. */
export function yearOfCodes(projects: readonly Project[]): number | null {
  for (const { code } of projects) {
    const match = /^\d{6}(\d{2})[A-Z]/.exec(code.trim());
    if (match) return 2000 + Number(match[1]);
  }
  return null;
}
