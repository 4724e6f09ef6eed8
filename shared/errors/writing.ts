import type { Explanation } from "./explanation.ts";

export const WRITING_ERRORS = {
  "format-unknown": {
    title: "不知道要导出成什么格式",
    why: "程序看文件名的结尾来定格式，这个结尾它不认识。",
    mend: "结尾写 .docx、.pdf 或 .xlsx；检查意见写 .docx 或 .xlsx。",
  },
  "font-missing": {
    title: "这台电脑没有能显示中文的字体",
    why: "PDF 要把字体装进文件里，电脑上没有就写不出来。",
    mend: "从装有 Windows 或 Office 的电脑复制仿宋、楷体、黑体、宋体，装到这台电脑上再导出；或者先导出 Word 文件。",
  },
  "font-damaged": {
    title: "字体文件已损坏，不能写入 PDF",
    why: "提示里写着的那个字体文件读不出来。",
    mend: "重新安装这个字体，或删除它以后再导出；Word 文件不受影响，可以先导出 Word。",
  },
  "file-not-openable": {
    title: "只能打开导出的文件",
    why: "“打开文件”只用来打开刚导出的 Word、Excel、PDF，别的文件程序不会去运行。",
    mend: "在文件夹里找到它，自己双击打开。",
  },
  "file-not-opened": {
    title: "没有程序能打开这个文件，或文件已被移走",
    why: "电脑上没有安装 Word、WPS 或 PDF 阅读器，或者文件已经不在原处。",
    mend: "点“打开所在文件夹”看看文件在不在；在的话，安装 WPS 或 Office 再打开。",
  },
  "profile-impossible": {
    title: "这样的版式排不了",
    why: "页边距、字号或行距互相矛盾，例如边距加起来比纸还宽。提示里说了是哪一项。",
    mend: "把那一项改回合适的数，或点它旁边的“恢复默认”。改之前的设置还在用。",
  },
  "layout-unknown": {
    title: "没有这个名字的版式",
    why: "文本里记着的版式，这个程序没有。",
    mend: "在“设置”里选一种现有的版式。",
  },
  "layout-failed": {
    title: "这份文本暂时不能排版，页面预览没有更新",
    why: "排版时出了意料之外的错误。内容都在，也能继续编辑。",
    mend: "撤销刚才的一步看看；还不行，重新打开程序，并导出诊断信息交给维护的人。",
  },
  "book-worker-failed": {
    title: "排版和检查中断了",
    why: "后台的排版停了，多半是内存不够。",
    mend: "随便改动一处，它会自动重新开始；经常这样，关掉几个别的程序。",
  },
  "job-running": {
    title: "上一次操作还在进行",
    why: "导入或导出还没有做完，又点了一次。",
    mend: "等它做完，或先取消它。",
  },
  "bad-pages": {
    title: "没有这样的页码",
    why: "要打印的页码写得看不懂，或者超出了正文的页数。页码是页面下方印的那个数，封面和目录没有。",
    mend: "写成 1-3,5 这样：一页写一个数，几页连着写头尾。",
  },
  cancelled: {
    title: "已取消，没有写入任何文件",
    why: "你点了“取消”。",
    mend: "不用处理；要做的话再来一次。",
  },
} as const satisfies Record<string, Explanation>;
