import { useRestoreFocusTarget } from "@fluentui/react-components";
import { openBackups, useBackups } from "../../state/backups.ts";
import { clock } from "./clock.ts";

/** 备份 14:32 / 备份没有做成; opens the backups. */
export function BackupState() {
  const state = useBackups((each) => each.state);
  const comeBack = useRestoreFocusTarget();
  const trouble = state?.trouble ?? null;
  const at = state?.at ?? null;
  return (
    <button
      type="button"
      {...comeBack}
      className={trouble === null ? "link" : "link is-warning"}
      title={trouble ?? "看看有哪些备份，恢复其中一份"}
      onClick={() => openBackups(null)}
    >
      {trouble === null ? `备份${at === null ? "" : ` ${clock(at)}`}` : "备份没有做成"}
    </button>
  );
}
