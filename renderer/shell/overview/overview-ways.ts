import type { FieldName } from "../../../shared/book/fields.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { Severity } from "../../../shared/checks/problem.ts";
import { PRINT_ORDER, type Sort } from "../../forms/projects/list-lines.ts";
import { useList } from "../../forms/projects/list-state.ts";
import { nextCarried } from "../../state/carried.ts";
import { goTo } from "../../state/navigation.ts";
import { showProblems } from "../../state/panels.ts";
import type { Place } from "../../state/place.ts";
import { useProblems } from "../../state/problems.ts";
import { seek } from "../../state/spot.ts";

/** Where the bars lead. */

/** @param index of the project, from 0 */
export function toProject(rows: BookRows, index: number, field: FieldName): void {
  const project = rows.projects[index];
  if (!project) return;
  goTo({ kind: "project", id: project.id });
  seek({ table: "project", id: project.id, field });
}

/** 全部项目 with what holds the words. */
export function toProjects(query: string, sort: Sort = PRINT_ORDER): void {
  useList.setState({ query, sort, chosen: new Set(), top: 0 });
  goTo({ kind: "projects" });
}

export const BY_MONEY: Sort = { by: "total", down: true };

/** The problem panel with that severity alone, at one of what was found. */
export function toProblems(severity: Severity, at: number): void {
  const { jumps } = useProblems.getState();
  useProblems.setState({ wanted: new Set([severity]), current: at, jumps: jumps + 1 });
  showProblems(true);
}

/** The first 待核对 of a section or project. */
export function toCarried(rows: BookRows, place: Place): void {
  const target = nextCarried(rows, place, null);
  if (!target) return;
  goTo(target.place);
  seek(target.spot);
}
