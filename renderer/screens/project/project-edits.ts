import { emptyProject } from "../../../shared/book/model.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { edit, goTo, notice, useApp } from "../../state/store.ts";

/** Steps on whole projects. */

/** A new project at the end, of the same unit as the one before. */
export function addProject(): void {
  const last = useApp.getState().view?.rows.projects.at(-1);
  const unit = { agencyCode: last?.agencyCode ?? "", agencyName: last?.agencyName ?? "" };
  insert("添加项目", null, { ...emptyProject(), ...unit });
}

/** A copy right behind the project. Its code is left blank: every project has its own. */
export function duplicateProject(project: ProjectRow): void {
  const { id: _, indicators, ...fields } = project;
  const copy = indicators.map(({ id: __, ...row }) => row);
  insert(named("复制项目", project), after(project.id), { ...fields, code: "", indicators: copy });
}

/** Moves a project one place up (-1) or down (1) in print order. */
export function moveProject(id: number, step: 1 | -1): void {
  const projects = useApp.getState().view?.rows.projects ?? [];
  const at = projects.findIndex((row) => row.id === id);
  const project = projects[at];
  if (!project || !projects[at + step]) return;
  const before = step < 0 ? projects[at - 1] : projects[at + 2];
  edit(named(step < 0 ? "上移项目" : "下移项目", project), [
    { op: "move", table: "project", id, before: before?.id ?? null },
  ]);
}

export function deleteProject(project: ProjectRow): void {
  const projects = useApp.getState().view?.rows.projects ?? [];
  const at = projects.findIndex((row) => row.id === project.id);
  const neighbour = projects[at + 1] ?? projects[at - 1];
  goTo(neighbour ? { kind: "project", id: neighbour.id } : { kind: "cover" });
  edit(named("删除项目", project), [{ op: "delete", table: "project", id: project.id }]);
  notice(`已删除项目“${project.name || "未命名"}”`, true);
}

function insert(label: string, before: number | null, row: ReturnType<typeof emptyProject>): void {
  const [op] = edit(label, [{ op: "insert", table: "project", before, row }]);
  if (op?.op === "insert" && op.row.id !== undefined) goTo({ kind: "project", id: op.row.id });
}

function after(id: number): number | null {
  const projects = useApp.getState().view?.rows.projects ?? [];
  return projects[projects.findIndex((row) => row.id === id) + 1]?.id ?? null;
}

/** A label for the undo menu, at most as long as the contract lets it be. */
function named(step: string, project: ProjectRow): string {
  return `${step} ${project.name}`.trim().slice(0, 100);
}
