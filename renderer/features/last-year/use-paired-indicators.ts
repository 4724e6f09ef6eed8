import { useMemo } from "react";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { useEarlier } from "./comparison.ts";
import { type PairedIndicators, pairedIndicators } from "./paired-indicators.ts";

/** The table's rows beside those of last year; null where they are not to be shown. */
export function usePairedIndicators(project: ProjectRow): PairedIndicators | null {
  const earlier = useEarlier(project);
  return useMemo(
    () => earlier && pairedIndicators(earlier.indicators, project.indicators),
    [earlier, project.indicators],
  );
}
