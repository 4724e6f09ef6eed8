import { useEffect } from "react";
import { stepBack } from "../../state/editing.ts";
import { useApp } from "../../state/store.ts";
import "./notice.css";

const SHOWN_MS = 8000;

/** What was just done, for a while, with 撤销 where it can be taken back. */
export function Notice() {
  const notice = useApp((state) => state.notice);
  useEffect(() => {
    if (!notice) return;
    const timer = window.setTimeout(() => useApp.setState({ notice: null }), SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [notice]);
  return (
    <div className="notice-place" role="status">
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
