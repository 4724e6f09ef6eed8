import { useEffect, useState } from "react";
import { stepBack } from "../../state/editing.ts";
import { useApp } from "../../state/store.ts";
import "./notice.css";

const SHOWN_MS = 8000;

/** What was just done, with 撤销 where it can be taken back: for a while, and as long as the mouse or the focus is on it. */
export function Notice() {
  const notice = useApp((state) => state.notice);
  const [held, setHeld] = useState<number | null>(null);
  const stays = notice === null || held === notice.id;
  useEffect(() => {
    if (stays) return;
    const timer = window.setTimeout(() => useApp.setState({ notice: null }), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [notice, stays]);
  const hold = () => setHeld(notice?.id ?? null);
  const release = () => setHeld(null);
  return (
    <div
      className="notice-place"
      role="status"
      onMouseEnter={hold}
      onMouseLeave={release}
      onFocus={hold}
      onBlur={release}
    >
      {notice ? (
        <div className="notice" key={notice.id}>
          <span>{notice.text}</span>
          {notice.undoable ? (
            <button
              type="button"
              className="link"
              onClick={() => {
                useApp.setState({ notice: null });
                void stepBack("undo");
              }}
            >
              撤销
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
