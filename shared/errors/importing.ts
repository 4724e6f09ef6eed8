import type { Explanation } from "./explanation.ts";

export const IMPORT_ERRORS = {
  "import-empty": {
    title: "是空文件，里面没有内容",
    why: "文件是 0 字节，多半没有复制完或没有下载完。",
    mend: "从原处重新复制，或换一份完整的文件。",
  },
  "import-old-format": {
    title: "是旧格式文件（.doc、.wps、.xls、.et），不能直接导入",
    why: "旧格式是另一种文件，程序不读。",
    mend: "用 Word（Excel）或 WPS 打开它，“另存为”时文件类型选 .docx（表格选 .xlsx），再导入新存的那份。",
  },
  "import-encrypted": {
    title: "设有打开密码",
    why: "内容是加密的，程序读不到。",
    mend: "用 Word、WPS 打开它，取消打开密码后保存，再导入。",
  },
  "import-is-word": {
    title: "是 Word 文件，只是扩展名不同",
    why: "文件名的结尾被改成了别的。",
    mend: "把结尾改回 .docx 再导入；旧格式的先另存为 .docx。",
  },
  "import-is-excel": {
    title: "是 Excel 表格，不是 Word 文件",
    why: "文件名的结尾写着 .docx，里面却是表格。",
    mend: "要导入的若就是这张表，把结尾改回 .xlsx；否则选正确的 Word 文件。",
  },
  "import-is-binary-workbook": {
    title: "是 Excel 二进制工作簿（.xlsb），不能直接导入",
    why: "它和 .xlsx 是两种文件，程序不读。",
    mend: "用 Excel 或 WPS 打开它，另存为 .xlsx 再导入。",
  },
  "import-is-template": {
    title: "是 Excel 模板（.xltx、.xltm），不能直接导入",
    why: "模板是用来新建表格的，不是填好的表。",
    mend: "用 Excel 或 WPS 打开它，填好后另存为 .xlsx 再导入。",
  },
  "import-is-slides": {
    title: "是演示文稿",
    why: "选中的是 PPT。",
    mend: "选绩效文本的 .docx，或项目表的 .xlsx。",
  },
  "import-is-odf": {
    title: "是 OpenDocument 文件（.odt 或 .ods）",
    why: "这是 LibreOffice 等软件自己的格式，程序不读。",
    mend: "用 WPS 或 LibreOffice 打开它，另存为 .docx 或 .xlsx 再导入。",
  },
  "import-is-pdf": {
    title: "其实是 PDF 文件",
    why: "PDF 是印好的页面，里面没有可以拆开的段落和表格。",
    mend: "找生成它的 Word 文件。确实没有的，用 WPS 把 PDF 转成 Word，转出来的要逐处核对。",
  },
  "import-is-picture": {
    title: "其实是图片",
    why: "扫描件和照片里没有文字，程序不认图里的字。",
    mend: "找原来的 Word 文件；没有的话，从“新建”开始录入。",
  },
  "import-is-rtf": {
    title: "其实是 RTF 文件",
    why: "有的系统把 RTF 文件起名为 .doc 或 .docx。",
    mend: "用 Word 或 WPS 打开它，另存为 .docx 再导入。",
  },
  "import-is-archive": {
    title: "是压缩包",
    why: "文件在压缩包里，程序不替你解压。",
    mend: "先解压，再选里面的 .docx 或 .xlsx 文件。",
  },
  "import-is-web-page": {
    title: "是网页（HTML）",
    why: "有的系统导出的“Word”“Excel”其实是网页。",
    mend: "用 Word（Excel）或 WPS 打开它，另存为 .docx（.xlsx）再导入。",
  },
  "import-is-xml-workbook": {
    title: "是 2003 版的 XML 表格",
    why: "有的系统导出的“Excel”是这种旧的 XML 文件，程序不读。",
    mend: "用 Excel 或 WPS 打开它，另存为 .xlsx 再导入。",
  },
  "import-is-xml-document": {
    title: "是 XML 格式的 Word 文档",
    why: "Word 也能把文档存成一个 XML 文件，程序不读。",
    mend: "用 Word 或 WPS 打开它，另存为 .docx 再导入。",
  },
  "import-is-text": {
    title: "是纯文本",
    why: "文件里只有文字，没有 Word 的章节，也不是认得出的清单。",
    mend: "用 Word（Excel）或 WPS 打开它，另存为 .docx（.xlsx）再导入；打开是乱码的，另找原文件。",
  },
  "import-unknown-format": {
    title: "不是 Word（Excel）文件",
    why: "程序不认识这个文件的内容。",
    mend: "看看是不是选错了；若 Word 或 WPS 能打开它，另存为 .docx 或 .xlsx 再导入。",
  },
  "import-damaged": {
    title: "不完整或已损坏",
    why: "没有复制或下载完，或者磁盘出了毛病。",
    mend: "从原处重新复制；若 Word、WPS 还能打开并修复它，另存一份再导入。",
  },
  "import-too-large": {
    title: "太大，超出了应有的大小",
    why: "里面多半有照片、扫描件，或别的工作表。",
    mend: "另存一份，删去图片，或只留要导入的工作表，再导入那一份。",
  },
  "import-unsafe": {
    title: "内部结构异常，为安全起见没有打开",
    why: "文件的结构不像 Word、WPS 存出来的，可能有人做过手脚，也可能是别的软件写坏的。",
    mend: "知道来路的，用 Word 或 WPS 打开后另存一份再导入；来路不明的，不要打开。",
  },
  "import-embedded": {
    title: "内容嵌在另一份文件里",
    why: "有的网页系统导出的 .docx 里面没有正文，只嵌入了一份网页（altChunk），打开时由 Word 临时拼出来。",
    mend: "用 Word 打开它，另存为 .docx，再导入另存的那一份。",
  },
  "import-no-text": {
    title: "没有找到绩效文本的内容",
    why: "里面既没有“总体绩效目标”这样的章节标题，也没有项目的绩效目标表。",
    mend: "看看是不是选错了文件。内容确实在里面的，从“新建”开始，把文字和表格分别粘贴进来。",
  },
  "import-no-list": {
    title: "没有找到项目表或指标表",
    why: "工作表里没有认得出的表头，例如“项目名称”和“预算数”，或“三级指标”和“指标值”。",
    mend: "在 Excel 里补上一行表头，保存后再导入；或打开项目，把指标直接粘贴到指标表里。",
  },
  "nothing-to-import": {
    title: "没有选择要导入的文件",
    why: "一个文件也没有选上。",
    mend: "选 .docx、.xlsx、.csv、.json 或 .jxwb 文件。",
  },
  "file-too-large": {
    title: "文件太大，不像是绩效文本",
    why: "内容超过了程序能处理的大小，或者电脑的内存不够。",
    mend: "看看是不是选错了。Word 文件请删去图片另存；内容确实多的，拆成几个文件分别导入再合并。",
  },
  "bad-json": {
    title: "不是绩效文本的 JSON",
    why: "这个 .json 不是本程序导出的，或者没有保存完、被人改过。",
    mend: "用本程序重新导出一份；平时交换文本用 .jxwb 就可以。",
  },
  "reading-gone": {
    title: "读取的内容已不在内存中",
    why: "读过文件以后放了太久，或者程序重新启动过。",
    mend: "关闭导入的对话框，重新选择文件。",
  },
  "no-such-unit": {
    title: "这份文本里没有这个单位的项目，没有导出",
    why: "单位的编码或名称刚才被改过，或者它的项目都删除了。",
    mend: "在“全部项目”里看看单位的名称，再导出一次。",
  },
} as const satisfies Record<string, Explanation>;
