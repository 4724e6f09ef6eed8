import { AppError } from "../../shared/error.ts";
import { withoutControls } from "./print.ts";
import { UsageError } from "./usage.ts";

/** The contract on the command line. Exit status: 0 done, 1 refused or failed, 2 wrong usage. */

const USAGE = `用法：jxwb 命令 …
  import 文件… --out 文本.jxwb [--report 报告.json]   导入 .docx、.xlsx、.csv、.json、.jxwb 为新的绩效文本
  show 文本.jxwb [--json]                            显示全文
  export 文本.jxwb --out 文件 [--layout 版式]          按结尾导出 .docx、.pdf、.xlsx 或 .json；
                                                   .xlsx 加 --project-sheets，每个项目另有一页官方表样
  pages 文本.jxwb --json                             目录页码
  check 文本.jxwb [--json]                           检查：位置、问题
  versions 文本.jxwb [--json]                         文件里的版本：编号、时间、由来、名字
  restore 文本.jxwb --version 编号 --out 新文本.jxwb    把一个版本写成另一份文本，原文件不动
  serve [文本.jxwb] [--port 端口]                     在浏览器中编辑
`;

/** Each loaded only when it is asked for: `pages` needs no Word reader, `show` no layout. */
const commands: Readonly<Record<string, () => Promise<(args: string[]) => Promise<void>>>> = {
  import: async () => (await import("./import.ts")).importCommand,
  show: async () => (await import("./show.ts")).showCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  pages: async () => (await import("./pages.ts")).pagesCommand,
  check: async () => (await import("./check.ts")).checkCommand,
  versions: async () => (await import("./versions.ts")).versionsCommand,
  restore: async () => (await import("./restore.ts")).restoreCommand,
  serve: async () => (await import("./serve.ts")).serveCommand,
};

const [name = "", ...args] = process.argv.slice(2);
try {
  if (name === "--help" || name === "help") process.stdout.write(USAGE);
  else {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!load) throw new UsageError(name === "" ? "没有写命令" : `没有“${name}”这个命令`);
    const command = await load();
    await command(args);
  }
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${oneLine(error.message)}。\n${USAGE}`);
    process.exitCode = 2;
  } else {
    const known = error instanceof AppError;
    process.stderr.write(`${known ? oneLine(error.message) : "程序内部出错，没有改动任何文件。"}\n`);
    if (process.env.JXWB_DEBUG) console.error(error);
    process.exitCode = 1;
  }
}

function oneLine(message: string): string {
  return withoutControls(message.replace(/\s*\n\s*/g, " "));
}
