import { retrySaving, useApp } from "../../state/store.ts";

/** 已保存 14:32 / 正在保存… / 未能保存，重试. It says 已保存 only when nothing typed is left that a crash could take. */
export function SaveState() {
  const view = useApp((state) => state.view);
  const drafts = useApp((state) => state.drafts);
  if (!view) return null;
  if (view.failure !== null)
    return (
      <button type="button" className="save-state is-failed" onClick={retrySaving}>
        ✕ 未能保存，重试
      </button>
    );
  if (view.pending > 0 || drafts > 0) return <span className="save-state is-saving">正在保存…</span>;
  return <span className="save-state is-saved">✓ 已保存 {clock(view.savedAt)}</span>;
}

/** “14:32” today, “11月20日 14:32” on another day. */
function clock(time: string): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return "";
  const hours = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
  const today = at.toDateString() === new Date().toDateString();
  return today ? hours : `${at.getMonth() + 1}月${at.getDate()}日 ${hours}`;
}
