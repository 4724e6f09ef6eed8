import type { Op } from "../../../shared/book/edit.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { bareUnit, type Unit, unitKey } from "../../../shared/book/units.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { edit } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { useApp } from "../../state/store.ts";
import { named, projectsWith } from "./project-edits.ts";

/** Steps on units: what the projects of one say. Each is one step to undo. */

/** Says another unit in one project's table; the project stays where it is. */
export function setUnit(id: number, unit: Unit): void {
  edit("修改单位", [{ op: "set", table: "project", id, fields: bareUnit(unit) }]);
}

/** Makes projects ones of another unit. They go behind its last project, so that the unit stays in one piece. */
export function moveToUnit(ids: readonly number[], unit: Unit): void {
  const moved = projectsWith(ids).filter((row) => unitKey(row) !== unitKey(unit));
  if (moved.length === 0) return;
  const before = behindUnit(moved, unit);
  const ops = moved.flatMap(({ id }): Op[] => [
    { op: "set", table: "project", id, fields: bareUnit(unit) },
    ...(before === undefined ? [] : [{ op: "move", table: "project", id, before } as const]),
  ]);
  edit(named("移到单位", moved), ops);
  notice(`已把 ${moved.length} 个项目移到 ${unitKey(unit)}`, true);
}

/** Gives a unit another code or name in every project of its. */
export function renameUnit(from: Unit, to: Unit): void {
  flushDrafts();
  const projects = projectsOf(from);
  if (projects.length === 0 || unitKey(from) === unitKey(to)) return;
  edit(
    `修改单位 ${unitKey(to)}`.trim().slice(0, 100),
    projects.map(({ id }): Op => ({ op: "set", table: "project", id, fields: bareUnit(to) })),
  );
  notice(`已修改单位，共 ${projects.length} 个项目`, true);
}

/** Before which row they go; undefined where the unit has no other project, and they stay where they are. */
function behindUnit(moved: readonly ProjectRow[], unit: Unit): number | null | undefined {
  const rest = projectsNow().filter((row) => !moved.includes(row));
  const last = rest.findLastIndex((row) => unitKey(row) === unitKey(unit));
  return last < 0 ? undefined : (rest[last + 1]?.id ?? null);
}

function projectsOf(unit: Unit): readonly ProjectRow[] {
  return projectsNow().filter((row) => unitKey(row) === unitKey(unit));
}

function projectsNow(): readonly ProjectRow[] {
  return useApp.getState().view?.rows.projects ?? [];
}
