import { stat } from "node:fs/promises";
import { extname } from "node:path";
import type { ReadOnly } from "../../shared/api/api.ts";
import { AppError } from "../../shared/error.ts";
import { newestBackups } from "../store/backup-files.ts";
import { BookFile } from "../store/book-file.ts";
import { type Claim, type Claimant, claim, type Hold, type Unwritable } from "../store/holder.ts";
import { type Log, pathInLog } from "./log.ts";

/** With all its steps, of which a text of 2,000 projects gathers some tens of MB a year. It is also held in memory. */
const MOST_MIB = 512;

/** An open file, and what may be done with it. */
export interface ClaimedFile {
  readonly file: BookFile;
  /** The right to write; null where the book is only looked at. */
  hold: Hold | null;
  readOnly: ReadOnly | null;
}

/**
 * Opens a book and takes it for writing where nobody else has it.
 * @param backups the folders with backups: what is damaged is made whole from there
 * @throws AppError book-too-large, and as `BookFile.open` does
 */
export async function openClaimed(
  path: string,
  claimant: Claimant,
  log: Log,
  backups: () => Promise<readonly string[]>,
): Promise<ClaimedFile> {
  await refuseTooLarge(path);
  const whole = () => claimWhole(path, claimant, log);
  // A read that failed once, as on a loose stick, looks like damage to SQLite: what is damaged is so twice.
  return whole()
    .catch((error: unknown) => {
      if (isDamage(error, path)) return whole();
      throw error;
    })
    .catch(async (error: unknown) => {
      if (isDamage(error, path)) return recovered(path, error, log, await backups());
      throw error;
    });
}

async function claimWhole(path: string, claimant: Claimant, log: Log): Promise<ClaimedFile> {
  // First the file: what is none of ours gets no owner file beside it.
  const file = openAsItIs(path);
  try {
    // Read whole once, and kept: each part is as it was written, or this says that it is not.
    file?.rows();
    const claimed = await claim(path, claimant);
    if (claimed.kind === "mine")
      return file === null
        ? await openMigrated(path, claimed.hold, log)
        : { file, hold: claimed.hold, readOnly: null };
    if (file === null && claimed.kind !== "held") return openCopied(path, claimed.kind);
    return { file: file ?? BookFile.open(path, false), hold: null, readOnly: readOnlyOf(claimed) };
  } catch (error) {
    file?.close();
    throw error;
  }
}

/** Throws AppError book-too-large. */
export async function refuseTooLarge(path: string): Promise<void> {
  // Of a file that cannot be looked at the opening itself says why.
  const { size } = await stat(path).catch(() => ({ size: 0 }));
  if (size > MOST_MIB * 1024 * 1024)
    throw new AppError(
      "book-too-large",
      `“${path}”太大（超过 ${MOST_MIB} MB），不像是一份绩效文本，没有打开。请确认选对了文件，或改用最近的备份。`,
    );
}

/** Null where the file is of an older version: it may be migrated only by who holds it. */
function openAsItIs(path: string): BookFile | null {
  try {
    return BookFile.open(path, false);
  } catch (error) {
    if (error instanceof AppError && error.code === "book-older") return null;
    throw error;
  }
}

async function openMigrated(path: string, hold: Hold, log: Log): Promise<ClaimedFile> {
  try {
    log.note("book.migrates", { book: pathInLog(path) });
    return { file: BookFile.open(path), hold, readOnly: null };
  } catch (error) {
    await hold.release();
    if (error instanceof AppError && error.code === "folder-read-only")
      return openCopied(path, "no-permission");
    throw error;
  }
}

/** A file of an older version that cannot be written, as it would be in today's. */
function openCopied(path: string, why: Unwritable): ClaimedFile {
  return { file: BookFile.copied(path), hold: null, readOnly: { why } };
}

/** A damaged header makes a book look like none. */
function isDamage(error: unknown, path: string): error is AppError {
  if (!(error instanceof AppError)) return false;
  const isNamedBook = extname(path).toLowerCase() === ".jxwb";
  return error.code === "book-damaged" || (error.code === "not-a-book" && isNamedBook);
}

/** What can be made whole of a damaged book. Throws the error that it could not be opened with where that is nothing. */
function recovered(path: string, why: AppError, log: Log, folders: readonly string[]): ClaimedFile {
  try {
    const { file, parts } = BookFile.recovered(path, (bookId) => newestBackups(bookId, folders));
    log.note("book.recovered", { book: pathInLog(path), parts: parts.length });
    return { file, hold: null, readOnly: { why: "recovered", parts: [...parts] } };
  } catch (error) {
    if (error instanceof AppError) throw why;
    throw error;
  }
}

export async function letGo({ file, hold }: Pick<ClaimedFile, "file" | "hold">): Promise<void> {
  file.close();
  await hold?.release();
}

export function readOnlyOf(claimed: Exclude<Claim, { kind: "mine" }>): ReadOnly {
  return claimed.kind === "held" ? { why: "held", ...claimed.holder, gone: false } : { why: claimed.kind };
}

/** Why a book cannot be changed. */
export function refusal(readOnly: ReadOnly, path: string): AppError {
  switch (readOnly.why) {
    case "held":
      return new AppError(
        "book-held",
        `“${path}”正由 ${readOnly.user || "别人"}（电脑 ${readOnly.computer || "未知"}）编辑，这里只能查看。请等对方关闭后再编辑，或另存为一份。`,
      );
    case "shown":
      return new AppError("book-shown", `“${path}”这里只供查看，没有修改。请打开它再编辑。`);
    case "recovered":
      return new AppError(
        "book-recovered",
        `“${path}”已损坏，这里是能恢复的内容，不能直接修改。请另存为一份新文件，再接着编辑。`,
      );
    case "no-permission":
      return new AppError(
        "folder-read-only",
        `没有权限写入“${path}”，这里只能查看。请另存到可以写入的文件夹（如“文档”）。`,
      );
    case "disk-full":
      return new AppError(
        "disk-full",
        `“${path}”所在的磁盘已满，这里只能查看。请清理磁盘后重试，或另存到别的磁盘。`,
      );
    case "name-too-long":
      return new AppError(
        "name-too-long",
        `“${path.slice(0, 60)}…”的文件名太长，旁边的临时文件放不下，这里只能查看。请把名字改短，或另存为一份。`,
      );
  }
}
