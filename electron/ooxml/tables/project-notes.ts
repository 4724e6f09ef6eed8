import { headingWords } from "../../../shared/book/headings.ts";
import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Project } from "../../../shared/book/model.ts";
import { INDICATOR_HEADERS, LABELS, PARTS } from "../../../shared/book/official-text.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { isAmountInWords } from "./amounts.ts";
import type { BasicFields } from "./basic-part.ts";
import { type Beside, textOfEntry } from "./beside.ts";
import type { Header } from "./header.ts";
import type { IndicatorRows } from "./indicator-part.ts";
import type { Heading, Notes, ProjectSource } from "./project-source.ts";
import { textOfTable } from "./table.ts";
import type { TablePart } from "./table-parts.ts";
import { doubtfulUnit, UNIT_DOUBTFUL } from "./unit-doubt.ts";
import { YEAR_DOUBTFUL } from "./year.ts";

/** What the report says of a project: how it was understood, what is to be asked, what stays beside it. */

const AMOUNT_BROKEN = "看不出这个数是多少（千位分隔应每三位一个），这一栏留空，请核对补填。";
const AMOUNT_IN_WORDS = "看不出这里写的金额是多少（应写数字），这一栏留空，请核对补填。";

/** What was done with the amounts, and what about them is to be asked. */
export function noteAmounts(
  basics: readonly BasicFields[],
  said: boolean,
  project: Project,
  add: (note: Omit<ImportNote, "where">) => void,
): void {
  for (const text of basics.flatMap(({ unreadAmounts }) => unreadAmounts))
    add({
      kind: "amount-not-understood",
      text,
      message: isAmountInWords(text.slice(text.indexOf("：") + 1)) ? AMOUNT_IN_WORDS : AMOUNT_BROKEN,
    });
  for (const own of basics.flatMap(({ ownUnits }) => ownUnits)) add({ kind: "unit-converted", ...own });
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
    said || unit !== "万元" || read.unitWords !== null
      ? null
      : (read.inYuan ?? doubtfulUnit(project, read.beside.entries));
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

/** Amounts, goals and values of several years, of which the file does not tell the text's own. */
export function noteYears(
  basics: readonly BasicFields[],
  indicators: readonly IndicatorRows[],
  add: (note: Omit<ImportNote, "where">) => void,
): void {
  const doubts = [
    ...basics.flatMap(({ doubtfulYears }) => doubtfulYears),
    ...indicators.flatMap(({ header }) => header?.doubtfulYears ?? []),
  ];
  for (const text of new Set(doubts)) add({ ...YEAR_DOUBTFUL, text });
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
export function noteWords(
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

export function noteHeading(
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
export function noteBeside(
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

export function noteTable(notes: Notes, at: number, place: string, { table, first, end }: TablePart): void {
  notes.add(at, {
    kind: "table-not-understood",
    where: place,
    text: textOfTable({ kind: "table", rows: table.rows.slice(first, end) }).trim(),
    message: "这张表不是项目绩效目标表，没有导入。",
  });
}
