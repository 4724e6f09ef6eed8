import { besideLevelName, levelName } from "../../../shared/book/level-name.ts";
import type { Project } from "../../../shared/book/model.ts";
import { isBlank, spaceless } from "../../../shared/book/spaceless.ts";
import { Beside, textOfEntry } from "../tables/beside.ts";
import { isFormTitle } from "../tables/form-title.ts";
import { isProjectHeadingText, splitProjectHeading } from "../tables/project-heading.ts";
import { isSumWord } from "../tables/remarks.ts";
import { doubtfulUnit, isMarkedAsYuan, UNIT_DOUBTFUL } from "../tables/unit-doubt.ts";
import { YEAR_DOUBTFUL } from "../tables/year.ts";
import { columnName, textOfRow } from "./grid.ts";
import { NO_RESULT } from "./grid-cell.ts";
import { type ListBlock, unitAbove, unitAround } from "./list-blocks.ts";
import { hasProjectFields, type ListRow, rowsOf } from "./list-row.ts";
import type { Notebook } from "./notebook.ts";
import { takeFields } from "./project-fields.ts";
import { type ProjectKey, Register } from "./register.ts";

/**
 * The projects of lists, with their indicators: lists of projects first, then the rows of indicators, each tied to its project.
 * @param own the lists of our own workbook: a number alone is a project or an indicator with nothing in it, blank stays blank
 */
export function readLists(blocks: readonly ListBlock[], own: boolean, notes: Notebook): Project[] {
  const register = new Register();
  for (const block of blocks) if (!block.ofIndicators) readProjects(block, register, own, notes);
  const listed = register.projects.length > 0;
  for (const block of blocks) if (block.ofIndicators) readIndicators(block, register, own, listed, notes);
  if (!own && !blocks.some(namesUnit)) noteDoubts(blocks, register, notes);
  return register.projects;
}

function namesUnit(block: ListBlock): boolean {
  return unitAround(block) !== null || [...block.head.columns.values()].some(({ unit }) => unit !== null);
}

function noteDoubts(blocks: readonly ListBlock[], register: Register, notes: Notebook): void {
  const note = { kind: "unit-doubtful", where: blocks[0]?.sheet ?? "", message: UNIT_DOUBTFUL };
  for (const project of register.projects) {
    const doubt = doubtfulUnit(project, []);
    if (doubt !== null) notes.add({ ...note, text: doubt }, project);
  }
  const amount = blocks.flatMap(rowsOf).flatMap(amountTexts).find(isMarkedAsYuan);
  if (amount !== undefined) notes.add({ ...note, text: amount });
}

function amountTexts(row: ListRow): string[] {
  return (["total", "fiscal", "other"] as const).map((column) => row.text(column).trim());
}

function readProjects(block: ListBlock, register: Register, own: boolean, notes: Notebook): void {
  const unit = begin(block, own, notes);
  const besides = new Besides();
  /** Those of other lists: the same project there is the same one; twice in this list it is two. */
  const before = new Set(register.projects);
  for (const row of rowsOf(block)) {
    const numbered = own && isNumbered(row);
    if (!numbered && skips(row, own, notes)) continue;
    if (!numbered && (!row.hasProject || row.isClosing)) {
      noteRow(row, notes);
      continue;
    }
    const key = keyOf(row);
    const known = own ? null : register.find({ ...key, at: null });
    const project = known && before.has(known) ? known : register.add(key);
    takeFields(project, row, unit, own, notes);
    noteBroken(row, project, notes);
    for (const { heading, text } of row.extra()) besides.of(project).add(heading, text);
  }
  besides.note(block.sheet, notes);
}

function readIndicators(
  block: ListBlock,
  register: Register,
  own: boolean,
  listed: boolean,
  notes: Notebook,
): void {
  const unit = begin(block, own, notes);
  const besides = new Besides();
  const withFields = hasProjectFields(block);
  let project: Project | null = null;
  let levels = { level1: "", level2: "" };
  for (const row of rowsOf(block)) {
    const numbered = own && isNumbered(row);
    if (!numbered && skips(row, own, notes)) continue;
    if (!numbered && ((!row.hasIndicator && !row.hasProject) || row.isClosing)) {
      noteRow(row, notes);
      continue;
    }
    const before: Project | null = project;
    if (row.hasProject || numbered) {
      const key = keyOf(row);
      project = register.find(key, listed);
      if (!project) {
        project = register.add(key);
        if (listed) noteUnlisted(row, project, notes);
      } else if (row.hasOwn("code") && spaceless(project.code) !== spaceless(key.code) && project !== before)
        noteOtherCode(row, project, notes);
    } else project ??= projectOf(block, register, notes);
    if (withFields) takeFields(project, row, unit, own, notes);
    noteBroken(row, project, notes);
    const { indicator, unused } = row.indicator;
    const subject = (indicator.level3 || indicator.description).trim();
    for (const { heading, text } of [...row.extra(), ...(own ? [] : unused)])
      besides.of(project).add(heading, subject === "" ? text : `${subject}：${text.trim()}`);
    if (!row.hasIndicator && !numbered) continue;
    if (own) {
      project.indicators.push(indicator);
      continue;
    }
    levels = levelsOf(indicator, before === project ? levels : { level1: "", level2: "" });
    const points = [indicator.level1, indicator.level2].map(besideLevelName);
    for (const [at, each] of points.entries())
      if (each !== "")
        besides
          .of(project)
          .addOnce("分值", `${levelName(at === 0 ? indicator.level1 : indicator.level2)}${each}`);
    project.indicators.push({
      ...indicator,
      level1: levelName(levels.level1),
      level2: levelName(levels.level2),
    });
  }
  besides.note(block.sheet, notes);
}

/** What the columns that mean nothing to us hold, by project. */
class Besides {
  readonly #of = new Map<Project, Beside>();

  of(project: Project): Beside {
    const found = this.#of.get(project) ?? new Beside();
    this.#of.set(project, found);
    return found;
  }

  note(sheet: string, notes: Notebook): void {
    for (const [project, { entries }] of this.#of)
      for (const entry of entries)
        notes.add(
          { kind: "column-not-understood", where: sheet, text: textOfEntry(entry), message: COLUMN_KEPT },
          project,
        );
  }
}

const COLUMN_KEPT = "没有对应的栏目，留在项目旁。";

/** Levels that only the first of several rows names hold for the rows below it. */
function levelsOf(own: { level1: string; level2: string }, above: { level1: string; level2: string }) {
  if (!isBlank(own.level1) && own.level1 !== above.level1) return { level1: own.level1, level2: own.level2 };
  return { level1: own.level1 || above.level1, level2: own.level2 || above.level2 };
}

/** Notes what stands above the list and what its headings say beyond ours. */
function begin(block: ListBlock, own: boolean, notes: Notebook) {
  const { sheet, titles, head } = block;
  for (const row of titles)
    notes.add({
      kind: "text-not-understood",
      where: `${sheet} 第${row.row + 1}行`,
      text: textOfRow(row),
      message: "表头上方的这一行没有对应的栏目，没有导入；其中的年度、金额单位已参考。",
    });
  for (const [place, text] of head.unknown)
    notes.add({
      kind: "column-not-understood",
      where: `${sheet} ${columnName(place)}列`,
      text,
      message: "这一栏没有对应的栏目；其中的内容留在各个项目旁。",
    });
  if (head.doubtfulYears !== null) notes.add({ ...YEAR_DOUBTFUL, where: sheet, text: head.doubtfulYears });
  const unit = (own ? unitAbove(titles) : unitAround(block)) ?? "万元";
  const units = new Set([...head.columns.values()].flatMap((each) => each.unit ?? []));
  const other = [...units, unit].find((each) => each !== "万元");
  if (!own && other !== undefined && hasMoney(block))
    notes.add({
      kind: "unit-converted",
      where: sheet,
      text: `单位：${other}`,
      message: `金额以${other}为单位，已换算成万元。`,
    });
  return unit;
}

function hasMoney({ head }: ListBlock): boolean {
  return [...head.columns.values()].some(({ column }) => ["total", "fiscal", "other"].includes(column));
}

/** In our own lists a number alone is a row. */
function isNumbered(row: ListRow): boolean {
  return /^\d{1,7}$/.test(row.text("at").trim());
}

/** Sums are the program's to make; an empty line of a form is nothing. */
function skips(row: ListRow, own: boolean, notes: Notebook): boolean {
  if (own && isSumWord(row.text("at"))) return true;
  if (row.isEmpty) return true;
  if (!row.isSum) return false;
  notes.add({
    kind: "sum-row",
    where: row.where,
    text: row.line,
    message: "合计行没有导入：合计由程序计算。",
  });
  return true;
}

function keyOf(row: ListRow): ProjectKey {
  const at = row.text("at").trim();
  return { at: /^\d{1,7}$/.test(at) ? Number(at) : null, code: row.text("code"), name: row.text("name") };
}

/** For a list that names no project: the only one there is, or a new one whose name a title above the list may tell. */
function projectOf({ sheet, titles }: ListBlock, register: Register, notes: Notebook): Project {
  const [only] = register.projects;
  if (only && register.projects.length === 1) return only;
  const known = register.unnamedOf(sheet);
  if (known) return known;
  const heading = titles.map(textOfRow).find((text) => isProjectHeadingText(text) && !isFormTitle(text));
  const project = register.addOf(sheet, heading ? splitProjectHeading(heading).title : "");
  notes.add(
    {
      kind: "project-unnamed",
      where: sheet,
      text: "",
      message: heading
        ? `这些指标没有写明属于哪个项目，已按表上方的标题命名为“${project.name}”，请核对。`
        : "这些指标没有写明属于哪个项目，请补填项目名称。",
    },
    project,
  );
  return project;
}

function noteRow(row: ListRow, notes: Notebook): void {
  notes.add({
    kind: "row-not-understood",
    where: row.where,
    text: row.line,
    message: "这一行没有项目编码、项目名称，也不是指标，没有导入。",
  });
}

function noteUnlisted(row: ListRow, project: Project, notes: Notebook): void {
  notes.add(
    {
      kind: "project-unlisted",
      where: row.where,
      text: `${project.code}\t${project.name}`.trim(),
      message: "项目表里没有这个项目，已按指标表的编码、名称新加在最后，请核对。",
    },
    project,
  );
}

function noteOtherCode(row: ListRow, project: Project, notes: Notebook): void {
  notes.add(
    {
      kind: "code-differs",
      where: row.where,
      text: row.text("code").trim(),
      message: `指标表里的项目编码与项目表的不同，已按项目名称归入“${project.name.trim()}”，请核对。`,
    },
    project,
  );
}

function noteBroken(row: ListRow, project: Project, notes: Notebook): void {
  for (const { cell, where } of row.broken())
    notes.add({ kind: "cell-not-understood", where, text: cell.text.trim(), message: NO_RESULT }, project);
}
