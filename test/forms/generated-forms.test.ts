import { describe, expect, it } from "vitest";
import { readXlsx } from "../../electron/excel/read/xlsx.ts";
import { readDocx } from "../../electron/word/read/docx.ts";
import { linesOfBook } from "../fixtures/county-forms/county-forms.ts";
import { asWordFile, asWorkbook, textsOf } from "../fixtures/county-forms/pieces.ts";
import { runs } from "../support/random.ts";
import { isAccounted } from "./accounted.ts";
import { generatedForm } from "./generated.ts";

/** Forms of other wordings than those that were found, made by chance. */

const FORMS = Array.from({ length: runs(120) }, (_, index) => generatedForm(index + 1));

describe("forms made by chance", () => {
  it("give rows, goal, total, year and agency, from Word and Excel alike", async () => {
    const count = { rows: 0, whole: 0, goals: 0, totals: 0, years: 0, forms: 0 };
    const wrong: string[] = [];
    for (const form of FORMS)
      for (const [kind, read] of [
        ["docx", async () => readDocx(await asWordFile(form.pieces), "a.docx")],
        ["xlsx", async () => readXlsx(await asWorkbook(form.pieces), "a.xlsx")],
      ] as const) {
        const { book, notes } = await read();
        const [project] = book.projects;
        const found = linesOfBook(book).map((line) => line.replace(/^row｜/, ""));
        const missing = form.rows.filter((row) => !found.includes(row));
        const lost = textsOf(form.pieces).filter((text) => !isAccounted(text, { book, notes }));
        count.forms += 1;
        count.rows += form.rows.length;
        count.whole += form.rows.length - missing.length;
        count.goals += project?.goal === form.goal ? 1 : 0;
        count.totals += project?.budget.total === form.total ? 1 : 0;
        count.years += book.fiscalYear === form.year ? 1 : 0;
        const others = [
          ...missing.map((row) => `row ${row}`),
          ...(book.projects.length === 1 ? [] : [`${book.projects.length} projects`]),
          ...(project && project.indicators.length > form.rows.length ? ["more rows"] : []),
          ...(project?.goal === form.goal ? [] : [`goal ${project?.goal}`]),
          ...(project?.budget.total === form.total
            ? []
            : [`total ${project?.budget.total} for ${form.total}`]),
          ...(book.fiscalYear === form.year ? [] : [`year ${book.fiscalYear}`]),
          ...(project?.name === form.project ? [] : [`name ${project?.name}`]),
          ...(project?.agencyCode === form.agencyCode ? [] : [`agency ${project?.agencyCode}`]),
          ...lost.map((text) => `lost ${text}`),
        ];
        if (others.length > 0) wrong.push(`${kind} ${form.name}\n    ${others.slice(0, 4).join("\n    ")}`);
      }
    console.log(
      `${count.forms} forms: ${count.whole} of ${count.rows} rows whole, ${count.goals} goals, ${count.totals} totals, ${count.years} years`,
    );
    expect(wrong.slice(0, 12).join("\n"), `${wrong.length} forms`).toBe("");
  });
});
