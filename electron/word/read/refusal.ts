import { AppError } from "../../../shared/error.ts";

/** Why a file is refused as a whole, and how to fix it: one line after the file's name. */
const REFUSALS = {
  "word-empty": "是空文件，里面没有内容。请换一份完整的文件，或从原处重新复制。",
  "word-old-format":
    "是旧格式文件（.doc 或 .wps），不能直接导入。请用 Word 或 WPS 打开它，另存为 .docx 后再导入。",
  "word-encrypted": "设有打开密码。请用 Word 或 WPS 打开它，取消密码并保存后再导入。",
  "word-is-excel": "是 Excel 表格，不是 Word 文件。请选择扩展名为 .docx 的绩效文本。",
  "word-is-slides": "是演示文稿，不是 Word 文件。请选择扩展名为 .docx 的绩效文本。",
  "word-is-odt": "是 OpenDocument 文本（.odt）。请用 WPS 或 LibreOffice 打开它，另存为 .docx 后再导入。",
  "word-is-pdf": "其实是 PDF 文件，只是扩展名不同。请找到生成它的 Word 文件（.docx）再导入。",
  "word-is-picture": "其实是图片，只是扩展名不同。请找到原来的 Word 文件（.docx）再导入。",
  "word-is-rtf": "其实是 RTF 文件，只是扩展名不同。请用 Word 或 WPS 打开它，另存为 .docx 后再导入。",
  "word-is-text":
    "其实是网页或纯文本，只是扩展名不同。请用 Word 或 WPS 打开它，另存为 .docx 后再导入；若打开后是乱码，请另找原文件。",
  "word-not-word": "不是 Word 文件。请选择用 Word 或 WPS 保存的 .docx 文件。",
  "word-damaged":
    "不完整或已损坏，可能没有复制或下载完。请从原处重新复制；若 Word 或 WPS 还能打开它，请另存为 .docx 后再导入。",
  "word-too-large": "太大，超出了绩效文本应有的大小。请删去其中的图片等附件，另存为 .docx 后再导入。",
  "word-unsafe":
    "的内部结构异常，为安全起见没有打开。若确是绩效文本，请用 Word 或 WPS 打开它，另存为 .docx 后再导入。",
  "word-no-text":
    "里没有找到绩效文本的内容（既没有章节标题，也没有项目绩效目标表）。请确认选对了文件；若是新文本，请改用“新建”。",
} as const;

export type RefusalCode = keyof typeof REFUSALS;

/** The error for a file that is refused as a whole. `name` is the file's name without folder, `details` goes to the log only. */
export function refusal(code: RefusalCode, name: string, details?: string): AppError {
  return new AppError(code, `“${name}”${REFUSALS[code]}`, details);
}
