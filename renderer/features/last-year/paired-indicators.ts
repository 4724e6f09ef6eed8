import { useMemo } from "react";
import type { Indicator } from "../../../shared/book/model.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { pairRows } from "../../../shared/diff/rows.ts";
import type { PairedIndicators } from "../../field/slots.ts";
import { useEarlier } from "./comparison.ts";

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

/** The table's rows beside those of last year; null where they are not to be shown. */
export function usePairedIndicators(project: ProjectRow): PairedIndicators | null {
  const earlier = useEarlier(project);
  return useMemo(
    () => earlier && pairedIndicators(earlier.indicators, project.indicators),
    [earlier, project.indicators],
  );
}
