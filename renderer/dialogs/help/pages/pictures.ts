/** The pictures of the help and what each shows. `node test/e2e/screenshots.ts` takes them. */
export const PICTURES = {
  "start-ways": "开始页：导入、由上年生成、新建、打开、示例",
  "import-understood": "导入之前：读懂了什么，哪些要对照原文件",
  "rollover-choice": "由上年生成：勾选今年还有的项目",
  "project-table": "项目页：上面是基本情况，差多少当场写出来",
  "project-grid": "绩效指标表：像 Excel 一样填",
  "section-text": "章节的正文：层级看文字开头的编号",
  "find-panel": "查找和替换：封面、章节、项目一起找",
  "problem-list": "问题面板：原因、建议和改正的按钮",
  "fix-all": "全部修复：先看每一处怎么改",
  "compare-lines": "对照上年：不同的地方下面写着上年的内容",
  "carried-marks": "待核对：看过没有问题就点“核对”",
  "unit-menu": "目录里单位的右键菜单：导出本单位、合并单位文件",
  "merge-choice": "合并：两边都有的项目并排比较，由你选",
  "export-choice": "导出：选格式和存放的地方",
  "export-done": "导出以后：打开文件，或打开所在文件夹",
  "save-as": "顶栏左边写着存好了没有",
} as const;

export type PictureName = keyof typeof PICTURES;
