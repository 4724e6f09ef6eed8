import type { Duplicate } from "../../../shared/book/duplicates.ts";

/** Which of the asked ones comes next without a choice, after the one at `at` and then from the beginning; -1 for none. */
export function nextOpen(asked: readonly Duplicate[], open: readonly Duplicate[], at: number): number {
  const order = [...asked.keys()].map((step) => (at + 1 + step) % asked.length);
  return order.find((index) => open.some(({ id }) => id === asked[index]?.id)) ?? -1;
}
