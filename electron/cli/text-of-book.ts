import { printedCells } from "../../shared/book/fields.ts";
import type { Book, Project } from "../../shared/book/model.ts";
import { sumMoney } from "../../shared/book/money.ts";
import { projectHeading, sectionHeading } from "../../shared/book/numbering.ts";
import { coverTitle, LABELS, PARTS } from "../../shared/book/official-text.ts";
import { printedPercent } from "../../shared/book/percent.ts";

/** The whole book as plain text, in print order. */
export function textOfBook(book: Book): string {
  const lines = [book.department, coverTitle(book.fiscalYear), book.compiler, book.reviewer, ""];
  lines.push(`${PARTS[0].number} ${PARTS[0].title}`, "");
  for (const [index, section] of book.sections.entries())
    lines.push(sectionHeading(index, section.title), ...section.paragraphs, "");
  lines.push(`${PARTS[1].number} ${PARTS[1].title}`, "");
  for (const [index, project] of book.projects.entries()) lines.push(...projectLines(index, project), "");
  const total = sumMoney(book.projects.map((project) => project.budget.total));
  lines.push(`共 ${book.projects.length} 个项目，预算数合计 ${total} 万元`);
  return `${lines.join("\n")}\n`;
}

function projectLines(index: number, project: Project): string[] {
  const { total, fiscal, other } = project.budget;
  const plan = LABELS.planDates.map(
    (date, at) => `${date} ${printedPercent(project.spendingPlan[at] ?? null) || "—"}`,
  );
  return [
    projectHeading(index, project.name),
    `${project.agencyCode}${project.agencyName}`,
    `${LABELS.code} ${project.code}`,
    `${LABELS.total} ${total || "—"}　${LABELS.fiscal} ${fiscal || "—"}　${LABELS.other} ${other || "—"}（万元）`,
    `资金用途 ${project.fundsUse}`,
    `${LABELS.plan} ${plan.join("　")}`,
    `${LABELS.goal} ${project.goal}`,
    ...project.indicators.map((row) => printedCells(row).join(" | ")),
  ];
}
