import { rowsOfBook } from "../../shared/book/rows.ts";
import { REPLACED, replacedBook } from "./replaced-book.ts";
import { report } from "./report.ts";

/** The same change by a walk over the rows that knows what it looks for. */
const rows = rowsOfBook(replacedBook());
const replaced = (text: string) => text.replace(REPLACED.word, REPLACED.by);
await report(() => {
  rows.projects.map((project) => ({
    ...project,
    fundsUse: replaced(project.fundsUse),
    goal: replaced(project.goal),
    indicators: project.indicators.map((row) => ({
      ...row,
      description: replaced(row.description),
      basis: replaced(row.basis),
    })),
  }));
});
