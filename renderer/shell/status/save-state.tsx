import { retrySaving } from "../../state/editing.ts";
import { useApp } from "../../state/store.ts";
import { clock } from "./clock.ts";

/** 已保存 14:32 / 正在保存… / 未能保存，重试. It says 已保存 only when nothing typed is left that a crash could take. */
export function SaveState() {
  const view = useApp((state) => state.view);
  const drafts = useApp((state) => state.drafts);
  const readOnly = useApp((state) => state.readOnly !== null);
  if (!view) return null;
  if (view.failure !== null)
    return (
      <button type="button" className="save-state is-failed" onClick={retrySaving}>
        ✕ 未能保存，重试
      </button>
    );
  if (readOnly) return <span className="save-state is-saving">只能查看</span>;
  if (view.pending > 0 || drafts > 0) return <span className="save-state is-saving">正在保存…</span>;
  return <span className="save-state is-saved">✓ 已保存 {clock(view.savedAt)}</span>;
}
