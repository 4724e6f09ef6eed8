import type { Project } from "../../../shared/book/model.ts";
import { LABELS, PROJECT_HEADING_SUFFIX } from "../../../shared/book/official-text.ts";
import { spaceless } from "../../../shared/book/spaceless.ts";
import { columnName, type Grid } from "../../ooxml/lists/grid.ts";
import type { Notebook } from "../../ooxml/lists/notebook.ts";
import { projectSheet } from "../project-sheet.ts";
import type { SheetCell } from "../sheet.ts";
import { decimalText } from "./cell-value.ts";

/** The sheets in the official table's shape repeat the lists; what somebody wrote into them is told, not taken. */

export function isProjectSheet(grid: Grid): boolean {
  return (
    spaceless(grid.cell(0, 0)?.text ?? "").endsWith(PROJECT_HEADING_SUFFIX) &&
    spaceless(grid.cell(2, 0)?.text ?? "") === LABELS.code
  );
}

export function noteChangedTables(
  sheets: readonly Grid[],
  projects: readonly Project[],
  notes: Notebook,
): void {
  if (sheets.length === 0) return;
  const printed = new Set(projects.flatMap((project, index) => printedTexts(project, index)));
  for (const { name, rows } of sheets)
    for (const { row, cells } of rows)
      for (const [place, cell] of cells) {
        if (cell.filled || printed.has(spaceless(cell.percent ? cell.exact : (cell.number ?? cell.text))))
          continue;
        notes.add({
          kind: "cell-not-understood",
          where: `${name} ${columnName(place)}${row + 1}`,
          text: cell.text.trim(),
          message: "项目页只供查看：内容以“项目汇总”“指标明细”为准，这里改动的没有导入。",
        });
      }
}

function printedTexts(project: Project, index: number): string[] {
  return projectSheet(project, index).rows.flatMap((cells) => cells.map(shown).map(spaceless));
}

function shown({ value, style }: SheetCell): string {
  if (typeof value !== "number") return value ?? "";
  return style.startsWith("percent") ? `${decimalText(String(value * 100))}%` : String(value);
}
