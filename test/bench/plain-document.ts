import {
  BorderStyle,
  Document,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from "docx";
import { printedIndicatorValue } from "../../shared/book/indicator-value.ts";
import type { Book, Project } from "../../shared/book/model.ts";
import { projectHeading, sectionHeading } from "../../shared/book/numbering.ts";
import { INDICATOR_HEADERS, LABELS } from "../../shared/book/official-text.ts";

/** The same content as one would write it with the docx library alone: the peer of our writer and of our layout. */
export function plainDocument(book: Book): Document {
  const text = book.sections.flatMap((section, index) => [
    heading(sectionHeading(index, section.title)),
    ...section.paragraphs.map((each) => new Paragraph(each)),
  ]);
  const projects = book.projects.flatMap((project, index) => [
    heading(projectHeading(index, project.name)),
    basicTable(project),
    new Paragraph(""),
    indicatorTable(project),
  ]);
  return new Document({ sections: [{ children: [...text, ...projects] }] });
}

function heading(text: string): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel.HEADING_2, pageBreakBefore: true });
}

function basicTable(project: Project): Table {
  const { total, fiscal, other } = project.budget;
  return table([
    row([`${project.agencyCode}${project.agencyName}`, "单位：万元"]),
    row([LABELS.code, project.code, LABELS.name, project.name]),
    row([LABELS.scale, LABELS.total, total, LABELS.fiscal, fiscal, LABELS.other, other]),
    row(["", project.fundsUse]),
    row([LABELS.plan, ...LABELS.planDates]),
    row(["", ...project.spendingPlan.map((percent) => `${percent}%`)]),
    row([LABELS.goal, project.goal]),
  ]);
}

function indicatorTable(project: Project): Table {
  const rows = project.indicators.map((each, index) => {
    const merged = project.indicators[index - 1]?.level1 === each.level1;
    const first = new TableCell({
      children: [new Paragraph(merged ? "" : each.level1)],
      verticalMerge: merged ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
    });
    const rest = [each.level2, each.level3, each.description, printedIndicatorValue(each), each.basis];
    return new TableRow({ children: [first, ...rest.map(cell)], cantSplit: true });
  });
  return table([new TableRow({ children: INDICATOR_HEADERS.map(cell), tableHeader: true }), ...rows]);
}

function table(rows: TableRow[]): Table {
  const line = { style: BorderStyle.SINGLE, size: 4 };
  return new Table({
    rows,
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
  });
}

function row(texts: readonly string[]): TableRow {
  return new TableRow({ children: texts.map(cell) });
}

function cell(text: string): TableCell {
  return new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, size: 21 })] })] });
}
