import { formLabel, headingWords } from "../../../shared/book/headings.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import { emptyProject, type Project } from "../../../shared/book/model.ts";
import { INDICATOR_HEADERS, LABELS, PARTS } from "../../../shared/book/official-text.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import {
  bareMoneyUnit,
  isUnitLabel,
  type MoneyUnit,
  moneyUnit,
  moneyUnitAtEnd,
  moneyUnitOfLine,
} from "./amounts.ts";
import { type BasicFields, readBasicPart, splitAgency } from "./basic-part.ts";
import { type Beside, textOfEntry } from "./beside.ts";
import { isFormTitle } from "./form-title.ts";
import type { Header } from "./header.ts";
import { type IndicatorRows, readIndicatorPart } from "./indicator-part.ts";
import { indicatorsIn } from "./indicators-in-text.ts";
import { labelIn } from "./labelled-rows.ts";
import { splitProjectHeading, withoutHeadingSuffix } from "./project-heading.ts";
import { isClosingLine, isSumWord } from "./remarks.ts";
import { textOfTable } from "./table.ts";
import { onlyText, type TablePart } from "./table-parts.ts";
import { doubtfulUnit, UNIT_DOUBTFUL } from "./unit-doubt.ts";

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
  /** The unit of money that stands further up in the file, for a project that names none. */
  readonly around?: MoneyUnit | null;
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
  const said = amountsIn(source) ?? source.around ?? null;
  const around = said ?? "万元";
  const basics: BasicFields[] = [];
  const indicators: IndicatorRows[] = [];
  const noting: ((place: string) => void)[] = [];
  for (const { at, part } of source.parts) {
    if (part.kind === "basic") {
      const basic = readBasicPart(part, around, ours);
      basics.push(basic);
      noting.push((place) => noteBeside(notes, at, `${place} 基本信息表`, basic.beside, "label"));
      continue;
    }
    if (part.kind === "other" && !goesOn(part, indicators.at(-1)?.header ?? null, ours)) {
      noting.push((place) => noteTable(notes, at, place, part));
      continue;
    }
    const rows = readIndicatorPart(part, indicators.at(-1) ?? null, ours);
    const isFirst = indicators.length === 0;
    indicators.push(rows);
    noting.push((place) => {
      if (isFirst) noteBeside(notes, at, `${place} 指标表`, rows.columns, "column");
      noteBeside(notes, at, `${place} 指标表`, rows.rows, "row");
    });
  }
  const heading = headingOf(source, basics);
  // The first part that names a field gives it.
  const read: BasicFields["fields"] = Object.assign({}, ...basics.map(({ fields }) => fields).toReversed());
  const { rest, titles } = readLines(source.lines, read);
  const inText = ours ? [] : indicatorsIn(basics.flatMap(({ beside }) => beside.entries));
  const project: Project = {
    ...emptyProject(),
    ...read,
    indicators: indicators.length > 0 ? indicators.flatMap((rows) => rows.indicators) : inText,
  };
  const formTitles = [...titles, ...basics.flatMap(({ words }) => words.filter(isFormTitle))];
  if (isBlank(project.name)) project.name = heading?.title ?? wholeDepartment(formTitles);
  const place = `第二部分 ${index + 1}.${project.name.trim()}`;
  const at = source.parts[0]?.at ?? heading?.at ?? 0;
  if (heading) noteHeading(source, heading, project, index, place, notes);
  else if (isBlank(project.name))
    notes.add(at, { kind: "project-unnamed", where: place, text: "", message: UNNAMED });
  if (indicators.length === 0 && inText.length > 0)
    notes.add(at, {
      kind: "indicators-from-text",
      where: place,
      text: "",
      message: `指标写在一格文字里，已拆成 ${inText.length} 条，请核对；原文留在项目旁。`,
    });
  noteAmounts(basics, said !== null, project, (note) => notes.add(at, { ...note, where: place }));
  for (const { at, text } of rest)
    notes.add(at, {
      kind: "text-not-understood",
      where: place,
      text,
      message: "这一段在项目的表格之外，没有对应的栏目，没有导入。",
    });
  for (const note of noting) note(place);
  if (!ours) noteWords(titles, basics, indicators, place, (note) => notes.add(at, note));
  return { project, place };
}

const UNNAMED = "表里没有写项目名称，请补填。";

/** What was done with the amounts, and what about them is to be asked. */
function noteAmounts(
  basics: readonly BasicFields[],
  said: boolean,
  project: Project,
  add: (note: Omit<ImportNote, "where">) => void,
): void {
  const read = basics.find(({ unit }) => unit !== null);
  if (!read?.unit) return;
  const { unit } = read;
  if (unit !== "万元")
    add({
      kind: "unit-converted",
      text: read.unitWords ?? `单位：${unit}`,
      message: `金额以${unit}为单位，已换算成万元。`,
    });
  const doubt =
    said || unit !== "万元" || read.unitWords !== null ? null : doubtfulUnit(project, read.beside.entries);
  if (doubt !== null)
    add({
      kind: "unit-doubtful",
      text: doubt,
      message: UNIT_DOUBTFUL,
    });
  if (read.summed)
    add({
      kind: "total-summed",
      text: project.budget.total,
      message: `表里没有印出预算数，或印的是 0，已按各项资金之和 ${project.budget.total} 万元导入，请核对。`,
    });
}

function understoodHeadings({ rows, columns }: Header): string[] {
  const extra = new Set(
    columns.filter(({ column, side }) => column === null && !side).map(({ cell }) => cell),
  );
  return [...new Set(rows.flat())].filter((cell) => !extra.has(cell)).map(({ text }) => text);
}

const OFFICIAL: ReadonlySet<string> = new Set(
  [...Object.values(LABELS).flat(), ...INDICATOR_HEADERS, ...PARTS.map(({ title }) => title)].map(
    headingWords,
  ),
);

function isOfficial(text: string): boolean {
  return isBlank(text) || OFFICIAL.has(headingWords(text));
}

/** How the words of another form than ours were understood, where it says more than ours does. */
function noteWords(
  titles: readonly string[],
  basics: readonly BasicFields[],
  indicators: readonly IndicatorRows[],
  place: string,
  add: (note: ImportNote) => void,
): void {
  const words = [
    ...titles,
    ...basics.flatMap((basic) => basic.words),
    ...indicators.flatMap(({ header }) => (header ? understoodHeadings(header) : [])),
  ];
  if (words.every(isOfficial)) return;
  const besides = [
    ...basics.map(({ beside }) => beside),
    ...indicators.flatMap(({ columns, rows }) => [columns, rows]),
  ];
  if (titles.length === 0 && besides.every(({ entries }) => entries.length === 0)) return;
  add({
    kind: "labels-understood",
    where: place,
    text: words
      .map((text) => text.trim().replaceAll(/\s*\n\s*/g, ""))
      .filter((text) => text !== "")
      .join("、"),
    message: "表里的这些标签和表头已读懂，内容放进了对应的栏目。",
  });
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

/** The unit that the project's tables or the lines around them name, the first in the order of the file; null where they name none. */
function amountsIn({ heading, lines, parts }: ProjectSource): MoneyUnit | null {
  const found: { at: number; unit: MoneyUnit }[] = [];
  for (const { at, text } of heading ? [heading, ...lines] : lines) {
    const unit = moneyUnitOfLine(text);
    if (unit) found.push({ at, unit });
  }
  for (const { at, part } of parts) {
    const unit = unitInside(part);
    if (unit) found.push({ at, unit });
  }
  return found.toSorted((a, b) => a.at - b.at)[0]?.unit ?? null;
}

function unitInside({ table, first, end }: TablePart): MoneyUnit | null {
  for (const row of table.rows.slice(first, end)) {
    const line = onlyText(row);
    const said = line === null ? null : moneyUnitOfLine(line);
    if (said) return said;
    for (const [index, { text }] of row.entries()) {
      // What stands beside a label is its text.
      if (SAYS_NO_UNIT.has(formLabel(row[index - 1]?.text ?? "") ?? "")) continue;
      const unit =
        moneyUnitAtEnd(text) ?? (isUnitLabel(text) ? bareMoneyUnit(row[index + 1]?.text ?? "") : null);
      if (unit) return unit;
    }
  }
  return null;
}

/** Fields whose text is a sentence: “金额单位为元” in it is about something else. */
const SAYS_NO_UNIT: ReadonlySet<string> = new Set(["goal", "fundsUse", "name"]);

/** A table without a header of its own goes on from the indicator table before it, if its rows but blank ones and remarks are as wide. */
function goesOn({ table, first, end }: TablePart, header: Header | null, ours: boolean): boolean {
  const rows = table.rows
    .slice(first, end)
    .filter((row) => row.length > 1 && row.some((cell) => !isBlank(cell.text)))
    .filter(([cell]) => ours || (cell && !isSumWord(cell.text) && !isClosingLine(cell.text)));
  return header !== null && rows.length > 0 && rows.every((row) => row.length === header.columns.length);
}

/** Lines around the tables: the agency, where the table has none, the money unit, and which form it is; the rest is given back. */
function readLines(
  lines: readonly Line[],
  read: { agencyCode?: string; agencyName?: string },
): { rest: Line[]; titles: string[] } {
  const rest: Line[] = [];
  const titles: string[] = [];
  for (const { at, text } of lines) {
    if (isBlank(text) || moneyUnit(text) !== null) continue;
    const agency = splitAgency(text);
    const named = labelIn(text);
    if (!read.agencyName && !read.agencyCode && agency.agencyCode.length >= 6) Object.assign(read, agency);
    else if (!read.agencyName && named?.label === "agencyName") {
      Object.assign(read, { agencyName: named.value.trim() });
      titles.push(named.words);
    } else if (isFormTitle(text)) titles.push(text.trim());
    else rest.push({ at, text: text.trim() });
  }
  return { rest, titles };
}

/** “部门整体支出绩效目标表” is about no project: what it is about stands in the project's name. */
function wholeDepartment(titles: readonly string[]): string {
  const plain = titles.map((title) => spaceless(title).replaceAll(/\([^()]*\)/g, ""));
  return plain.map((title) => /(?:部门|单位)整体(?:支出)?/.exec(title)?.[0]).find(Boolean) ?? "";
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

/** One note a label or a column. */
function noteBeside(
  notes: Notes,
  at: number,
  where: string,
  { entries }: Beside,
  kind: keyof typeof BESIDE_MESSAGES,
): void {
  for (const entry of entries)
    notes.add(at, {
      kind: `${kind}-not-understood`,
      where,
      text: textOfEntry(entry),
      message: BESIDE_MESSAGES[kind],
    });
}

const BESIDE_MESSAGES = {
  label: "没有对应的栏目，留在项目旁。",
  column: "指标表没有这一列，留在项目旁。",
  row: "这一行不是指标，留在项目旁。",
} as const;

function noteTable(notes: Notes, at: number, place: string, { table, first, end }: TablePart): void {
  notes.add(at, {
    kind: "table-not-understood",
    where: place,
    text: textOfTable({ kind: "table", rows: table.rows.slice(first, end) }).trim(),
    message: "这张表不是项目绩效目标表，没有导入。",
  });
}
