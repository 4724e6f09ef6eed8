import { extname } from "node:path";
import { AppError } from "../../shared/error.ts";

/** A file that is being read. What is said of it when it is refused depends on what it was to be. */
export interface SourceFile {
  /** Without folder. */
  readonly name: string;
  readonly wanted: "word" | "excel";
}

interface Wanted {
  readonly format: string;
  readonly program: string;
  readonly ending: string;
  readonly content: string;
  readonly oldFormats: string;
  readonly toShorten: string;
}

const WANTED: Readonly<Record<SourceFile["wanted"], Wanted>> = {
  word: {
    format: "Word 文件",
    program: "Word 或 WPS",
    ending: ".docx",
    content: "绩效文本",
    oldFormats: ".doc 或 .wps",
    toShorten: "删去其中的图片等附件",
  },
  excel: {
    format: "Excel 文件",
    program: "Excel 或 WPS",
    ending: ".xlsx",
    content: "项目表或指标表",
    oldFormats: ".xls、.et 等",
    toShorten: "只留下要导入的工作表",
  },
};

const PICTURES = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp", ".heic", ".avif"];

/** “是 PDF 文件，不能直接导入。” for one that says so in its name; for another that it only has another ending. */
const itIs = (what: string, endings: readonly string[], ending: string) =>
  endings.includes(ending) ? `是${what}，不能直接导入` : `其实是${what}，只是扩展名不同`;

const savedAs = ({ program, ending }: Wanted) => `用 ${program} 打开它，另存为 ${ending} 后再导入`;

/** Why a file is refused as a whole, and how to mend it: one line after the file's name. */
const REFUSALS = {
  "import-empty": () => "是空文件，里面没有内容。请换一份完整的文件，或从原处重新复制。",
  "import-old-format": (wanted) =>
    `是旧格式文件（${wanted.oldFormats}），不能直接导入。请${savedAs(wanted)}。`,
  "import-encrypted": ({ program }) => `设有打开密码。请用 ${program} 打开它，取消密码并保存后再导入。`,
  "import-is-word": () =>
    "是 Word 文件，只是扩展名不同。请把扩展名改回 .docx（旧格式先另存为 .docx）再导入。",
  "import-is-excel": ({ ending, content }) =>
    `是 Excel 表格，不是 Word 文件。要导入的若就是这张表，请把扩展名改回 .xlsx（旧格式先另存为 .xlsx）；否则请选择扩展名为 ${ending} 的${content}。`,
  "import-is-binary-workbook": (_, ending) =>
    `${itIs(" Excel 二进制工作簿（.xlsb）", [".xlsb"], ending)}。请${savedAs(WANTED.excel)}。`,
  "import-is-template": (wanted, ending) =>
    `是 Excel 模板（${ending}），不能直接导入。请${savedAs(wanted)}。`,
  "import-is-slides": ({ format, ending, content }) =>
    `是演示文稿，不是 ${format}。请选择扩展名为 ${ending} 的${content}。`,
  "import-is-odf": ({ ending }) =>
    `是 OpenDocument 文件（.odt 或 .ods）。请用 WPS 或 LibreOffice 打开它，另存为 ${ending} 后再导入。`,
  "import-is-pdf": ({ format, ending }, own) =>
    `${itIs(" PDF 文件", [".pdf"], own)}。请找到生成它的 ${format}（${ending}）再导入。`,
  "import-is-picture": ({ format, ending }, own) =>
    `${itIs("图片", PICTURES, own)}。请找到原来的 ${format}（${ending}）再导入。`,
  "import-is-rtf": (_, own) =>
    `${itIs(" RTF 文件", [".rtf"], own)}。请用 Word 或 WPS 打开它，另存为 .docx 后再导入。`,
  "import-is-archive": ({ ending }, own) =>
    `${itIs("压缩包", [".zip", ".rar", ".7z", ".gz", ".tgz"], own)}。请先解压，再选其中的 ${ending} 文件。`,
  "import-is-web-page": (wanted, own) =>
    `${itIs("网页（HTML）", [".html", ".htm", ".mht", ".mhtml"], own)}。请${savedAs(wanted)}。`,
  "import-is-xml-workbook": (_, own) =>
    `${itIs(" 2003 版的 XML 表格", [".xml"], own)}。请${savedAs(WANTED.excel)}。`,
  "import-is-xml-document": (_, own) =>
    `${itIs(" XML 格式的 Word 文档", [".xml"], own)}。请${savedAs(WANTED.word)}。`,
  "import-is-text": (wanted, own) =>
    `${itIs("纯文本", [".txt", ".csv", ".tsv", ".xml", ".md", ".log"], own)}。请${savedAs(wanted)}；若打开后是乱码，请另找原文件。`,
  "import-unknown-format": ({ format, program, ending }) =>
    `不是 ${format}。请选择用 ${program} 保存的 ${ending} 文件。`,
  "import-damaged": ({ program, ending }) =>
    `不完整或已损坏，可能没有复制或下载完。请从原处重新复制；若 ${program} 还能打开它，请另存为 ${ending} 后再导入。`,
  "import-too-large": ({ content, toShorten, ending }) =>
    `太大，超出了${content}应有的大小。请${toShorten}，另存为 ${ending} 后再导入。`,
  "import-unsafe": (wanted) =>
    `的内部结构异常，为安全起见没有打开。若确是${wanted.content}，请${savedAs(wanted)}。`,
  "import-embedded": () =>
    "的内容是嵌在里面的另一份文件（altChunk，常见于网页系统导出的文件），只有 Word 能读出。请用 Word 打开它，另存为 .docx 后再导入。",
  "import-no-text": () =>
    "里没有找到绩效文本的内容：既没有章节标题，也没有写着“项目名称”“绩效目标”，或“一级指标”“三级指标”“指标值”这些栏名的表。请确认选对了文件；若是新文本，请改用“新建”。",
  "import-no-list": () =>
    "里没有找到项目表或指标表：没有一行同时有“项目名称”和“预算数”、“绩效目标”等栏名，或“三级指标”和“指标值”等栏名。请确认选对了文件，表头完整。",
} as const satisfies Record<string, (wanted: Wanted, ending: string) => string>;

export type RefusalCode = keyof typeof REFUSALS;

/** The error for a file that is refused as a whole. `details` goes to the log only. */
export function refusal(code: RefusalCode, { name, wanted }: SourceFile, details?: string): AppError {
  return new AppError(
    code,
    `“${name}”${REFUSALS[code](WANTED[wanted], extname(name).toLowerCase())}`,
    details,
  );
}
