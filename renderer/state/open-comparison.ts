import { create } from "zustand";
import type { ComparisonSource } from "../../shared/diff/book/comparison.ts";
import { saveNow } from "./editing.ts";

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

/** Shows two books side by side, over the editor; what is typed is in the present one. */
export async function openComparison(left: ComparisonSource, right: ComparisonSource): Promise<void> {
  await saveNow();
  useOpenComparison.setState({ pair: { left, right }, at: null });
}

export function closeComparison(): void {
  useOpenComparison.setState({ pair: null });
}
