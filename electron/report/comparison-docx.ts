import { TableRow, TextRun, UnderlineType } from "docx";
import { printable } from "../../shared/book/canonical.ts";
import { lineTitle, markedLine, markedTitle, stoodBefore } from "../../shared/diff/book/compared-words.ts";
import type { ComparedLine, ComparedPart } from "../../shared/diff/book/comparison.ts";
import { type Difference, isTitle } from "../../shared/diff/book/differences.ts";
import type { Marked } from "../../shared/diff/words.ts";
import { type ComparisonReport, kindWords } from "./comparison-report.ts";
import { cellOf, HEI, listDocx, listTable, textCell } from "./list-docx.ts";

const COLUMNS = [
  { heading: "位置", width: 18 },
  { heading: "种类", width: 12 },
  { heading: "标出不同的文字", width: 110 },
];

/** RRGGBB: dark red, dark green, light grey. */
const REMOVED = "B3261E";
const ADDED = "0B6A0B";
const BAND = "EDEDED";

/** What is longer may fill more than a page, and is parted between pages. Characters. */
const LONGEST_WHOLE = 800;

const LEGEND = "加删除线的字是原文有、现文没有的；加下划线的字是现文新有的。没有列出的内容两份相同。";

/** The differences as a Word document: below the name of each part its lines that differ, marked. */
export function comparisonDocx({ title, remarks, differences }: ComparisonReport): Promise<Buffer> {
  const table =
    differences.length === 0 ? null : listTable(COLUMNS, (widths) => differenceRows(differences, widths));
  return listDocx({ title, remarks: table ? [...remarks, LEGEND] : remarks, nothing: "没有不同。", table });
}

function differenceRows(differences: readonly Difference[], widths: readonly number[]): TableRow[] {
  let last: ComparedPart | null = null;
  return differences.flatMap((difference) => {
    const { part, line } = difference;
    const rows = part === last ? [] : [partRow(part, line === null ? difference : null, widths)];
    last = part;
    if (line !== null) return [...rows, lineRow(line, kindWords(difference), widths)];
    const all = part.left === null || part.right === null ? part.lines : [];
    return [
      ...rows,
      ...all
        .filter((each) => !isTitle(each) && each.cells.some(({ left, right }) => left !== "" || right !== ""))
        .map((each) => lineRow(each, kindWords(difference), widths)),
    ];
  });
}

/** Its name, marked where it was renamed, and what happened to the part as a whole. */
function partRow(part: ComparedPart, whole: Difference | null, widths: readonly number[]): TableRow {
  const before = stoodBefore(part);
  const words = whole === null ? "" : `　${kindWords(whole)}${before === "" ? "" : `（${before}）`}`;
  const runs = [...markedTitle(part).map((each) => run(each, true)), new TextRun({ text: words, font: HEI })];
  const width = widths.reduce((sum, each) => sum + each, 0);
  return new TableRow({
    cantSplit: true,
    children: [cellOf([runs], width, { span: COLUMNS.length, fill: BAND })],
  });
}

function lineRow(line: ComparedLine, kind: string, [first = 0, second = 0, third = 0]: readonly number[]) {
  const before = stoodBefore(line);
  const marks = markedLine(line);
  const length = marks.reduce((sum, { text }) => sum + text.length, 0);
  return new TableRow({
    cantSplit: length <= LONGEST_WHOLE,
    children: [
      textCell(lineTitle(line), first, false),
      textCell(kind + (before === "" ? "" : `\n（${before}）`), second, true),
      cellOf(runLines(marks), third),
    ],
  });
}

/** The marked text as the paragraphs of a cell. */
function runLines(marks: readonly Marked[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const { text, mark } of marks)
    printable(text)
      .split("\n")
      .forEach((piece, at) => {
        if (at > 0) lines.push([]);
        if (piece !== "") lines.at(-1)?.push(run({ text: piece, mark }, false));
      });
  return lines;
}

function run({ text, mark }: Marked, heading: boolean): TextRun {
  return new TextRun({
    text: printable(text),
    ...(heading && { font: HEI }),
    ...(mark === "removed" && { strike: true, color: REMOVED }),
    ...(mark === "added" && { underline: { type: UnderlineType.SINGLE }, color: ADDED }),
  });
}
