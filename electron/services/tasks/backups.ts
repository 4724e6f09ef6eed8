import { basename, dirname } from "node:path";
import { type BackupFile, backupsIn, earlierStates, lookAtBackup } from "../../store/backup-files.ts";
import { backupFolderBegin, isBackupName } from "../../store/backup-name.ts";
import { outdated } from "../../store/backup-rotation.ts";
import { BookFile } from "../../store/book-file.ts";

/** Work on backups that reads whole files, or many. */

/** A book whose backups are wanted. */
export interface WantedBackups {
  readonly folders: readonly string[];
  readonly path: string;
  /** Null where nobody knows it; then its file is asked, and after that the names of the backups' folders. */
  readonly bookId: string | null;
}

/** The backups of a book, the newest state first; one that lies in two places is told once, of the first of them. */
export function backupsOf({ folders, path, bookId }: WantedBackups): BackupFile[] {
  const all = backupsIn(folders).filter((backup) => backup.path !== path);
  const id = bookId ?? lookAtBackup(path)?.bookId ?? idByName(all, path);
  const seen = new Set<string>();
  return all.filter((backup) => {
    const state = `${backup.revision} ${backup.savedAt}`;
    if (backup.bookId !== id || seen.has(state)) return false;
    seen.add(state);
    return true;
  });
}

function idByName(backups: readonly BackupFile[], path: string): string | null {
  const begin = backupFolderBegin(path);
  const same = backups.find((backup) => basename(dirname(backup.path)).startsWith(begin));
  return same?.bookId ?? null;
}

/**
 * Opens a backup that has just been written and reads all of it.
 * @param folder where it is to lie
 * @returns the paths of the backups there that it makes superfluous
 * @throws AppError as opening a book does
 */
export function checkBackup(draft: string, folder: string): string[] {
  const file = BookFile.copied(draft);
  try {
    file.rows();
  } finally {
    file.close();
  }
  const own = lookAtBackup(draft);
  if (own === null) return [];
  const others = backupsIn([folder]).filter(
    ({ bookId, path }) => bookId === own.bookId && dirname(path) === folder && isBackupName(path),
  );
  return outdated([own, ...earlierStates(draft, others)], new Date())
    .map(({ path }) => path)
    .filter((path) => path !== draft);
}
