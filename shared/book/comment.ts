import type { z } from "zod";
import { perObject, perObjectWith } from "../remember.ts";
import type { commentBodySchema, commentSchema } from "./comment-schema.ts";
import type { Op } from "./edit.ts";
import { textOf } from "./field-text.ts";
import { fieldsAt } from "./fields.ts";
import { markPlace } from "./mark.ts";
import type { BookRows, ProjectRow, SectionRow } from "./rows.ts";
import { rowsIn, TREE } from "./tree.ts";

/**
 * 批注: what somebody says of a place of the book, and the answers to it. They hang on the id of a row, also while that is deleted, when
 * nobody sees them; an undo brings both back. The JSON form, rollover and comparison have none: they are about the text.
 */

export type Comment = z.infer<typeof commentSchema>;
export type CommentBody = z.infer<typeof commentBodySchema>;

/** Why reviewers send a text back, by the name that a comment keeps. */
export const COMMENT_REASONS = {
  incomplete: "不够完整",
  vague: "不够细化量化",
  unrelated: "与项目相关性不够",
  mismatched: "指标与指标值不匹配",
  split: "建议拆分",
  "wrong-level1": "一级类型错误",
  "wrong-level2": "二级类型错误",
  "more-benefit": "增加效益",
  "more-output": "增加产出",
  "more-satisfaction": "增加满意度",
  other: "其他",
} as const;

export type CommentReason = keyof typeof COMMENT_REASONS;

/** A comment with what answers it, the oldest answer first. */
export interface Thread {
  readonly comment: Comment;
  readonly answers: readonly Comment[];
}

/** Open, answered but not done, done. */
export type ThreadState = "open" | "answered" | "done";

export function stateOf({ comment, answers }: Thread): ThreadState {
  if (comment.state === "done") return "done";
  return answers.length > 0 ? "answered" : "open";
}

/** In the order in which they were written. An answer to what is not there stands by itself. */
export const threadsOf = perObject((comments: readonly Comment[]): readonly Thread[] => {
  const known = new Set(comments.flatMap(({ uuid, parent }) => (parent === "" ? [uuid] : [])));
  const isAnswer = ({ parent }: Comment) => known.has(parent);
  const answers = Map.groupBy(
    comments.filter(isAnswer).toSorted((a, b) => a.at.localeCompare(b.at)),
    ({ parent }) => parent,
  );
  return comments
    .filter((comment) => !isAnswer(comment))
    .map((comment) => ({ comment, answers: answers.get(comment.uuid) ?? [] }));
});

type Part = SectionRow | ProjectRow;
type Groups = ReadonlyMap<string, readonly Thread[]>;

const NONE: readonly Thread[] = [];

const groupsOf = perObject(
  (comments: readonly Comment[]): Groups =>
    Map.groupBy(threadsOf(comments), ({ comment }) => markPlace(comment)),
);

const ofPart = perObjectWith((part: Part, groups: Groups): readonly Thread[] => {
  const table = "indicators" in part ? "project" : "section";
  const { child } = TREE[table];
  const own = groups.get(markPlace({ table, id: part.id })) ?? NONE;
  const within = rowsIn(part, child).flatMap(({ id }) => groups.get(markPlace({ table: child, id })) ?? NONE);
  return own.length + within.length === 0 ? NONE : [...own, ...within];
});

/** What is said of a section or project and of the rows in it, in their order. The same list again as long as nothing changes. */
export function threadsIn(comments: readonly Comment[], part: Part): readonly Thread[] {
  return comments.length === 0 ? NONE : ofPart(part, groupsOf(comments));
}

/** What is said of the book itself. */
export function threadsOnBook(comments: readonly Comment[]): readonly Thread[] {
  return groupsOf(comments).get(markPlace({ table: "book", id: 1 })) ?? NONE;
}

/** Everything that is said of what is there, in the order of the book. */
export function threadsInBook({ comments, sections, projects }: BookRows): readonly Thread[] {
  if (comments.length === 0) return NONE;
  return [
    ...threadsOnBook(comments),
    ...[...sections, ...projects].flatMap((part) => threadsIn(comments, part)),
  ];
}

/**
 * Where the words of a comment stand now: where they stood, or else the same words nearest to there. Null where it is on the whole field,
 * or its words are gone.
 */
export function rangeNow({ range, quote }: Pick<Comment, "range" | "quote">, text: string): Comment["range"] {
  if (range === null || quote === "") return null;
  let best: number | null = null;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    if (best === null || Math.abs(at - range.from) < Math.abs(best - range.from)) best = at;
  return best === null ? null : { from: best, to: best + quote.length };
}

/** The text of the field that a comment is on; "" where that is more than one field, or none. */
export function textUnder({ table, field }: Pick<Comment, "table" | "field">, row: object): string {
  const [own, ...others] = fieldsAt(table, field);
  return own && others.length === 0 ? (textOf(table, row, own.name) ?? "") : "";
}

/** Sets a comment, or takes it away (null). */
export function commentOp(uuid: string, comment: CommentBody | null): Op {
  return { op: "comment", uuid, comment };
}

/** Sets this comment. */
export function setComment({ uuid, ...body }: Comment): Op {
  return commentOp(uuid, body);
}
