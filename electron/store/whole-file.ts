import { access, open, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "../../shared/error.ts";
import { draftIn, removeAbandonedDrafts } from "./draft.ts";
import { exists, fileError, locked } from "./file-error.ts";
import { holderNow } from "./holder.ts";

/**
 * An output file, whole or not at all: `write` fills a draft beside its place, which then takes the place in one step.
 * @param out its path
 * @param replace whether an existing file may be replaced (at the end, not before)
 * @param write gets the draft's path; whatever it throws goes to the caller, and nothing is left behind
 * @throws AppError file-exists, file-locked, is-folder, file-missing (no such folder), folder-read-only, disk-full
 */
export async function writeWholeFile<T>(
  out: string,
  replace: boolean,
  write: (draft: string) => Promise<T> | T,
): Promise<T> {
  const target = await realpath(out).catch(() => out);
  const draft = draftIn(dirname(target));
  await removeAbandonedDrafts(dirname(target));
  try {
    await begin(draft, target, out, replace);
    const written = await write(draft);
    await takePlace(draft, target, out, replace);
    return written;
  } finally {
    // After success the draft is no longer there; what cannot be removed now is later: see `removeAbandonedDrafts`.
    const left = [draft, `${draft}-journal`].map((path) => rm(path, { force: true }));
    await Promise.allSettled(left);
  }
}

/** Nothing is written for a place that cannot be taken. */
async function begin(draft: string, target: string, out: string, replace: boolean): Promise<void> {
  try {
    await refuseExisting(target, out, replace);
    await (await open(draft, "wx")).close();
    await refuseHeld(target, out, draft);
  } catch (error) {
    throw fileError(error, out);
  }
}

/** Flushes the draft to disk and puts it in its place. */
async function takePlace(draft: string, target: string, out: string, replace: boolean): Promise<void> {
  try {
    await flush(draft, "r+");
    await refuseExisting(target, out, replace);
    await refuseHeld(target, out, draft);
    await renamePatiently(draft, target, out);
    await flush(dirname(target), "r").catch(() => undefined); // Windows has no fsync of a folder
  } catch (error) {
    throw fileError(error, out);
  }
}

async function refuseExisting(target: string, out: string, replace: boolean): Promise<void> {
  const found = await stat(target).catch(() => null);
  if (found?.isDirectory()) throw Object.assign(new Error(target), { code: "EISDIR" });
  if (found && !replace) throw exists(out);
}

/**
 * Word, WPS and LibreOffice put an owner file beside a document that they have open. Where the system itself does not refuse
 * the rename (Linux), this is the only sign that somebody would lose what they see. They never write theirs anew; whoever has a book
 * open does, and one that fell silent holds nothing.
 */
async function refuseHeld(target: string, out: string, draft: string): Promise<void> {
  if (!(await isThere(target))) return;
  const name = basename(target);
  const isBook = extname(name).toLowerCase() === ".jxwb";
  const holder = isBook ? await holderNow(target, draft) : null;
  if (holder)
    throw new AppError(
      "file-locked",
      `“${out}”正由 ${holder.user || "别人"}（电脑 ${holder.computer || "未知"}）编辑，没有覆盖它。请等对方关闭后重试，或换一个文件名。`,
    );
  const owners = [...(isBook ? [] : [`.~lock.${name}#`]), `~$${name}`, `~$${name.slice(2)}`, `.~${name}`];
  for (const owner of owners)
    if (await isThere(join(dirname(target), owner))) throw locked(out, `owner file ${owner}`);
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** Virus scanners hold a fresh file for a moment: tries for about two seconds before it gives up. */
async function renamePatiently(draft: string, target: string, out: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename(draft, target);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : "";
      if (process.platform !== "win32" || !["EPERM", "EACCES", "EBUSY"].includes(String(code))) throw error;
      if (attempt === 6) throw locked(out, String(error));
      await wait(20 * 2 ** attempt);
    }
  }
}

/** Windows flushes only what is open for writing; a folder can only be opened for reading. */
async function flush(path: string, flags: "r" | "r+"): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A text file, whole or not at all; an existing one is replaced. */
export async function writeWholeText(path: string, text: string): Promise<void> {
  try {
    await writeWholeFile(path, true, (draft) => writeFile(draft, text));
  } catch (error) {
    throw fileError(error, path);
  }
}
