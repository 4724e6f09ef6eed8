import { hostname } from "node:os";
import { basename, extname } from "node:path";
import { cleanFileName } from "../../shared/file-name.ts";

/** Parts of names are no longer than this: Windows takes 260 characters for a whole path. */
const LONGEST = 40;

/** The folder of a book's backups: named after its file, and after the PC, since colleagues may share the place. */
export function backupFolderName(book: string): string {
  return `${backupFolderBegin(book)}${cleanFileName(hostname()).slice(0, LONGEST)}）`;
}

/** What the name of that folder begins with on every PC. */
export function backupFolderBegin(book: string): string {
  const name = cleanFileName(basename(book, extname(book)));
  return `${name.slice(0, LONGEST).trimEnd() || "文本"}（`;
}

/** “投资促进局 2024年 2026-12-01 13时05分.jxwb”, which sorts by time. @param at the state that it holds; `number` from 1, of those of one minute */
export function backupName(department: string, fiscalYear: number, at: Date, number: number): string {
  const two = (part: number) => String(part).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}时${two(at.getMinutes())}分`;
  const who = cleanFileName(department).slice(0, LONGEST).trimEnd() || "未填部门";
  return `${who} ${fiscalYear}年 ${day} ${time}${number > 1 ? `（${number}）` : ""}.jxwb`;
}

const NAME = / \d+年 \d{4}-\d{2}-\d{2} \d{2}时\d{2}分(（\d+）)?\.jxwb$/;

/** Whether a file is called as the program calls backups: what the user has given another name is none of those that are cleared away. */
export function isBackupName(path: string): boolean {
  return NAME.test(basename(path));
}
