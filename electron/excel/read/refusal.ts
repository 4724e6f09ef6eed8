import { AppError } from "../../../shared/error.ts";
import type { RefusalCode } from "../../word/read/refusal.ts";

/** Why a file is refused as a whole, and how to fix it: one line after the file's name. */
const REFUSALS = {
  "excel-empty": "是空文件，里面没有内容。请换一份完整的文件，或从原处重新复制。",
  "excel-old-format":
    "是旧格式文件（.xls、.et 等），不能直接导入。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再导入。",
  "excel-encrypted": "设有打开密码。请用 Excel 或 WPS 打开它，取消密码并保存后再导入。",
  "excel-is-word": "是 Word 文件，只是扩展名不同。请把扩展名改回 .docx（旧格式先另存为 .docx）再导入。",
  "excel-is-slides": "是演示文稿，不是 Excel 表格。请选择扩展名为 .xlsx 的项目表或指标表。",
  "excel-is-odf":
    "是 OpenDocument 文件（.ods 或 .odt）。请用 WPS 或 LibreOffice 打开它，另存为 .xlsx 后再导入。",
  "excel-is-pdf": "其实是 PDF 文件，只是扩展名不同。请找到生成它的 Excel 文件（.xlsx）再导入。",
  "excel-is-picture": "其实是图片，只是扩展名不同。请找到原来的 Excel 文件（.xlsx）再导入。",
  "excel-is-text":
    "其实是网页或纯文本，只是扩展名不同。请用 Excel 或 WPS 打开它，另存为 .xlsx 后再导入；若打开后是乱码，请另找原文件。",
  "excel-not-excel": "不是 Excel 文件。请选择用 Excel 或 WPS 保存的 .xlsx 文件。",
  "excel-damaged":
    "不完整或已损坏，可能没有复制或下载完。请从原处重新复制；若 Excel 或 WPS 还能打开它，请另存为 .xlsx 后再导入。",
  "excel-too-large": "太大，超出了项目表、指标表应有的大小。请只留下要导入的工作表，另存为 .xlsx 后再导入。",
  "excel-unsafe":
    "的内部结构异常，为安全起见没有打开。若确是项目表或指标表，请用 Excel 或 WPS 打开它，另存为 .xlsx 后再导入。",
  "excel-no-list":
    "里没有找到项目表或指标表：没有一行同时有“项目名称”和“预算数”、“绩效目标”等栏名，或“三级指标”和“指标值”等栏名。请确认选对了文件，表头完整。",
} as const;

export type ExcelRefusalCode = keyof typeof REFUSALS;

/** The error for a file that is refused as a whole. `name` is the file's name without folder, `details` goes to the log only. */
export function refusal(code: ExcelRefusalCode, name: string, details?: string): AppError {
  return new AppError(code, `“${name}”${REFUSALS[code]}`, details);
}

/** What the readers of packages and XML, shared with Word files, say of a workbook. */
const OF_WORD: Readonly<Record<RefusalCode, ExcelRefusalCode>> = {
  "word-empty": "excel-empty",
  "word-old-format": "excel-old-format",
  "word-encrypted": "excel-encrypted",
  "word-is-excel": "excel-old-format",
  "word-is-slides": "excel-is-slides",
  "word-is-odt": "excel-is-odf",
  "word-is-pdf": "excel-is-pdf",
  "word-is-picture": "excel-is-picture",
  "word-is-rtf": "excel-is-word",
  "word-is-text": "excel-is-text",
  "word-not-word": "excel-not-excel",
  "word-damaged": "excel-damaged",
  "word-too-large": "excel-too-large",
  "word-unsafe": "excel-unsafe",
  "word-no-text": "excel-no-list",
};

/** An error of those readers in words about a workbook; anything else as it is. */
export function asExcelRefusal(thrown: unknown, name: string): unknown {
  if (!(thrown instanceof AppError) || !Object.hasOwn(OF_WORD, thrown.code)) return thrown;
  return refusal(OF_WORD[thrown.code as RefusalCode], name, thrown.details);
}
