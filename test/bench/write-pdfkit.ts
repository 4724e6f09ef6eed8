import PDFDocument from "pdfkit";
import { fontsFor } from "../../electron/fonts/fonts.ts";
import { printedIndicatorValue } from "../../shared/book/indicator-value.ts";
import type { Project } from "../../shared/book/model.ts";
import { projectHeading, sectionHeading } from "../../shared/book/numbering.ts";
import { INDICATOR_HEADERS, LABELS } from "../../shared/book/official-text.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { largeBook } from "./large-book.ts";
import { report } from "./report.ts";

/** The same content as one would write it with pdfkit alone: its own line breaking and tables, one font for the text. */

const book = largeBook(2000);
await report(async () => {
  const body = (await fontsFor(profileNamed("hebei"))).find(({ wanted }) => wanted === "仿宋_GB2312");
  if (!body?.face) throw new Error("no font");
  const doc = new PDFDocument({ size: "A4", font: body.face.file });
  doc.resume();
  for (const [index, { title, paragraphs }] of book.sections.entries()) {
    doc.addPage().fontSize(14).text(sectionHeading(index, title));
    for (const text of paragraphs) doc.text(text);
  }
  for (const [index, project] of book.projects.entries()) {
    doc.addPage().fontSize(14).text(projectHeading(index, project.name)).fontSize(10.5);
    for (const row of basicRows(project)) doc.table({ data: [row] });
    doc.table({ data: [[...INDICATOR_HEADERS], ...indicatorRows(project)] });
  }
  doc.end();
});

function basicRows(project: Project): string[][] {
  const { total, fiscal, other } = project.budget;
  return [
    [`${project.agencyCode}${project.agencyName}`, "单位：万元"],
    [LABELS.code, project.code, LABELS.name, project.name],
    [LABELS.scale, LABELS.total, total, LABELS.fiscal, fiscal, LABELS.other, other],
    [project.fundsUse],
    [LABELS.plan, ...LABELS.planDates],
    project.spendingPlan.map((percent) => `${percent}%`),
    [LABELS.goal, project.goal],
  ];
}

function indicatorRows(project: Project): string[][] {
  return project.indicators.map((row) => [
    row.level1,
    row.level2,
    row.level3,
    row.description,
    printedIndicatorValue(row),
    row.basis,
  ]);
}
