import type { SectionRow } from "../../../shared/book/rows.ts";
import { edit } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { goTo } from "../../state/navigation.ts";
import { useApp } from "../../state/store.ts";

/** Steps on whole sections. */

export function addSection(): void {
  const [op] = edit("添加章节", [
    { op: "insert", table: "section", before: null, row: { title: "", paragraphs: [] } },
  ]);
  if (op?.op === "insert" && op.row.id !== undefined) goTo({ kind: "section", id: op.row.id });
}

export function renameSection(id: number, title: string): void {
  edit("修改章节标题", [{ op: "set", table: "section", id, fields: { title } }]);
}

/** Moves a section one place up (-1) or down (1). */
export function moveSection(id: number, step: 1 | -1): void {
  const sections = useApp.getState().view?.rows.sections ?? [];
  const at = sections.findIndex((row) => row.id === id);
  const section = sections[at];
  if (!section || !sections[at + step]) return;
  const before = step < 0 ? sections[at - 1] : sections[at + 2];
  edit(`${step < 0 ? "上移" : "下移"}章节 ${section.title}`.slice(0, 100), [
    { op: "move", table: "section", id, before: before?.id ?? null },
  ]);
}

export function deleteSection(section: SectionRow): void {
  const sections = useApp.getState().view?.rows.sections ?? [];
  const at = sections.findIndex((row) => row.id === section.id);
  const neighbour = sections[at + 1] ?? sections[at - 1];
  goTo(neighbour ? { kind: "section", id: neighbour.id } : { kind: "cover" });
  edit(`删除章节 ${section.title}`.slice(0, 100), [{ op: "delete", table: "section", id: section.id }]);
  notice(`已删除章节“${section.title}”`, true);
}
