import { arch, cpus, release, totalmem, version } from "node:os";
import type { Output } from "../../shared/api/api.ts";
import type { Health } from "../store/health.ts";
import { sqliteVersion } from "../store/load-sqlite.ts";
import type { HostPorts } from "./host-ports.ts";
import { pathInLog } from "./log.ts";

/** The open book's file, or why nothing can be said of it. */
export type BookHealth = { readonly path: string; readonly health: Health } | { readonly code: string };

/** What a person sends along with a report of a fault: the program, the PC, the open book's file and the log; no text of any file. */
export function diagnosticsText(
  { host, version: program }: HostPorts,
  book: BookHealth,
  log: string,
): string {
  const { electron, chrome, node, sqlite } = versions();
  const lines = [
    "绩效文本编辑器诊断信息（不含任何文本内容）",
    `时间：${new Date().toISOString()}`,
    `程序：${program}，${host}`,
    `运行环境：Electron ${electron ?? "无"}，Chrome ${chrome ?? "无"}，Node ${node}，V8 ${process.versions.v8}，SQLite ${sqlite}`,
    `系统：${process.platform} ${release()} ${arch()}，${version()}`,
    `电脑：${cpus().length} 个处理器，${Math.round(totalmem() / 2 ** 20)} MB 内存，本程序用 ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MB`,
    ...linesOfBook(book),
    "",
    "运行记录：",
    log,
  ];
  return lines.join("\n");
}

/** Of what the program runs on. */
export function versions(): Output<"app.info">["versions"] {
  const { electron, chrome }: NodeJS.Dict<string> = process.versions;
  const { node } = process.versions;
  return { electron: electron ?? null, chrome: chrome ?? null, node, sqlite: sqliteVersion() };
}

function linesOfBook(book: BookHealth): string[] {
  if ("code" in book) return [`打开的文本：${book.code}`];
  const { schema, newestSchema, integrity, bytes, rows } = book.health;
  return [
    `打开的文本：${pathInLog(book.path)}，${bytes} 字节，结构第 ${schema} 版（程序的是第 ${newestSchema} 版）`,
    `完整性检查：${integrity.join("；")}`,
    `行数：${Object.entries(rows)
      .map(([table, count]) => `${table} ${count}`)
      .join("，")}`,
  ];
}
