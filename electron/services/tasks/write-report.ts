import { writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { type CheckInput, checkBook } from "../../../shared/checks/check-book.ts";
import type { Severity } from "../../../shared/checks/rule.ts";
import { reportDocx } from "../../report/report-docx.ts";
import { reportOf } from "../../report/report-rows.ts";
import { reportXlsx } from "../../report/report-xlsx.ts";
import { fileError, isSystemError } from "../../store/file-error.ts";

export type ReportFormat = "docx" | "xlsx";

/**
 * Checks a book and writes what it finds, of these severities, into `draft`. Throws AppError disk-full and its like.
 * @returns how many problems the report has
 */
export async function writeReport(
  checked: CheckInput,
  severities: readonly Severity[],
  format: ReportFormat,
  draft: string,
): Promise<{ problems: number }> {
  const { problems, unchecked } = checkBook(checked);
  const wanted = problems.filter(({ severity }) => severities.includes(severity));
  const report = reportOf(checked.book, wanted, unchecked, new Date());
  const file = format === "docx" ? await reportDocx(report) : await reportXlsx(report);
  try {
    await writeFile(draft, file);
  } catch (error) {
    throw isSystemError(error) ? fileError(error, dirname(draft)) : error;
  }
  return { problems: report.rows.length };
}
