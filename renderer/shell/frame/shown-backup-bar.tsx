import { Button } from "@fluentui/react-components";
import { whenInWords } from "../../parts/when.ts";
import { leaveShownBackup, shownBackupAsNewFile } from "../../state/backups.ts";
import { useApp } from "../../state/store.ts";

/** Above a backup that is looked at: the ways back. @param opens whether the book that it is a backup of can be opened */
export function ShownBackupBar({ opens }: { readonly opens: boolean }) {
  const savedAt = useApp((state) => state.view?.savedAt ?? "");
  return (
    <div className="read-only-bar row" role="status">
      <span>
        <b>这是备份，只能查看。</b>
        {opens ? "正在编辑的文本没有变。" : "恢复为新文件，就可以接着编辑；坏的文件不动。"}
      </span>
      <span className="grow" />
      {opens ? (
        <>
          <Button size="small" onClick={() => void leaveShownBackup(null)}>
            回到正在编辑的文本
          </Button>
          <Button
            size="small"
            appearance="primary"
            onClick={() => void leaveShownBackup(whenInWords(savedAt))}
          >
            恢复成这份备份
          </Button>
        </>
      ) : (
        <Button size="small" appearance="primary" onClick={() => void shownBackupAsNewFile()}>
          恢复为新文件…
        </Button>
      )}
    </div>
  );
}
