import { pairRows } from "../diff/rows.ts";
import type { Op } from "./edit.ts";
import type { Indicator, Project } from "./model.ts";
import type { ProjectRow } from "./rows.ts";
import { sameIndicator } from "./same.ts";
import { opsToSet } from "./set-row.ts";

/** Makes a project's row say what another version of it says. Rows that stay keep their ids, and with them all that hangs on those. */
export function opsToReplace(row: ProjectRow, project: Project): Op[] {
  const { indicators, ...fields } = project;
  return [...opsToSet("project", row, fields), ...indicatorOps(row, indicators)];
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
    if (before && after) return opsToSet("indicator", before, after);
    if (before) return [{ op: "delete", table: "indicator", id: before.id }];
    if (!after) return [];
    const next = pairs.findIndex((_, index) => index > at && kept(index) !== undefined);
    const anchor = next < 0 ? null : (kept(next)?.id ?? null);
    return [{ op: "insert", table: "indicator", parent: row.id, before: anchor, row: after }];
  });
}
