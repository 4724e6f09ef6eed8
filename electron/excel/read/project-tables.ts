import type { ImportNote } from "../../../shared/book/import-note.ts";
import type { Book, Project } from "../../../shared/book/model.ts";
import { newBook } from "../../../shared/book/new-book.ts";
import { isBlank } from "../../../shared/book/spaceless.ts";
import { isFormGrid } from "../../ooxml/lists/form-grid.ts";
import { columnName, type Grid, textOfRow } from "../../ooxml/lists/grid.ts";
import { NO_RESULT } from "../../ooxml/lists/grid-cell.ts";
import { tableOfGrid } from "../../ooxml/lists/grid-table.ts";
import { findLists } from "../../ooxml/lists/list-blocks.ts";
import { readLists } from "../../ooxml/lists/lists.ts";
import { Notebook } from "../../ooxml/lists/notebook.ts";
import { noteSheet, readPlainLists } from "../../ooxml/lists/plain-lists.ts";
import { readProject } from "../../ooxml/tables/project.ts";
import { projectParts, type TablePart } from "../../ooxml/tables/table-parts.ts";
import type { OwnYear } from "../../ooxml/tables/year.ts";

/** Sheets in the official table's shape, one project or several below each other, read as tables of Word are. */

/** A sheet with the projects' tables that it holds. */
interface TableSheet {
  readonly grid: Grid;
  /** Of each project. */
  readonly parts: readonly (readonly TablePart[])[];
}

/**
 * What such tables do not tell stays blank, the sections have their usual titles. Sheets of another kind, a list of the same projects
 * mostly, go to the notes; where a list has more projects than there are tables, it is the other way round.
 * @returns null where no sheet has such a table
 */
export function readProjectTables(
  grids: readonly Grid[],
  notes: Notebook,
  guessYear: (projects: readonly Project[]) => number,
  ownYear: OwnYear,
): Book | null {
  const sheets = grids
    .filter(isFormGrid)
    .map((grid): TableSheet => ({ grid, parts: projectParts(tableOfGrid(grid)) }));
  const others = grids.filter((grid) => !sheets.some((sheet) => sheet.grid === grid));
  const found = sheets.reduce((sum, { parts }) => sum + parts.length, 0);
  if (found === 0) return null;
  if (
    readLists(
      others.flatMap((grid) => findLists(grid)),
      false,
      new Notebook(),
    ).length > found
  ) {
    for (const { grid } of sheets) noteSheet(grid, notes, EXAMPLE);
    return readPlainLists(others, notes, guessYear, ownYear);
  }
  const projects: Project[] = [];
  for (const sheet of sheets) projects.push(...projectsOf(sheet, projects.length, ownYear, notes));
  for (const grid of others) noteSheet(grid, notes, OTHER);
  const department = projects[0]?.agencyName.trim() ?? "";
  if (department !== "")
    notes.add({
      kind: "department-guessed",
      where: "封面",
      text: "",
      message: `没有找到部门名称，暂按“${department}”导入，请核对。`,
    });
  return newBook({ fiscalYear: guessYear(projects), department, projects });
}

const OTHER = "这张工作表不是项目绩效目标表，没有导入：项目已从各张绩效目标表导入。";
const EXAMPLE =
  "这张绩效目标表没有导入：列表里的项目比绩效目标表多，已从列表导入。若要从绩效目标表导入，请把列表所在的工作表删去后再导入。";

/** `before` says how many projects come from the sheets before. */
function projectsOf(
  { grid, parts }: TableSheet,
  before: number,
  ownYear: OwnYear,
  notes: Notebook,
): Project[] {
  noteOutside(grid, parts.flat(), notes);
  noteBroken(grid, notes);
  return parts.map((own, index) => {
    const said: ImportNote[] = [];
    const source = { heading: null, lines: [], ownYear, parts: own.map((part) => ({ at: 0, part })) };
    const { project } = readProject(source, before + index, false, { add: (_, note) => said.push(note) });
    for (const note of said) notes.add({ ...note, where: `${grid.name} ${note.where}` }, project);
    return project;
  });
}

/** Rows that belong to no project: indicators above the first one, or a part far too large. */
function noteOutside({ name, rows }: Grid, parts: readonly TablePart[], notes: Notebook): void {
  const outside = rows.filter(({ row }) => !parts.some(({ first, end }) => first <= row && row < end));
  const text = outside.map(textOfRow).join("\n");
  if (!isBlank(text))
    notes.add({
      kind: "table-not-understood",
      where: name,
      text,
      message: "这些行不在任何一个项目的绩效目标表之内，没有导入。",
    });
}

function noteBroken({ name, rows }: Grid, notes: Notebook): void {
  for (const { row, cells } of rows)
    for (const [place, cell] of cells)
      if (cell.broken && !cell.filled)
        notes.add({
          kind: "cell-not-understood",
          where: `${name} ${columnName(place)}${row + 1}`,
          text: cell.text.trim(),
          message: NO_RESULT,
        });
}
