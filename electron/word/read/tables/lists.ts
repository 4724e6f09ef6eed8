import { listMeanings } from "../../../../shared/book/headings.ts";
import type { ImportNote } from "../../../../shared/book/import-note.ts";
import type { Project } from "../../../../shared/book/model.ts";
import { yearSaid } from "../../../../shared/book/year-heading.ts";
import { isFormGrid } from "../../../ooxml/lists/form-grid.ts";
import { gridOf } from "../../../ooxml/lists/grid-table.ts";
import { findLists } from "../../../ooxml/lists/list-blocks.ts";
import { Notebook } from "../../../ooxml/lists/notebook.ts";
import { readListedProjects } from "../../../ooxml/lists/plain-lists.ts";
import type { Table } from "../../../ooxml/tables/table.ts";
import type { OwnYear } from "../../../ooxml/tables/year.ts";
import type { Block } from "../story/body.ts";

/** Lists of projects and indicators in a Word file that has no forms, read as those of a sheet are. */

/** Headings stand in the first rows; a list has at least so many. */
const HEAD_ROWS = 6;
const MIN_HEADINGS = 3;

/** Whether a table is a list of projects: their names in a column, not beside a label. */
export function isList(table: Table): boolean {
  const heads = table.rows.slice(0, HEAD_ROWS);
  const mayBe = heads.some(
    (row) =>
      row.filter(({ text }) => listMeanings(text).length > 0 || yearSaid(text) !== null).length >=
      MIN_HEADINGS,
  );
  const grid = mayBe ? gridOf("", [table]) : null;
  if (!grid || isFormGrid(grid)) return false;
  return findLists(grid).some(({ head, rows }) => {
    const columns = new Set([...head.columns.values()].map(({ column }) => column));
    const names = columns.has("name") || columns.has("code");
    return names && columns.size >= MIN_HEADINGS && head.columns.size > head.unknown.size && rows.length > 0;
  });
}

/** @param name what the notes call the file */
export function readBodyLists(
  name: string,
  blocks: readonly Block[],
  ownYear: OwnYear,
): { projects: Project[]; department: string; notes: ImportNote[] } | null {
  if (!blocks.some((block) => block.kind === "table" && isList(block))) return null;
  const grid = gridOf(
    name,
    blocks.map((block) => (block.kind === "table" ? block : block.text)),
  );
  const notes = new Notebook();
  const read = grid ? readListedProjects([grid], notes, ownYear) : null;
  return read && { ...read, notes: notes.notes(read.projects) };
}
