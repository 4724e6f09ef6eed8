import { basename } from "node:path";
import { type BookRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { type Comparison, compareBooks } from "../../../shared/diff/book/comparison.ts";
import { comparisonDocx } from "../../report/comparison-docx.ts";
import { comparisonReport } from "../../report/comparison-report.ts";
import { comparisonXlsx } from "../../report/comparison-xlsx.ts";
import { importFile } from "./import-files.ts";
import type { Progress } from "./task.ts";
import { type ReportFormat, writeDraft } from "./write-report.ts";

/** One of the two books that are compared. */
export type ComparedSide = {
  /** What a person knows it by. */
  readonly name: string;
} & (
  | {
      readonly rows: BookRows;
      /** Its row ids are those of the open book. */
      readonly ownIds: boolean;
    }
  /** A file that can be imported. */
  | { readonly path: string }
);

export interface ComparedSides {
  readonly left: ComparedSide;
  readonly right: ComparedSide;
}

/** Projects. */
const REPORT_EVERY = 50;

/** Throws AppError as the import of a file does. */
export async function compareSides(
  { left, right }: ComparedSides,
  report: (progress: Progress) => void,
): Promise<Comparison> {
  const [one, other] = [await rowsOfSide(left, report), await rowsOfSide(right, report)];
  const sameIds = "rows" in left && "rows" in right && left.ownIds && right.ownIds;
  return {
    left: about(left, one),
    right: about(right, other),
    parts: compareBooks(one, other, sameIds, (done, total) => {
      if (done % REPORT_EVERY === 0) report({ stage: "正在比较", done, total });
    }),
  };
}

async function rowsOfSide(side: ComparedSide, report: (progress: Progress) => void): Promise<BookRows> {
  if ("rows" in side) return side.rows;
  report({ stage: `正在读取 ${basename(side.path)}`, done: 0, total: 0 });
  return rowsOfBook((await importFile({ path: side.path })).book);
}

function about({ name }: ComparedSide, { department, fiscalYear }: BookRows): Comparison["left"] {
  return { name, department, fiscalYear };
}

/** Writes the differences into `draft`. Throws AppError disk-full and its like. */
export async function writeComparison(
  comparison: Comparison,
  format: ReportFormat,
  draft: string,
): Promise<{ differences: number }> {
  const report = comparisonReport(comparison, new Date());
  await writeDraft(draft, format === "docx" ? await comparisonDocx(report) : await comparisonXlsx(report));
  return { differences: report.differences.length };
}
