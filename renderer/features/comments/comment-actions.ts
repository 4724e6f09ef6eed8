import {
  type Comment,
  type CommentReason,
  commentOp,
  setComment,
  type Thread,
} from "../../../shared/book/comment.ts";
import { type CommentTarget, useComments } from "../../state/comments.ts";
import { edit } from "../../state/editing.ts";
import { goTo } from "../../state/navigation.ts";
import { seek } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { userName } from "../../state/user-name.ts";
import { cursorOf } from "./comment-places.ts";

/** Adds the comment that was written, and gives the keyboard back to what it is on. */
export function addComment(target: CommentTarget, text: string, reason: CommentReason | ""): void {
  const comment = written(target, text, { reason });
  edit("添加批注", [setComment(comment)]);
  useComments.setState({ writing: null, current: comment.uuid });
  goToComment(comment);
}

export function answer({ comment }: Thread, text: string): void {
  const { table, id, field, uuid } = comment;
  edit("答复批注", [
    setComment(written({ table, id, field, range: null, quote: "" }, text, { parent: uuid })),
  ]);
}

/** 已解决, or open again. */
export function settle({ comment }: Thread): void {
  const state = comment.state === "done" ? "open" : "done";
  const set = { ...comment, state, stateBy: userName(), stateAt: new Date().toISOString() } as const;
  edit(state === "done" ? "批注标为已解决" : "重新打开批注", [setComment(set)]);
}

/** With what answers it. */
export function removeThread({ comment, answers }: Thread): void {
  edit(
    "删除批注",
    [comment, ...answers].map(({ uuid }) => commentOp(uuid, null)),
  );
}

export function goToComment(comment: Comment): void {
  const { view } = useApp.getState();
  const cursor = view && cursorOf(view.rows, comment);
  if (!cursor) return;
  useComments.setState({ current: comment.uuid });
  goTo(cursor.place);
  if (cursor.spot) seek(cursor.spot);
}

function written(
  { table, id, field, range, quote }: CommentTarget,
  text: string,
  more: Partial<Pick<Comment, "parent" | "reason">>,
): Comment {
  return {
    uuid: crypto.randomUUID(),
    parent: "",
    table,
    id,
    field,
    range,
    quote: quote.slice(0, LONGEST_QUOTE),
    author: userName(),
    initials: "",
    at: new Date().toISOString(),
    text: text.trim(),
    reason: "",
    state: "open",
    stateBy: "",
    stateAt: "",
    source: "",
    foreignId: "",
    round: 0,
    ...more,
  };
}

/** As many characters as a comment keeps of the words that it is on. */
const LONGEST_QUOTE = 10_000;
