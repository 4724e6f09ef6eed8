import {
  differencePlace,
  lineText,
  partText,
  type Side,
  stoodBefore,
  titleIn,
} from "../../shared/diff/book/compared-words.ts";
import type { Difference } from "../../shared/diff/book/differences.ts";
import { count, text } from "../excel/cells.ts";
import type { TableColumn } from "../excel/write/table.ts";
import { type ComparisonReport, kindWords } from "./comparison-report.ts";
import { listXlsx } from "./list-xlsx.ts";

/** Widths in characters of half width. */
const COLUMNS: readonly TableColumn<Difference>[] = [
  { heading: "序号", width: 6, cell: (_, index) => count(index + 1) },
  { heading: "位置", width: 30, cell: (difference) => text(differencePlace(difference)) },
  { heading: "种类", width: 12, cell: (difference) => text(kindWithPlace(difference)) },
  { heading: "原文", width: 44, cell: (difference) => text(sideText(difference, "left")) },
  { heading: "现文", width: 44, cell: (difference) => text(sideText(difference, "right")) },
];

/** The differences as a workbook of one sheet, whose list can be sorted and filtered. */
export function comparisonXlsx({ title, remarks, differences }: ComparisonReport): Promise<Uint8Array> {
  return listXlsx({ name: "不同之处", title, remarks, columns: COLUMNS, items: differences });
}

function kindWithPlace(difference: Difference): string {
  const before = stoodBefore(difference.line ?? difference.part);
  return kindWords(difference) + (before === "" ? "" : `（${before}）`);
}

/** Of a part that only one book has, all of it; of one that was renamed or moved, its name. */
function sideText({ part, line }: Difference, side: Side): string {
  if (line !== null) return lineText(line, side);
  if (part[side] === null) return "";
  return part.left === null || part.right === null ? partText(part, side) : titleIn(part, side);
}
