import type { ProjectRow } from "../../../shared/book/rows.ts";
import type { OutlineRow, UnitRow } from "./outline-rows.ts";

/** Where a project that is dragged would go. */
export interface Drop {
  /** The line is drawn above the outline's line with this index; its length for below the last. */
  readonly gap: number;
  /** Row id of the project before which it goes; null for the end. */
  readonly before: number | null;
  /** A project of the unit that it then belongs to. */
  readonly unit: ProjectRow;
}

/** The drop at the gap above line `gap`, or at the nearest one that projects have; null in an outline without projects. */
export function dropAt(
  lines: readonly OutlineRow[],
  projects: readonly ProjectRow[],
  gap: number,
): Drop | null {
  const first = lines.findIndex((line) => line.kind === "unit");
  const last = lines.findLastIndex((line) => line.kind === "unit" || isProject(line));
  if (first < 0) return null;
  const at = Math.min(Math.max(gap, first + 1), last + 1);
  const heading = headingAbove(lines, at);
  const unit = heading?.projects[0];
  if (!heading || !unit) return null;
  const above = lines[at - 1];
  const upper = above?.kind === "unit" ? (above.open ? null : above.projects.at(-1)?.id) : projectId(above);
  if (upper === null) return { gap: at, before: unit.id, unit };
  const next = projects[projects.findIndex((row) => row.id === upper) + 1];
  return { gap: at, before: next?.id ?? null, unit };
}

/** The heading of the unit in which the gap above line `index` is. */
export function headingAbove(lines: readonly OutlineRow[], index: number): UnitRow | null {
  for (let at = index - 1; at >= 0; at--) {
    const line = lines[at];
    if (line?.kind === "unit") return line;
    if (line && !isProject(line)) return null;
  }
  return null;
}

function isProject(line: OutlineRow): boolean {
  return projectId(line) !== undefined;
}

/** The project's row id, where the line is a project's. */
export function projectId(line: OutlineRow | undefined): number | undefined {
  return line?.kind === "place" && line.place.kind === "project" ? line.place.id : undefined;
}
