import { useEffect, useState } from "react";
import { stepBack } from "../../state/editing.ts";
import { useApp } from "../../state/store.ts";
import "./notice.css";

const SHOWN_MS = 8_000;
/** Something to decide stays longer. */
const OFFERED_MS = 30_000;

/** What was just done, with 撤销 where it can be taken back: for a while, and as long as the mouse or the focus is on it. */
export function Notice() {
  const notice = useApp((state) => state.notice);
  const [held, setHeld] = useState<number | null>(null);
  useEffect(() => {
    if (!notice || held === notice.id) return;
    const timer = window.setTimeout(forget, notice.offer ? OFFERED_MS : SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [notice, held]);
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
          <p>
            <span>{notice.text}</span>
            {notice.undoable ? <Take title="撤销" take={() => void stepBack("undo")} /> : null}
          </p>
          {notice.offer ? (
            <p>
              <span>{notice.offer.text}</span>
              <Take title={notice.offer.title} take={notice.offer.take} />
            </p>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

function Take({ title, take }: { readonly title: string; readonly take: () => void }) {
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        forget();
        take();
      }}
    >
      {title}
    </button>
  );
}

function forget(): void {
  useApp.setState({ notice: null });
}
