import type { KeyLine } from "../../parts/keys.ts";

/** What a box for a comment or an answer can do. */
export interface Writing {
  readonly finish: () => void;
  readonly cancel: () => void;
}

export const COMMENT_KEYS: readonly KeyLine<Writing>[] = [
  { on: { "Ctrl+Enter": ({ finish }) => finish() }, does: "写好了：添加批注、答复" },
  { on: { Escape: ({ cancel }) => cancel() }, does: "不写了" },
];

/** What keeps Ctrl+Enter for itself. */
export const COMMENT_BOX = ".comment-box";
