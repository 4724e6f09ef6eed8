import { type Comment, commentOp } from "./comment.ts";
import type { Op } from "./edit.ts";

/** What a pasted table had beside the columns of the grid, kept beside its project: a comment, so that it is undone, merged and answered as one. */

const SOURCE = "粘贴的表格";
/** `commentSchema` takes no longer one. */
const LONGEST = 100_000;

/**
 * @param uuid the comment's name
 * @param at ISO 8601
 */
export function keepBeside(uuid: string, project: number, text: string, author: string, at: string): Op {
  return commentOp(uuid, {
    parent: "",
    table: "project",
    id: project,
    field: "",
    range: null,
    quote: "",
    author,
    initials: "",
    at,
    text: text.slice(0, LONGEST),
    reason: "",
    state: "open",
    stateBy: "",
    stateAt: "",
    source: SOURCE,
    foreignId: "",
    round: 0,
  });
}

/** Whether a comment keeps what was pasted beside this project. */
export function isKeptBeside({ table, id, source }: Comment, project: number): boolean {
  return table === "project" && id === project && source === SOURCE;
}
