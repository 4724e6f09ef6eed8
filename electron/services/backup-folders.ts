import { join } from "node:path";
import type { BackupSettings } from "../../shared/api/backup-schema.ts";

/** Where backups lie: a folder that the user sees, and the second place where one is set. The first one is the nearer. */
export function backupFolders({ folder, second }: BackupSettings, documents: string): string[] {
  const first = folder ?? join(documents, "绩效文本", "备份");
  return second === null || second === first ? [first] : [first, second];
}
