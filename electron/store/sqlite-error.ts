import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { AppError } from "../../shared/error.ts";
import { fileError } from "./file-error.ts";

/** SQLite's result code as an error that a clerk can act on. `path` is the book's file. */
export function storeError(thrown: unknown, path: string): AppError {
  if (thrown instanceof AppError) return thrown;
  if (!(thrown instanceof Database.SqliteError)) return fileError(thrown, path);
  const details = `${thrown.code}: ${thrown.message}`;
  // The open file lies elsewhere now, or nowhere: what SQLite would write, nobody would find.
  if (thrown.code === "SQLITE_READONLY_DBMOVED" || !existsSync(path)) return gone(path, details);
  if (/^no such (table|column):/.test(thrown.message)) return emptied(path, details);
  const code = thrown.code.replace(/^(SQLITE_[A-Z]+).*/, "$1");
  switch (code) {
    case "SQLITE_BUSY":
    case "SQLITE_LOCKED":
      return new AppError(
        "book-busy",
        `“${path}”正被另一个程序使用。请关闭其他打开它的窗口后重试。`,
        details,
      );
    case "SQLITE_READONLY":
    case "SQLITE_PERM":
    case "SQLITE_CANTOPEN":
      return new AppError(
        "folder-read-only",
        `无法写入“${path}”。请把文件复制到可以写入的文件夹（如“文档”）后再打开。`,
        details,
      );
    case "SQLITE_FULL":
      return new AppError("disk-full", `磁盘空间不足，“${path}”没有保存。请清理磁盘后重试。`, details);
    case "SQLITE_IOERR":
      return diskError(path, details);
    case "SQLITE_CORRUPT":
    case "SQLITE_NOTADB":
    case "SQLITE_FORMAT":
      return damaged(path, details);
    default:
      return new AppError("store-failed", `“${path}”没有保存成功，原内容未改动。请重试。`, details);
  }
}

function gone(path: string, details: string): AppError {
  return new AppError(
    "file-moved",
    `“${path}”不在了：可能已被移动、改名或删除，或者 U 盘已拔出。请放回原处（插回 U 盘）后重试，或另存为一份新文件。`,
    details,
  );
}

/** Another program has written over a file that is open here. */
function emptied(path: string, details: string): AppError {
  return new AppError(
    "book-damaged",
    `“${path}”已被别的程序清空或改坏，没有保存。打开着的窗口里内容都在：请另存为一份新文件，或改用最近的备份。`,
    details,
  );
}

/** What a check of the file complains of: damage, or that the medium could not be read. */
export function complaint(path: string, details: string): AppError {
  const numbers = Array.from(details.matchAll(/error code[ =](\d+)/g), ([, number]) => Number(number) & 0xff);
  if (!existsSync(path)) return gone(path, details);
  return numbers.includes(IOERR) ? diskError(path, details) : damaged(path, details);
}

/** SQLITE_IOERR, the low byte of every code of its kind (sqlite.org/rescode.html). */
const IOERR = 10;

function diskError(path: string, details: string): AppError {
  return new AppError(
    "disk-error",
    `读写“${path}”时磁盘出错。请检查磁盘或 U 盘是否已拔出，然后重试。`,
    details,
  );
}

export function damaged(path: string, details: string): AppError {
  return new AppError(
    "book-damaged",
    `“${path}”已损坏，无法打开。请改用最近的备份或重新导入 Word 文件；此文件没有改动。`,
    details,
  );
}
