import type { Op } from "../../../shared/book/edit.ts";
import { type FieldPlace, labelOf } from "../../../shared/book/fields.ts";
import { emptyProject, type ProjectFields } from "../../../shared/book/model.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { bareUnit, type Unit, unitTitle } from "../../../shared/book/units.ts";
import type { EditTraits } from "../../state/book-sync.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { edit } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { goTo } from "../../state/navigation.ts";
import { beginningRows, useSkeletons } from "../../state/skeletons.ts";
import { seek } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";

/** Steps on whole projects. What is typed becomes an edit first, so that a step works on what the user sees. */

/** A new project right behind the given one, or at the end, of the same unit as the one before it, with the rows chosen last. */
export function addProject(behind?: number): void {
  const indicators = beginningRows(useSkeletons.getState().beginning);
  const projects = projectsNow();
  const last = behind === undefined ? projects.at(-1) : projects.find((row) => row.id === behind);
  const unit = { agencyCode: last?.agencyCode ?? "", agencyName: last?.agencyName ?? "" };
  const id = insert("添加项目", last ? after(last.id) : null, { ...emptyProject(), ...unit, indicators });
  const blank = unit.agencyCode === "" && unit.agencyName === "";
  if (id !== undefined) seek({ table: "project", id, field: blank ? "agencyCode" : "code" });
}

/** A copy right behind the project. Its code is left blank: every project has its own. */
export function duplicateProject(id: number): void {
  const [project] = projectsWith([id]);
  if (!project) return;
  const { id: _, indicators, ...fields } = project;
  const copy = indicators.map(({ id: __, ...row }) => row);
  insert(named("复制项目", [project]), after(project.id), { ...fields, code: "", indicators: copy });
}

/** Moves projects one place up (-1) or down (1) in print order. */
export function moveProjects(ids: readonly number[], step: 1 | -1): void {
  const chosen = projectsWith(ids);
  const order = projectsNow().map((row) => row.id);
  const wanted = new Set(chosen.map((row) => row.id));
  const ops = stepMoves(order, wanted, step).map(
    (move): Op => ({ op: "move", table: "project", id: move.id, before: move.before }),
  );
  if (ops.length > 0) edit(named(step < 0 ? "上移项目" : "下移项目", chosen), ops);
}

/** Puts a project before another one, or at the end; it becomes one of `unit` where that is given and another than its own. */
export function placeProject(id: number, before: number | null, unit: Unit | null): void {
  const [project] = projectsWith([id]);
  if (!project) return;
  const ops: Op[] = [];
  if (before !== id && before !== after(id)) ops.push({ op: "move", table: "project", id, before });
  const other =
    unit && (unit.agencyCode !== project.agencyCode || unit.agencyName !== project.agencyName) ? unit : null;
  if (other) ops.push({ op: "set", table: "project", id, fields: bareUnit(other) });
  if (ops.length === 0) return;
  edit(named("移动项目", [project]), ops);
  if (other) notice(`“${project.name || "未命名"}”的单位已改为 ${unitTitle(other, "")}`, true);
}

export function deleteProjects(ids: readonly number[]): void {
  const gone = projectsWith(ids);
  const [first] = gone;
  if (!first) return;
  const { place } = useApp.getState();
  if (place.kind === "project" && gone.some((row) => row.id === place.id)) {
    const projects = projectsNow();
    const at = projects.findIndex((row) => row.id === place.id);
    const stays = (row: ProjectRow) => !gone.includes(row);
    const neighbour = projects.slice(at).find(stays) ?? projects.slice(0, at).findLast(stays);
    goTo(neighbour ? { kind: "project", id: neighbour.id } : { kind: "projects" });
  }
  edit(
    named("删除项目", gone),
    gone.map(({ id }): Op => ({ op: "delete", table: "project", id })),
  );
  notice(gone.length === 1 ? `已删除项目“${first.name || "未命名"}”` : `已删除 ${gone.length} 个项目`, true);
}

/** Changes one project from what it is now; null changes nothing. */
export function changeProject(
  id: number,
  step: string,
  change: (now: ProjectRow) => Partial<ProjectFields> | null,
  traits: EditTraits = {},
): void {
  const now = projectsNow().find((row) => row.id === id);
  const fields = now && change(now);
  if (fields) edit(step, [{ op: "set", table: "project", id: now.id, fields }], traits);
}

/** The same for what was typed into a field of its. */
export function typeInProject(
  id: number,
  field: FieldPlace,
  change: (now: ProjectRow) => Partial<ProjectFields>,
): void {
  changeProject(id, `修改${labelOf(field)}`, change, { by: "clerk" });
}

/** The projects with these ids as they are now, in print order. */
export function projectsWith(ids: readonly number[]): readonly ProjectRow[] {
  flushDrafts();
  const wanted = new Set(ids);
  return projectsNow().filter((row) => wanted.has(row.id));
}

/** A label for the undo menu, at most as long as the contract lets it be. */
export function named(step: string, projects: readonly ProjectRow[]): string {
  const what = projects.length === 1 ? (projects[0]?.name ?? "") : `${projects.length} 个`;
  return `${step} ${what}`.trim().slice(0, 100);
}

function insert(
  label: string,
  before: number | null,
  row: ReturnType<typeof emptyProject>,
): number | undefined {
  const [op] = edit(label, [{ op: "insert", table: "project", before, row }]);
  if (op?.op !== "insert" || op.row.id === undefined) return undefined;
  goTo({ kind: "project", id: op.row.id });
  return op.row.id;
}

function after(id: number): number | null {
  const projects = projectsNow();
  return projects[projects.findIndex((row) => row.id === id) + 1]?.id ?? null;
}

function projectsNow(): readonly ProjectRow[] {
  return useApp.getState().view?.rows.projects ?? [];
}

interface Move {
  readonly id: number;
  /** Where it goes: before this one, or to the end. */
  readonly before: number | null;
}

/**
 * The moves, to be done one after another, that bring every wanted row one place up (-1) or down (1). Neighbours go as one block:
 * the row that stands in its way goes around it. A block at the end stays.
 */
export function stepMoves(order: readonly number[], wanted: ReadonlySet<number>, step: 1 | -1): Move[] {
  const moves: Move[] = [];
  for (let start = 0; start < order.length; start++) {
    if (!isIn(order[start], wanted)) continue;
    let end = start;
    while (isIn(order[end + 1], wanted)) end += 1;
    const inTheWay = order[step < 0 ? start - 1 : end + 1];
    const before = (step < 0 ? order[end + 1] : order[start]) ?? null;
    if (inTheWay !== undefined) moves.push({ id: inTheWay, before });
    start = end;
  }
  return moves;
}

function isIn(id: number | undefined, wanted: ReadonlySet<number>): boolean {
  return id !== undefined && wanted.has(id);
}
