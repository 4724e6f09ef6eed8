import type { TextMark } from "../../../shared/book/mark.ts";
import { check } from "./carried-actions.ts";
import "./carried.css";

/** 核对 at an indicator row: by mouse; Ctrl+Enter does it by key. The grid keeps the keyboard. */
export function RowCheck({ mark }: { readonly mark: TextMark }) {
  return (
    <button
      type="button"
      className="carried-check is-row"
      aria-label="核对这条指标（待核对）"
      title="上年的指标，还没有核对（Ctrl+Enter：已核对，下一处）"
      tabIndex={-1}
      onPointerDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
      onClick={() => check("核对一条指标", [mark])}
    >
      核对
    </button>
  );
}
