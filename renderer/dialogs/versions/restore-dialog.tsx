import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Version } from "../../../shared/api/api.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { PlainDialog } from "../../parts/plain-dialog.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { saveNow } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { goTo } from "../../state/navigation.ts";
import { errorMessage, runtime } from "../../state/runtime.ts";
import { changesInWords, type VersionChanges, type VersionPart } from "./version-changes.ts";
import { versionInWords } from "./version-words.ts";

interface RestoreDialogProps {
  readonly version: Version;
  readonly changes: VersionChanges;
  /** What is to be restored; null is everything. */
  readonly part: VersionPart | null;
  readonly onRestored: () => void;
  readonly onClose: () => void;
}

/** What a restoring will change, before it does. One step, to take back. */
export function RestoreDialog({ version, changes, part, onRestored, onClose }: RestoreDialogProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const first = useFirstFocus();
  const called = versionInWords(version);
  const restore = async () => {
    setBusy(true);
    try {
      await saveNow();
      const { id } = version;
      const only = part ? { part: { table: part.table, id: part.id } } : {};
      await runtime.call("versions.restore", { id, ...only });
      if (part) goTo({ kind: part.table, id: part.id });
      notice(part ? `“${part.heading}”已恢复成${called}` : `已恢复到${called}`, true);
      onRestored();
    } catch (thrown) {
      setFailure(errorMessage(thrown));
      setBusy(false);
    }
  };
  return (
    <PlainDialog
      title={part ? `恢复“${part.heading}”？` : `恢复到${called}？`}
      help="versions"
      actions={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button id={first} appearance="primary" disabledFocusable={busy} onClick={() => void restore()}>
            恢复
          </Button>
        </>
      }
      onClose={onClose}
    >
      <div className="stack version-question">
        {part ? <p>{partWords(part, called)}</p> : <p>现在的文本会有这些变化：</p>}
        {part ? null : (
          <ul>
            {changesInWords(changes).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <p className="quiet">现在的内容先存成一个版本；恢复是一步，可以用“撤销”（Ctrl+Z）退回来。</p>
        <DialogFailure message={failure} />
      </div>
    </PlainDialog>
  );
}

function partWords({ table, state }: VersionPart, called: string): string {
  const kind = table === "section" ? "章节" : "项目";
  return state === "gone"
    ? `这个${kind}现在已经删除，会按${called}加回原来的位置；别的章节、项目不动。`
    : `这个${kind}的全部内容、标记和位置会变成${called}里的样子，之后改的都退回去；别的章节、项目不动。`;
}
