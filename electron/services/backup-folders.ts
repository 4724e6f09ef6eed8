import { join } from "node:path";
import type { BackupSettings } from "../../shared/api/backup-schema.ts";

/** Where backups lie unless the user says otherwise: a folder that everybody finds. */
export function usualFolder(documents: string): string {
  return join(documents, "绩效文本", "备份");
}

/** Where backups lie: a folder that the user sees, and the second place where one is set. */
export function backupFolders({ folder, second }: BackupSettings, documents: string): string[] {
  const first = folder ?? usualFolder(documents);
  return second === null || second === first ? [first] : [first, second];
}
