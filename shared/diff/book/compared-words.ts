import { labelOf, PRINTED_COLUMNS } from "../../book/fields.ts";
import { projectNumber, sectionHeading } from "../../book/numbering.ts";
import { type Marked, markedText } from "../words.ts";
import type { ComparedCell, ComparedLine, ComparedPart } from "./comparison.ts";
import { type Difference, partKinds } from "./differences.ts";

/** Compared parts and lines in words, for the screen and the files. */

export type Side = "left" | "right";

/** “封面”, “一、总体绩效目标”, “3.招商经费”: as the right book has it, or the left one where only that has it. */
export function partTitle(part: ComparedPart): string {
  return titleIn(part, part.right === null ? "left" : "right");
}

/** The same as one of the books has it. */
export function titleIn({ table, title, ...stands }: ComparedPart, side: Side): string {
  const index = (stands[side]?.number ?? 1) - 1;
  const name = title[side] || "（未命名）";
  switch (table) {
    case "book":
      return "封面";
    case "section":
      return sectionHeading(index, name);
    case "project":
      return projectNumber(index) + name;
  }
}

/** “第 3 段”, “第 2 条指标”, “预算数”; “原第 3 段” where only the left book has it. */
export function lineTitle({ table, left, right, cells }: ComparedLine): string {
  const number = right === null ? `原第 ${left?.number ?? 1}` : `第 ${right.number}`;
  if (table === "paragraph") return `${number} 段`;
  if (table === "indicator") return `${number} 条指标`;
  const [cell] = cells;
  return cell ? labelOf(cell.field) : "";
}

/** “原来是第 5 个”: where what was moved stood before; "" for what was not. */
export function stoodBefore({ table, moved, left }: Pick<ComparedLine, "table" | "moved" | "left">): string {
  if (!moved || left === null) return "";
  return `原来是第 ${left.number} ${MEASURES[table]}`;
}

const MEASURES: Readonly<Record<ComparedLine["table"], string>> = {
  book: "份",
  section: "部分",
  project: "个",
  paragraph: "段",
  indicator: "条",
};

/** A cell as it is printed. */
interface PrintedCell {
  readonly label: string;
  /** Printed without anything between them: the three fields of a 指标值; otherwise one. */
  readonly fields: readonly ComparedCell[];
}

/** The cells that a line is printed in. */
export function printedCells({ table, cells }: ComparedLine): PrintedCell[] {
  if (table !== "indicator") return cells.map((cell) => ({ label: labelOf(cell.field), fields: [cell] }));
  return PRINTED_COLUMNS.map(({ label, fields }) => ({
    label,
    fields: cells.filter(({ field }) => fields.some(({ name }) => name === field)),
  }));
}

/** A printed cell as one text, marked. */
export function markedCell({ fields }: PrintedCell): Marked[] {
  return fields.flatMap(({ left, right }) => markedText(left, right));
}

/** Between the cells of a line that is written as one text. */
const JOINT = "｜";

/** A line as one of the books has it: the cells of an indicator after each other. */
export function lineText(line: ComparedLine, side: Side): string {
  return printedCells(line)
    .map(({ fields }) => fields.map((field) => field[side]).join(""))
    .filter((text) => text !== "")
    .join(JOINT);
}

/**
 * A line as one text, with what was removed and added marked in it. A line that only one book has is as a whole what came or went, also
 * where it is empty.
 */
export function markedLine(line: ComparedLine): Marked[] {
  const mark = markOf(line);
  if (mark !== "same")
    return [{ text: lineText(line, mark === "added" ? "right" : "left") || "（空）", mark }];
  return printedCells(line)
    .map(markedCell)
    .filter((marks) => marks.length > 0)
    .flatMap((marks, at): Marked[] => (at > 0 ? [{ text: JOINT, mark: "same" }, ...marks] : marks));
}

/** The name of a part with its number, marked where it is another one. */
export function markedTitle(part: ComparedPart): Marked[] {
  if (partKinds(part).includes("renamed")) return markedText(titleIn(part, "left"), titleIn(part, "right"));
  return [{ text: partTitle(part), mark: markOf(part) }];
}

function markOf({ left, right }: Pick<ComparedLine, "left" | "right">): Marked["mark"] {
  if (left === null) return "added";
  return right === null ? "removed" : "same";
}

/** What a whole part has in one of the books: its name, and below it every line that says something. */
export function partText(part: ComparedPart, side: Side): string {
  const lines = part.lines.flatMap((line) => {
    const text = lineText(line, side);
    if (text === "") return [];
    return [line.table === "paragraph" ? text : `${lineTitle(line)}：${text}`];
  });
  return [titleIn(part, side), ...lines].join("\n");
}

/** “一、总体绩效目标 第 3 段”, “3.招商经费”. */
export function differencePlace({ part, line }: Difference): string {
  return line === null ? partTitle(part) : `${partTitle(part)} ${lineTitle(line)}`;
}

/** Whether a part is in one of the two books only. */
export function isOneSided(part: ComparedPart): boolean {
  return partKinds(part).some((kind) => kind === "added" || kind === "removed");
}
