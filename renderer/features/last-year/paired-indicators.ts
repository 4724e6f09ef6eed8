import type { Indicator } from "../../../shared/book/model.ts";
import { pairRows } from "../../../shared/diff/rows.ts";

export interface PairedIndicators {
  /** For each of this year's rows last year's, null where there was none. */
  readonly before: readonly (Indicator | null)[];
  /** Last year's rows that this year has no more. */
  readonly missing: readonly Indicator[];
}

/** Which rows of two tables are the same indicator: by their names; what is left between them goes in pairs. */
export function pairedIndicators(earlier: readonly Indicator[], now: readonly Indicator[]): PairedIndicators {
  const pairs = pairRows(earlier, now, isSame);
  const before: (Indicator | null)[] = now.map(() => null);
  const missing: Indicator[] = [];
  for (const [was, is] of pairs) {
    const row = was === null ? null : (earlier[was] ?? null);
    if (is !== null) before[is] = row;
    else if (row) missing.push(row);
  }
  return { before, missing };
}

function isSame(a: Indicator, b: Indicator): boolean {
  return a.level3 === b.level3 && a.level2 === b.level2;
}
