import {
  type Comment,
  rangeNow,
  stateOf,
  type Thread,
  type ThreadState,
  textUnder,
  threadsIn,
  threadsInBook,
  threadsOnBook,
} from "../../../shared/book/comment.ts";
import { FIELDS, type FieldTable, fieldsAt, labelOf } from "../../../shared/book/fields.ts";
import { projectHeading, sectionHeading } from "../../../shared/book/numbering.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { partOf, type Row, rowsIn, TREE } from "../../../shared/book/tree.ts";
import { perObject } from "../../../shared/remember.ts";
import type { CommentTarget } from "../../state/comments.ts";
import { COVER, type Place, partAt, placeIn } from "../../state/place.ts";
import type { Cursor } from "../../state/spot.ts";

/** Where comments stand in the editor. */

const NONE: readonly Thread[] = [];

/** What is said of the form that is shown. The same list again as long as nothing changes. */
export function threadsAt(rows: BookRows, place: Place): readonly Thread[] {
  if (rows.comments.length === 0) return NONE;
  if (place.kind === "cover") return threadsOnBook(rows.comments);
  const part = partAt(rows, place);
  return part ? threadsIn(rows.comments, part) : NONE;
}

/** How many in the whole book are not done. */
export const openTotal = perObject((rows: BookRows) => openCount(threadsInBook(rows)));

/** How many of them are not done. */
export function openCount(threads: readonly Thread[]): number {
  return threads.filter((thread) => stateOf(thread) !== "done").length;
}

export function countsOf(threads: readonly Thread[]): Readonly<Record<ThreadState, number>> {
  const counts = { open: 0, answered: 0, done: 0 };
  for (const thread of threads) counts[stateOf(thread)]++;
  return counts;
}

/** Of one form, or of all. */
export function threadsShown(rows: BookRows, place: Place, scope: "page" | "book"): readonly Thread[] {
  return scope === "page" ? threadsAt(rows, place) : threadsInBook(rows);
}

/** The row that a comment is on. */
function rowOf(rows: BookRows, { table, id }: Pick<Comment, "table" | "id">): object | null {
  if (table === "book") return rows;
  const part = partOf(rows, table, id);
  if (!part) return null;
  const own: readonly Row[] = TREE[table].parent === null ? [part] : rowsIn(part, table);
  return own.find((row) => row.id === id) ?? null;
}

/** The form that it is in, and where in it; null where its row is gone. */
export function cursorOf(rows: BookRows, comment: CommentTarget): Cursor | null {
  const { table, id } = comment;
  const row = rowOf(rows, comment);
  if (!row) return null;
  const field = fieldsAt(table, comment.field)[0]?.name ?? FIELDS[table][0]?.name;
  if (table === "book")
    return { place: COVER, spot: comment.field && field ? { table, id: 0, field } : null };
  const place = placeIn(table, partOf(rows, table, id)?.id ?? id);
  const isWhole = comment.field === "" && (table === "project" || table === "section");
  if (isWhole || field === undefined) return { place, spot: null };
  const range = rangeNow(comment, textUnder(comment, row));
  if (range) return { place, spot: { table, id, field, offset: range.from, to: range.to } };
  const offset = table === "paragraph" ? { offset: 0 } : {};
  return {
    place,
    spot: { table, id, field: comment.field === "" && table === "indicator" ? "level3" : field, ...offset },
  };
}

/** “1.招商经费绩效目标表”, “封面”. */
export function formWords(rows: BookRows, { table, id }: Pick<Comment, "table" | "id">): string {
  if (table === "book") return "封面";
  const part = partOf(rows, table, id);
  if (!part) return "";
  return "indicators" in part
    ? projectHeading(rows.projects.indexOf(part), part.name || "（未命名）")
    : sectionHeading(rows.sections.indexOf(part), part.title || "（未命名）");
}

/** “第 2 条指标 · 数值”, “第 3 段”, “绩效目标”, “整个项目”. */
export function spotWords(rows: BookRows, { table, id, field }: CommentTarget): string {
  const part = table === "book" ? undefined : partOf(rows, table, id);
  const at = part && table !== "book" ? rowsIn(part, table).findIndex((row) => row.id === id) + 1 : 0;
  const row = table === "paragraph" ? `第 ${at} 段` : table === "indicator" ? `第 ${at} 条指标` : "";
  const named = table === "paragraph" || !isField(table, field) ? "" : labelOf(field as "goal");
  return [row, named].filter((word) => word !== "").join(" · ") || WHOLE[table];
}

const WHOLE: Readonly<Record<FieldTable, string>> = {
  book: "全文",
  section: "整章",
  paragraph: "整段",
  project: "整个项目",
  indicator: "整行",
};

function isField(table: FieldTable, field: string): boolean {
  return field !== "" && fieldsAt(table, field).length > 0;
}
