import { fenToWan, groupedMoney } from "../../../shared/book/money.ts";
import type { Bar } from "../../parts/bar.ts";

/** So many of a list are drawn; the others are one bar. */
const MOST = 10;

/** `amount` in 分. */
export function moneyWords(amount: number): string {
  return `${groupedMoney(fenToWan(amount))} 万元`;
}

/** “12.5%” of what is whole; “” where that is nothing. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? "" : `${Math.round((part * 1000) / whole) / 10}%`;
}

interface Ranking<Item> {
  readonly amountOf: (item: Item) => number;
  readonly bar: (item: Item) => Bar;
  /** What the others are in one: its words and where it leads. */
  readonly rest: (count: number, value: number) => Pick<Bar, "label" | "text" | "go">;
}

/** The greatest of a list, and what the others are in all. One more is drawn rather than a rest of one. */
export function greatest<Item>(items: readonly Item[], { amountOf, bar, rest }: Ranking<Item>): Bar[] {
  const sorted = items.toSorted((a, b) => amountOf(b) - amountOf(a));
  const shown = sorted.length <= MOST + 1 ? sorted.length : MOST;
  const others = sorted.slice(shown);
  const value = others.reduce((sum, item) => sum + amountOf(item), 0);
  const bars = sorted.slice(0, shown).map(bar);
  return others.length === 0 ? bars : [...bars, { key: "rest", value: null, ...rest(others.length, value) }];
}
