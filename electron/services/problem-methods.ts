import { stat } from "node:fs/promises";
import { extname } from "node:path";
import type { Handlers } from "../../shared/api/api.ts";
import { AppError } from "../../shared/error.ts";
import { writeWholeFile } from "../store/whole-file.ts";
import { newFilePath } from "./book-path.ts";
import type { CurrentBook } from "./current-book.ts";
import type { Jobs } from "./jobs.ts";
import type { Settings } from "./settings.ts";
import { REPORT_FORMATS, type ReportFormat } from "./tasks/write-report.ts";

/** The methods about what the checks find. */
export function problemMethods(current: CurrentBook, jobs: Jobs, settings: Settings) {
  return {
    "problems.report": async ({ job, out, overwrite, severities }) => {
      const path = newFilePath(out);
      const format = reportFormat(path, "检查意见");
      const words = await settings.words();
      const checked = await current.look((file) => ({ rows: file.rows(), notes: file.notes(), words }));
      const { problems } = await writeWholeFile(path, overwrite, (draft) =>
        jobs.run<"report">(job, { kind: "report", checked, severities, format, draft }),
      );
      return { path, bytes: (await stat(path)).size, problems };
    },
  } satisfies Partial<Handlers>;
}

/** @param what is to be written: “检查意见” */
export function reportFormat(out: string, what: string): ReportFormat {
  const format = REPORT_FORMATS.find((each) => extname(out).toLowerCase() === `.${each}`);
  if (format) return format;
  throw new AppError(
    "format-unknown",
    `${what}不能写成“${out}”这种格式。请把文件名的结尾写成 .docx 或 .xlsx。`,
  );
}
