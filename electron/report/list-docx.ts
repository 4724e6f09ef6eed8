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

/** What the lists that are sent to colleagues as Word documents look like: A4 lying, a title, remarks and one table. */

/** A4 lying, 20 mm margins: twips. */
const PAGE = { width: 11_906, height: 16_838 };
const MARGIN = convertMillimetersToTwip(20);
const TEXT_WIDTH = PAGE.height - 2 * MARGIN;
/** Half points: 小二, 五号. */
const TITLE_SIZE = 36;
const TEXT_SIZE = 21;

const SONG = face("宋体");
export const HEI = face("黑体");
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: "808080" };

interface ListDocument {
  readonly title: string;
  readonly remarks: readonly string[];
  /** In place of the table where it is null. */
  readonly nothing: string;
  readonly table: Table | null;
}

export function listDocx({ title, remarks, nothing, table }: ListDocument): Promise<Buffer> {
  const document = new Document({
    title: printable(title),
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
            children: [new TextRun({ text: printable(title), font: HEI, size: TITLE_SIZE })],
          }),
          ...remarks.map((remark) => new Paragraph({ spacing: { after: 100 }, text: printable(remark) })),
          table ?? new Paragraph(nothing),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

interface Column {
  readonly heading: string;
  /** Which the page's width is shared out by. */
  readonly width: number;
}

/**
 * A table whose heading row stands on every page.
 * @param rowsOf gets the columns' widths in twips
 */
export function listTable(
  columns: readonly Column[],
  rowsOf: (widths: readonly number[]) => readonly TableRow[],
): Table {
  const widths = columnWidths(columns);
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
        children: columns.map(({ heading }, at) => textCell(heading, widths[at] ?? 0, true, { font: HEI })),
      }),
      ...rowsOf(widths),
    ],
  });
}

/** @param width twips */
export function textCell(text: string, width: number, centred: boolean, run: IRunOptions = {}): TableCell {
  return cellOf(
    printable(text)
      .split("\n")
      .map((line) => [new TextRun({ ...run, text: line })]),
    width,
    { centred },
  );
}

interface CellOptions {
  readonly centred?: boolean;
  /** How many columns it stands in. */
  readonly span?: number;
  /** Colour behind it, RRGGBB. */
  readonly fill?: string;
}

/** @param lines its paragraphs @param width twips */
export function cellOf(
  lines: readonly (readonly TextRun[])[],
  width: number,
  { centred = false, span = 1, fill }: CellOptions = {},
): TableCell {
  return new TableCell({
    width: { size: width, type: "dxa" },
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    ...(span > 1 && { columnSpan: span }),
    ...(fill !== undefined && { shading: { fill } }),
    children: lines.map(
      (children) =>
        new Paragraph({ alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT, children }),
    ),
  });
}

/** Twips, together the text's width. */
function columnWidths(columns: readonly Column[]): number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / all));
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
