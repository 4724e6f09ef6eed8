import { pairRows } from "../diff/rows.ts";
import type { Op } from "./edit.ts";
import type { Indicator, Project } from "./model.ts";
import type { IndicatorRow, ProjectRow } from "./rows.ts";
import { changedFields, sameIndicator } from "./same.ts";

/** Makes a project's row say what another version of it says. Rows that stay keep their ids, and with them all that hangs on those. */
export function opsToReplace(row: ProjectRow, project: Project): Op[] {
  const { indicators, ...fields } = project;
  const changed = Object.fromEntries(
    Object.entries(fields).filter(([key, value]) => !alike(row[key as keyof typeof fields], value)),
  );
  return [
    ...(Object.keys(changed).length === 0
      ? []
      : [{ op: "set", table: "project", id: row.id, fields: changed } as const]),
    ...indicatorOps(row, indicators),
  ];
}

function indicatorOps(row: ProjectRow, wanted: readonly Indicator[]): Op[] {
  const pairs = pairRows<Indicator>(row.indicators, wanted, sameIndicator);
  const kept = (at: number) => {
    const [own, theirs] = pairs[at] ?? [null, null];
    return own === null || theirs === null ? undefined : row.indicators[own];
  };
  return pairs.flatMap(([own, theirs], at): Op[] => {
    const before = own === null ? undefined : row.indicators[own];
    const after = theirs === null ? undefined : wanted[theirs];
    if (before && after) return changeIndicator(before, after);
    if (before) return [{ op: "delete", table: "indicator", id: before.id }];
    if (!after) return [];
    const next = pairs.findIndex((_, index) => index > at && kept(index) !== undefined);
    const anchor = next < 0 ? null : (kept(next)?.id ?? null);
    return [{ op: "insert", table: "indicator", parent: row.id, before: anchor, row: after }];
  });
}

function changeIndicator(row: IndicatorRow, wanted: Indicator): Op[] {
  const fields = changedFields(row, wanted);
  return Object.keys(fields).length === 0 ? [] : [{ op: "set", table: "indicator", id: row.id, fields }];
}

/** Of texts, amounts and percentages. */
function alike(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
