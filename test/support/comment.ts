import type { Comment } from "../../shared/book/comment.ts";

/** A comment as the program writes it, on the whole row unless it says otherwise. */
export function comment(
  on: Partial<Comment> & Pick<Comment, "uuid" | "table" | "id">,
  text = "请核对",
): Comment {
  return {
    parent: "",
    field: "",
    range: null,
    quote: "",
    author: "李审核",
    initials: "",
    at: "2026-11-30T08:00:00.000Z",
    text,
    reason: "",
    state: "open",
    stateBy: "",
    stateAt: "",
    source: "",
    foreignId: "",
    round: 0,
    ...on,
  };
}
