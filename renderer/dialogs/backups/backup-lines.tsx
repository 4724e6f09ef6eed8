import { Button } from "@fluentui/react-components";
import { fileSize } from "../../parts/file-size.ts";
import { whenInWords } from "../../parts/when.ts";
import {
  type Backup,
  type BackupList,
  restoreAsNewFile,
  restoreBackup,
  showBackup,
} from "../../state/backups.ts";
import { currentSync } from "../../state/current-sync.ts";
import { useApp } from "../../state/store.ts";

interface BackupLinesProps {
  readonly list: BackupList;
  /** Path of the book whose backups these are. */
  readonly book: string;
  /** Whether the open book can become what a backup holds; otherwise a backup becomes a new file. */
  readonly restores: boolean;
  /** Does something, and says why it could not be done. */
  readonly attempt: (work: Promise<unknown>) => Promise<unknown>;
}

/** One line a backup, the newest first. */
export function BackupLines({ list, book, restores, attempt }: BackupLinesProps) {
  const opens = useApp((state) => state.book?.path === book);
  if (list.backups.length === 0)
    return (
      <p className="backups-none">
        还没有这份文本的备份。
        {opens && list.settings.on ? "开始修改以后会自动备份；也可以点“现在备份”。" : ""}
      </p>
    );
  return (
    <ul className="backups-list framed" aria-label="备份">
      {list.backups.map((backup) => {
        const when = whenInWords(backup.savedAt) || "最初";
        return (
          <li key={backup.path} className="row" title={backup.path}>
            <span className="backups-what">
              <b className="numeric">{when}</b>
              <span className="faint numeric">
                {[`${backup.projects} 个项目`, fileSize(backup.bytes), restores ? since(backup) : null]
                  .filter((words) => words !== null)
                  .join(" · ")}
              </span>
            </span>
            <span className="grow" />
            <Button
              size="small"
              aria-label={`查看 ${when} 的备份`}
              onClick={() => void attempt(showBackup(backup, book))}
            >
              查看
            </Button>
            <Button
              size="small"
              aria-label={`${restores ? "恢复" : "恢复为新文件"} ${when} 的备份`}
              onClick={() =>
                void attempt(
                  restores ? restoreBackup(backup.path, when) : restoreAsNewFile(backup.path, book),
                )
              }
            >
              {restores ? "恢复" : "恢复为新文件…"}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** What an edit of the book since would be lost from sight; null where the book has gone another way. */
function since({ revision }: Backup): string | null {
  const now = currentSync()?.revision ?? 0;
  if (now < revision) return null;
  return now === revision ? "与现在相同" : `此后 ${now - revision} 处修改`;
}
