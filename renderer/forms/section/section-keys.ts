import type { KeyLine } from "../../parts/keys.ts";

/** What the bar above a section's text does, by key. */
export interface BarActions {
  readonly renumber: () => void;
  /** Opens the list of headings. */
  readonly headings: () => void;
}

/** Keys of the form that its text leaves. */
export const SECTION_KEYS: readonly KeyLine<BarActions>[] = [
  { on: { "Ctrl+G": (bar) => bar.headings() }, does: "跳到本节的某个标题" },
  { on: { "Ctrl+Shift+L": (bar) => bar.renumber() }, does: "把光标所在的这一级从 1 起重新编号" },
];
