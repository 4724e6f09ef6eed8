import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { ReadOnly } from "../../../shared/api/api.ts";
import { useBackups } from "../../state/backups.ts";
import { takeOver } from "../../state/open-book.ts";
import { saveElsewhere } from "../../state/save-elsewhere.ts";
import { useApp } from "../../state/store.ts";
import { clock } from "../status/clock.ts";
import { isWhole, RecoveredParts } from "./recovered-parts.tsx";
import { ShownBackupBar } from "./shown-backup-bar.tsx";

/** Why the book can only be looked at, and the ways out. */
export function ReadOnlyBar() {
  const readOnly = useApp((state) => state.readOnly);
  const [shown, setShown] = useState(false);
  const backup = useBackups((state) => state.shown);
  const path = useApp((state) => state.book?.path);
  if (readOnly === null) return null;
  if (readOnly.why === "recovered")
    return (
      <div className="read-only-bar row" role="alert">
        <span>
          <b>文件已损坏。</b>
          {isWhole(readOnly.parts)
            ? "内容都恢复了，原文件没有改动。请另存为新文件再编辑。"
            : "这里是能恢复的内容，原文件没有改动。请看看是哪几处，另存为新文件再编辑。"}
        </span>
        <span className="grow" />
        {readOnly.parts.length > 0 && (
          <Button size="small" onClick={() => setShown(true)}>
            哪里坏了
          </Button>
        )}
        <Button size="small" appearance="primary" onClick={() => void saveElsewhere()}>
          另存为新文件…
        </Button>
        {shown && <RecoveredParts parts={readOnly.parts} onClose={() => setShown(false)} />}
      </div>
    );
  if (backup !== null && backup.path === path && readOnly.why === "shown")
    return <ShownBackupBar opens={backup.opens} />;
  return (
    <div className="read-only-bar row" role="status">
      <span>
        <b>只能查看。</b>
        {reason(readOnly)}
      </span>
      <span className="grow" />
      <Button
        size="small"
        appearance={readOnly.why === "held" && readOnly.gone ? "primary" : "secondary"}
        onClick={() => void takeOver()}
      >
        {readOnly.why === "held" && readOnly.gone ? "接着编辑" : "重试编辑"}
      </Button>
      <Button size="small" onClick={() => void saveElsewhere()}>
        另存为…
      </Button>
    </div>
  );
}

const REASONS = {
  shown: "这份文本只供查看。",
  "no-permission": "没有权限写入这个文件：可以另存到能写入的地方再编辑。",
  "disk-full": "磁盘已满：清理以后可以重试编辑，或者另存到别的磁盘。",
  "name-too-long": "文件名太长，旁边放不下编辑时的临时文件：另存为一个短一些的名字再编辑。",
} as const;

function reason(readOnly: Exclude<ReadOnly, { why: "recovered" }>): string {
  if (readOnly.why !== "held") return REASONS[readOnly.why];
  const who = `${readOnly.user || "别人"}（电脑 ${readOnly.computer || "未知"}）`;
  return readOnly.gone
    ? `${who}已经关闭了这份文本，现在可以接着编辑。`
    : `${who}从 ${clock(readOnly.since)} 起正在编辑；对方的修改会显示在这里，对方关闭后可以接着编辑。`;
}
