import { useApp } from "../../state/store.ts";
import { carriedTotal } from "./carried.ts";
import { goToNextCarried } from "./carried-actions.ts";
import "./carried.css";

/** “还有 37 处待核对” in the status bar; it leads to the next one. */
export function CarriedProgress() {
  const total = useApp(({ view }) => (view ? carriedTotal(view.rows) : 0));
  if (total === 0) return null;
  return (
    <button
      type="button"
      className="carried-progress numeric"
      title="到下一处（Ctrl+Shift+Enter）"
      onClick={goToNextCarried}
    >
      还有 {total} 处待核对
    </button>
  );
}
