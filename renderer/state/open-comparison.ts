import { create } from "zustand";
import type { ComparisonSource } from "../../shared/diff/book/comparison.ts";
import { saveNow } from "./editing.ts";
import { tell } from "./messages.ts";
import { useApp } from "./store.ts";

/** Which two books 比较 shows. */
export interface ComparedPair {
  readonly left: ComparisonSource;
  readonly right: ComparisonSource;
}

export const useOpenComparison = create<{
  /** Null while it is not shown. */
  readonly pair: ComparedPair | null;
  /** Position of the difference that one is at; null for none yet. */
  readonly at: number | null;
}>(() => ({ pair: null, at: null }));

/** Shows two books side by side, over the editor. The host compares what the file holds: not while an edit is not there yet. */
export async function openComparison(left: ComparisonSource, right: ComparisonSource): Promise<void> {
  await saveNow();
  if ((useApp.getState().view?.pending ?? 0) > 0) {
    tell("不能比较", "还有修改没有保存，比较会缺少它们：请先在顶栏重试保存。");
    return;
  }
  useOpenComparison.setState({ pair: { left, right }, at: null });
}

export function closeComparison(): void {
  useOpenComparison.setState({ pair: null });
}
