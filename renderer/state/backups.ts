import { create } from "zustand";
import type { Output } from "../../shared/api/api.ts";
import { chooseTarget } from "./choose-file.ts";
import { currentSync } from "./current-sync.ts";
import { freePath } from "./free-path.ts";
import { notice, tellFailure } from "./messages.ts";
import { openBook, savedForLeaving, showBook } from "./open-book.ts";
import { replaceEnding } from "./paths.ts";
import { runtime } from "./runtime.ts";
import { useApp } from "./store.ts";

export type BackupList = Output<"backups.list">;
export type Backup = BackupList["backups"][number];

interface BackupsState {
  /** Whose backups the dialog shows: of the open book (`path` null), or of one that cannot be opened; null: it is not open. */
  readonly of: { readonly path: string | null } | null;
  /** How the backups of this window are doing; null until something is known. */
  readonly state: BackupList["state"] | null;
  /** The backup that is looked at, and the book to which one goes back from it; null for none. */
  readonly shown: { readonly path: string; readonly book: string; readonly opens: boolean } | null;
}

export const useBackups = create<BackupsState>(() => ({ of: null, state: null, shown: null }));

/** @param path of a book that cannot be opened; null for the open one, or the one whose backup is looked at */
export function openBackups(path: string | null): void {
  useBackups.setState({ of: { path: path ?? lookedAt()?.book ?? null } });
}

/** The backup that is on the screen, if one is. */
function lookedAt(): BackupsState["shown"] {
  const { shown } = useBackups.getState();
  return shown?.path === useApp.getState().book?.path ? shown : null;
}

export function closeBackups(): void {
  useBackups.setState({ of: null });
}

/** Connects with the host; call once. */
export function followBackups(): () => void {
  return runtime.on("backups.changed", (state) => useBackups.setState({ state }));
}

/** Opens a backup of a book to be looked at, in place of what is open. */
export async function showBackup({ path }: Backup, book: string): Promise<void> {
  const opens = lookedAt()?.opens ?? useApp.getState().book?.path === book;
  if (!(await savedForLeaving())) return;
  try {
    const opened = await runtime.call("book.show", { path });
    useBackups.setState({ of: null, shown: { path: opened.path, book, opens } });
    showBook(opened, false);
  } catch (thrown) {
    tellFailure("不能查看这份备份", thrown);
  }
}

/** Makes the open book what a backup holds. @param when it is of, in words. Throws what the host throws */
export async function restoreBackup(path: string, when: string): Promise<void> {
  if (!(await savedForLeaving())) return;
  const change = await runtime.call("backups.restore", { path });
  if (change) currentSync()?.receive(change);
  closeBackups();
  if (change) notice(`已恢复成 ${when} 的备份；恢复之前的内容在“版本”里`, true);
  else notice(`现在的内容就是 ${when} 的备份，没有改动`, false);
}

/**
 * Makes a new book file of a backup and opens it: beside the book that cannot be opened, unless another place is chosen. Throws what
 * the host throws.
 */
export async function restoreAsNewFile(path: string, book: string): Promise<void> {
  const suggestion = await freePath(replaceEnding(book, "").replace(/\.$/, "（恢复）.jxwb"));
  const target = await chooseTarget({ title: "恢复的文本放在哪里", endings: ["jxwb"], suggestion });
  if (target === null || !(await savedForLeaving())) return;
  const opened = await runtime.call("backups.restoreAs", { path, out: target.path });
  useBackups.setState({ of: null, shown: null });
  showBook(opened, false);
  notice("已恢复为新文件，现在编辑的就是它", false);
}

export async function shownBackupAsNewFile(): Promise<void> {
  const { shown } = useBackups.getState();
  if (shown === null) return;
  await restoreAsNewFile(shown.path, shown.book).catch((thrown: unknown) => tellFailure("没有恢复", thrown));
}

/** From the backup that is looked at back to its book. @param restored when the backup is of, where the book is to become that; else null */
export async function leaveShownBackup(restored: string | null): Promise<void> {
  const { shown } = useBackups.getState();
  if (shown === null) return;
  await openBook(shown.book);
  if (useApp.getState().book?.path !== shown.book) return;
  useBackups.setState({ shown: null });
  try {
    if (restored !== null) await restoreBackup(shown.path, restored);
  } catch (thrown) {
    tellFailure("没有恢复", thrown);
  }
}
