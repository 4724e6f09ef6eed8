import path from "node:path";
import { AppError } from "../../shared/error.ts";
import { fileNameTrouble } from "../../shared/file-name.ts";
import { hasLongName } from "../store/holder.ts";

/** SQLite opens no longer ones on Windows, and writes a journal beside the book, whose name is eight characters longer. */
const LONGEST_ON_WINDOWS = 250;

/** A new book's path from the interface: as of any new file, and ending in .jxwb, which is added where it was not typed. */
export function bookPath(typed: string, system: path.PlatformPath = path): string {
  const book = system.extname(typed).toLowerCase() === ".jxwb" ? typed : `${typed}.jxwb`;
  refuseLongBook(newFilePath(book, system), system);
  if (system.sep === "/" && hasLongName(book))
    throw new AppError(
      "name-too-long",
      `文件名太长（最多 80 个汉字）：“${book.slice(0, 60)}…”。请把名字改短后重试。`,
    );
  return book;
}

/** A new file's path from the interface. Throws as `absolutePath` does, and bad-file-name where some system cannot have a file of that name. */
export function newFilePath(typed: string, system: path.PlatformPath = path): string {
  const trouble = fileNameTrouble(nameIn(absolutePath(typed, system), system));
  if (trouble !== null) throw new AppError("bad-file-name", trouble);
  return typed;
}

/** The last part as it is written: `basename` would take away the separators at its end. */
function nameIn(file: string, system: path.PlatformPath): string {
  return file.slice(file.search(system.sep === "\\" ? /[^\\/]*$/ : /[^/]*$/));
}

/** Throws AppError bad-path where a path is relative, also to a drive: a window has no folder of its own. */
export function absolutePath(typed: string, system: path.PlatformPath = path): string {
  if (!isWhole(typed, system) || system.dirname(typed) === typed)
    throw new AppError("bad-path", `“${typed.slice(0, 100)}”不是完整的文件路径。请从文件夹中选择。`);
  return typed;
}

/** The same of a folder, which may be a whole drive. */
export function absoluteFolder(typed: string, system: path.PlatformPath = path): string {
  if (!isWhole(typed, system))
    throw new AppError("bad-path", `“${typed.slice(0, 100)}”不是完整的文件夹路径。请从列表中选择。`);
  return typed;
}

function isWhole(typed: string, system: path.PlatformPath): boolean {
  const { root } = system.parse(typed);
  // “\\文件夹” and “C:文件夹” count from the drive or folder that the program happens to be in.
  return system.isAbsolute(typed) && (system.sep === "/" || root.length > 1) && !typed.includes("\0");
}

/** Throws AppError name-too-long. */
export function refuseLongBook(book: string, system: path.PlatformPath = path): void {
  if (system.sep === "\\" && book.length > LONGEST_ON_WINDOWS)
    throw new AppError(
      "name-too-long",
      `文件名连同文件夹太长（${book.length} 个字，最多 ${LONGEST_ON_WINDOWS} 个）：“${book.slice(0, 60)}…”。请放到上一级文件夹，或把名字改短后重试。`,
    );
}
