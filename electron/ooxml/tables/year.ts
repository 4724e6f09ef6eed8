import type { Project } from "../../../shared/book/model.ts";
import { projectCodeParts } from "../../../shared/book/project-code.ts";
import type { Grid } from "../../excel/read/grid.ts";
import type { Notebook } from "../../excel/read/notebook.ts";

/** Titles stand in the first rows. */
const TITLE_ROWS = 5;
const YEAR = /(?<!\d)(20\d{2})(?:年|年度)/;

/** The year of a workbook that does not say it as ours do: of a title, the file's name, the project codes, this year. With a note. */
export function guessedYear(
  grids: readonly Grid[],
  name: string,
  projects: readonly Project[],
  notes: Notebook,
): number {
  const titles = grids.flatMap(({ rows }) =>
    rows.slice(0, TITLE_ROWS).flatMap(({ cells }) => Array.from(cells.values(), ({ text }) => text)),
  );
  const said =
    YEAR.exec(titles.join("\n"))?.[1] ?? YEAR.exec(name)?.[1] ?? /(?<!\d)(20\d{2})(?!\d)/.exec(name)?.[1];
  const code = projects
    .map((project) => projectCodeParts(project.code.trim())?.year)
    .find((year) => year !== undefined);
  const year = Number(said ?? (code === undefined ? new Date().getFullYear() : `20${code}`));
  notes.add({
    kind: "year-guessed",
    where: "封面",
    text: "",
    message: `工作簿里没有写明年度，暂按 ${year} 年导入，请核对。`,
  });
  return year;
}
