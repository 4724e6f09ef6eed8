import type { Book, Project } from "../../../shared/book/model.ts";
import { newBook } from "../../../shared/book/new-book.ts";
import { isBlank } from "../../../shared/book/spaceless.ts";
import type { OwnYear } from "../tables/year.ts";
import { type Grid, textOfRow } from "./grid.ts";
import { findLists, type ListBlock } from "./list-blocks.ts";
import { rowsOf } from "./list-row.ts";
import { readLists } from "./lists.ts";
import type { Notebook } from "./notebook.ts";

/**
 * Lists of projects or indicators from anywhere. What a list does not tell stays blank, the sections have their usual titles.
 * @returns null where no sheet has such a list
 */
export function readPlainLists(
  grids: readonly Grid[],
  notes: Notebook,
  guessYear: (projects: readonly Project[]) => number,
  ownYear: OwnYear,
): Book | null {
  const read = readListedProjects(grids, notes, ownYear);
  return read && newBook({ fiscalYear: guessYear(read.projects), ...read });
}

/** The projects of the lists, and the department that a column of them tells; null where there is no list. */
export function readListedProjects(
  grids: readonly Grid[],
  notes: Notebook,
  ownYear: OwnYear,
): { projects: Project[]; department: string } | null {
  const found = grids.map((grid) => ({ grid, blocks: findLists(grid, () => ownYear("")) }));
  const blocks = found.flatMap((each) => each.blocks);
  if (blocks.length === 0) return null;
  const projects = readLists(blocks, false, notes);
  for (const { grid, blocks: own } of found) if (own.length === 0) noteSheet(grid, notes);
  return { projects, department: departmentOf(blocks, notes) };
}

/** A column of 部门 tells it; other departments than the first go to the notes. */
function departmentOf(blocks: readonly ListBlock[], notes: Notebook): string {
  let department = "";
  for (const row of blocks.flatMap(rowsOf)) {
    const text = row.text("department").trim();
    if (isBlank(text) || row.isSum || text === department) continue;
    if (department === "") department = text;
    else if (row.hasOwn("department"))
      notes.add({
        kind: "cell-not-understood",
        where: row.where,
        text,
        message: `一份文本只有一个部门，已取“${department}”，这里写的没有导入。`,
      });
  }
  return department;
}

/** A whole sheet that nothing was taken from. */
export function noteSheet(grid: Grid, notes: Notebook, message = NO_LIST): void {
  const text = grid.rows.map(textOfRow).join("\n");
  if (isBlank(text)) return;
  notes.add({ kind: "sheet-not-understood", where: grid.name, text, message });
}

const NO_LIST = "这张工作表里没有找到项目表或指标表的表头，没有导入。";
