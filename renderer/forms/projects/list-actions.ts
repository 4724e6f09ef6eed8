import { flushDrafts } from "../../state/drafts.ts";
import { refuseReadOnly } from "../../state/editing.ts";
import { goTo } from "../../state/navigation.ts";
import { seek } from "../../state/spot.ts";
import { deleteProjects } from "../project/project-edits.ts";
import type { ListLine, ProjectLine } from "./list-lines.ts";
import { useList } from "./list-state.ts";

/** Goes to the project; where something of it was found, to that very field. */
export function openLine({ project, hit }: ProjectLine): void {
  useList.setState({ cursor: project.id, anchor: project.id });
  goTo({ kind: "project", id: project.id });
  if (hit) seek(hit.spot);
}

/** Chooses that one too, or no longer. */
export function toggleChosen(id: number): void {
  const chosen = chosenNow();
  if (!chosen.delete(id)) chosen.add(id);
  useList.setState({ chosen, cursor: id, anchor: id });
}

/** Chooses every project between the one where Shift began and this one. */
export function chooseRange(lines: readonly ListLine[], id: number): void {
  const ids = projectIds(lines);
  const { anchor, cursor } = useList.getState();
  const from = Math.max(0, ids.indexOf(anchor ?? cursor ?? id));
  const to = ids.indexOf(id);
  const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  useList.setState({ chosen: new Set(range), cursor: id, anchor: ids[from] ?? id });
}

export function chooseAll(lines: readonly ListLine[]): void {
  useList.setState({ chosen: new Set(projectIds(lines)) });
}

export function deleteChosen(): void {
  deleteProjects([...chosenNow()]);
  useList.setState({ chosen: new Set() });
}

/** Changes the chosen projects together; the one with the keyboard where none is chosen. */
export function changeChosen(cursor: number): void {
  if (refuseReadOnly()) return;
  flushDrafts();
  const { chosen } = useList.getState();
  useList.setState({ batch: true, chosen: chosen.size > 0 ? chosen : new Set([cursor]) });
}

export function chosenNow(): Set<number> {
  return new Set(useList.getState().chosen);
}

function projectIds(lines: readonly ListLine[]): number[] {
  return lines.flatMap((line) => (line.kind === "project" ? [line.project.id] : []));
}
