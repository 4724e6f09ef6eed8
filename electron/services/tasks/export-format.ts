import { extname } from "node:path";
import { AppError } from "../../../shared/error.ts";

const FORMATS = ["docx", "pdf", "xlsx", "json"] as const;
export type ExportFormat = (typeof FORMATS)[number];

/** The format that a path's ending asks for. Throws AppError format-unknown. */
export function exportFormat(out: string): ExportFormat {
  const format = FORMATS.find((each) => extname(out).toLowerCase() === `.${each}`);
  if (format) return format;
  throw new AppError(
    "format-unknown",
    `不知道“${out}”要导出成什么格式。请把文件名的结尾写成 .docx、.pdf、.xlsx 或 .json。`,
  );
}
