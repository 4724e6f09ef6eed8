import { extname } from "node:path";
import { AppError } from "../../../shared/error.ts";

export type ExportFormat = "docx" | "pdf" | "xlsx" | "json";

/** The format that a path's ending asks for. Throws AppError format-unknown. */
export function exportFormat(out: string): ExportFormat {
  switch (extname(out).toLowerCase()) {
    case ".docx":
      return "docx";
    case ".pdf":
      return "pdf";
    case ".xlsx":
      return "xlsx";
    case ".json":
      return "json";
    default:
      throw new AppError(
        "format-unknown",
        `不知道“${out}”要导出成什么格式。请把文件名的结尾写成 .docx、.pdf、.xlsx 或 .json。`,
      );
  }
}
