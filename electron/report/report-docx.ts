import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
} from "docx";
import { printable } from "../../shared/book/canonical.ts";
import { REPORT_COLUMNS, type Report, type ReportRow } from "./report-rows.ts";

/** A4 lying, 20 mm margins: twips. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = convertMillimetersToTwip(20);
const TEXT_WIDTH = PAGE.height - 2 * MARGIN;
/** Half points: 小二, 五号. */
const TITLE_SIZE = 36;
const TEXT_SIZE = 21;

const SONG = face("宋体");
const HEI = face("黑体");
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: "808080" };

/** The report as a Word document: a table whose heading row stands on every page. */
export function reportDocx(report: Report): Promise<Buffer> {
  const document = new Document({
    title: printable(report.title),
    styles: { default: { document: { run: { font: SONG, size: TEXT_SIZE } } } },
    sections: [
      {
        properties: {
          page: {
            size: { ...PAGE, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 160 },
            children: [new TextRun({ text: printable(report.title), font: HEI, size: TITLE_SIZE })],
          }),
          ...report.remarks.map(
            (remark) => new Paragraph({ spacing: { after: 100 }, text: printable(remark) }),
          ),
          report.rows.length === 0 ? new Paragraph("没有发现问题。") : table(report.rows),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function table(rows: readonly ReportRow[]): Table {
  const widths = columnWidths();
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    width: { size: TEXT_WIDTH, type: "dxa" },
    borders: {
      top: BORDER,
      bottom: BORDER,
      left: BORDER,
      right: BORDER,
      insideHorizontal: BORDER,
      insideVertical: BORDER,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: REPORT_COLUMNS.map(({ heading }, column) =>
          cell(heading, widths[column] ?? 0, true, { font: HEI }),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: REPORT_COLUMNS.map(({ field }, column) =>
              cell(row[field], widths[column] ?? 0, field === "number" || field === "severity"),
            ),
          }),
      ),
    ],
  });
}

function cell(text: string, width: number, centred: boolean, run: IRunOptions = {}): TableCell {
  return new TableCell({
    width: { size: width, type: "dxa" },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    children: printable(text)
      .split("\n")
      .map(
        (line) =>
          new Paragraph({
            alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
            children: [new TextRun({ ...run, text: line })],
          }),
      ),
  });
}

/** Twips, together the text's width. */
function columnWidths(): number[] {
  const all = REPORT_COLUMNS.reduce((sum, { width }) => sum + width, 0);
  const widths = REPORT_COLUMNS.map(({ width }) => Math.floor((TEXT_WIDTH * width) / all));
  const rest = TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: ["第 ", PageNumber.CURRENT, " 页，共 ", PageNumber.TOTAL_PAGES, " 页"] }),
    ],
  });
}

/** One face for every kind of character, so that figures stand in it too. */
function face(name: string) {
  return { ascii: name, eastAsia: name, hAnsi: name, cs: name };
}
