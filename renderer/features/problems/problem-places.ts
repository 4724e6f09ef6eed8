import { fieldOf } from "../../../shared/book/fields.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { Problem, Where } from "../../../shared/checks/problem.ts";
import { COVER, type Place } from "../../state/place.ts";
import type { Spot } from "../../state/spot.ts";

/** Where a problem stands in the editor: its form, and the field there. `rows` is what was checked. */
export function editorPlace(rows: BookRows, { where, quote }: Problem): EditorPlace | null {
  if (where.section !== undefined) return inSection(rows, where, quote);
  if (where.project !== undefined) return inProject(rows, where);
  if (where.field === undefined) return null;
  return { place: COVER, spot: { table: "book", id: 0, field: fieldOf("book", where.field).name } };
}

interface EditorPlace {
  readonly place: Place;
  readonly spot: Spot | null;
}

function inSection(rows: BookRows, where: Where, quote: string): EditorPlace | null {
  const section = rows.sections[(where.section ?? 0) - 1];
  if (!section) return null;
  const place: Place = { kind: "section", id: section.id };
  const paragraph = section.paragraphs[(where.paragraph ?? 0) - 1];
  if (!paragraph)
    return {
      place,
      spot: where.field === "title" ? { table: "section", id: section.id, field: "title" } : null,
    };
  const offset = Math.max(0, paragraph.text.indexOf(quote));
  return { place, spot: { table: "paragraph", id: paragraph.id, field: "text", offset } as const };
}

function inProject(rows: BookRows, where: Where): EditorPlace | null {
  const project = rows.projects[(where.project ?? 0) - 1];
  if (!project) return null;
  const place: Place = { kind: "project", id: project.id };
  const indicator = project.indicators[(where.indicator ?? 0) - 1];
  if (indicator)
    return {
      place,
      spot: {
        table: "indicator",
        id: indicator.id,
        field: fieldOf("indicator", where.field ?? "level3").name,
      } as const,
    };
  if (where.field === undefined) return { place, spot: null };
  const field = fieldOf("project", where.field).name;
  return { place, spot: { table: "project", id: project.id, field } as const };
}

/** What a problem without a field concerns. */
export function wholeOf({ section, project }: Where): string {
  if (section !== undefined) return "整章";
  return project === undefined ? "全文" : "整个项目";
}
