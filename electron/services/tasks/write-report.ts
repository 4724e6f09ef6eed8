import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { bookOfRows } from "../../../shared/book/rows.ts";
import type { Severity } from "../../../shared/checks/problem.ts";
import { checkRows, type RowsInput } from "../../../shared/checks/run/check-rows.ts";
import { reportDocx } from "../../report/report-docx.ts";
import { reportOf } from "../../report/report-rows.ts";
import { reportXlsx } from "../../report/report-xlsx.ts";
import { fileError, isSystemError } from "../../store/file-error.ts";

export const REPORT_FORMATS = ["docx", "xlsx"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/**
 * Checks a book and writes what it finds, of these severities and not marked 已忽略, into `draft`. Throws AppError disk-full and its like.
 * @returns how many problems the report has
 */
export async function writeReport(
  checked: RowsInput,
  severities: readonly Severity[],
  format: ReportFormat,
  draft: string,
): Promise<{ problems: number }> {
  const { problems, unchecked } = checkRows(checked);
  const wanted = problems.filter(({ severity }) => severities.includes(severity));
  const report = reportOf(bookOfRows(checked.rows), wanted, unchecked, new Date());
  await writeDraft(draft, format === "docx" ? await reportDocx(report) : await reportXlsx(report));
  return { problems: report.rows.length };
}

/** Throws AppError disk-full and its like. */
export async function writeDraft(draft: string, file: Uint8Array): Promise<void> {
  try {
    await writeFile(draft, file);
  } catch (error) {
    throw isSystemError(error) ? fileError(error, dirname(draft)) : error;
  }
}
