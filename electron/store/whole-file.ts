import { access, chmod, open, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname, uptime } from "node:os";
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
 * @param mode of a new file (stat(2)), where it is not the usual one; who replaces a file keeps that one's
 * @throws AppError file-exists, file-locked, is-folder, file-missing (no such folder), folder-read-only, disk-full
 */
export async function writeWholeFile<T>(
  out: string,
  replace: boolean,
  write: (draft: string) => Promise<T> | T,
  mode?: number,
): Promise<T> {
  const target = await realpath(out).catch(() => out);
  const wanted = (await modeOf(target)) ?? mode;
  const kept = wanted === undefined ? undefined : wanted & PERMISSIONS;
  const draft = draftIn(dirname(target));
  await removeAbandonedDrafts(dirname(target));
  try {
    await begin(draft, target, out, replace, kept);
    const written = await write(draft);
    await takePlace(draft, target, out, replace, kept);
    return written;
  } finally {
    // After success the draft is no longer there; what cannot be removed now is later: see `removeAbandonedDrafts`.
    const left = [draft, `${draft}-journal`].map((path) => rm(path, { force: true }));
    await Promise.allSettled(left);
  }
}

/** Null where there is no file. */
async function modeOf(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? found.mode : null;
}

/** The part of a file's mode that says who may do what (stat(2)); its owner can always write a draft. */
const PERMISSIONS = 0o777;
const OWNER_WRITES = 0o600;

/** Nothing is written for a place that cannot be taken. */
async function begin(
  draft: string,
  target: string,
  out: string,
  replace: boolean,
  mode: number | undefined,
): Promise<void> {
  try {
    await refuseExisting(target, out, replace);
    await (await open(draft, "wx", mode === undefined ? undefined : mode | OWNER_WRITES)).close();
    await refuseHeld(target, out, draft);
  } catch (error) {
    throw fileError(error, out);
  }
}

/** Flushes the draft to disk and puts it in its place. */
async function takePlace(
  draft: string,
  target: string,
  out: string,
  replace: boolean,
  mode: number | undefined,
): Promise<void> {
  try {
    await flush(draft, "r+");
    if (mode !== undefined && process.platform !== "win32") await chmod(draft, mode);
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
  for (const owner of owners) if (await mayBeOpen(join(dirname(target), owner))) throw ownedBy(owner, out);
}

/**
 * Whether the document of an owner file may still be open. Programs that crashed leave theirs for ever. On Windows a living one has its
 * own open, and the system refuses it to others; elsewhere nothing has been open on this PC since before it was started.
 */
async function mayBeOpen(owner: string): Promise<boolean> {
  const found = await stat(owner).catch(() => null);
  if (found === null) return false;
  if (process.platform === "win32")
    return open(owner, "r+").then(
      (file) => file.close().then(() => false),
      () => true,
    );
  const started = Date.now() - uptime() * 1000;
  return found.mtimeMs > started || (await isOfOtherComputer(owner));
}

/** LibreOffice's says on which PC: “name,user,PC,time,profile;”. The others' do not, and are taken for this one's. */
async function isOfOtherComputer(owner: string): Promise<boolean> {
  if (!basename(owner).startsWith(".~lock.")) return false;
  const computer = (await readFile(owner, "utf8").catch(() => "")).split(",")[2] ?? "";
  return computer !== "" && computer !== hostname();
}

function ownedBy(owner: string, out: string): AppError {
  return new AppError(
    "file-locked",
    `“${out}”正在 Word、WPS 或 LibreOffice 中打开（旁边有“${owner}”），没有覆盖它。请关闭后重试，或换一个文件名；确定没有人打开着，就删掉旁边那个小文件再试。`,
    `owner file ${owner}`,
  );
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
