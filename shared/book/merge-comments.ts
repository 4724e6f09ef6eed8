import { type Comment, setComment } from "./comment.ts";
import type { Op } from "./edit.ts";
import type { Book } from "./model.ts";
import { commentsAt, type PlacedComment, placedIn } from "./placed-comment.ts";
import { type BookRows, bookOfRows } from "./rows.ts";

/** A book whose comments go into another. */
export interface Commented {
  readonly book: Book;
  readonly comments: readonly PlacedComment[];
}

/**
 * Takes over the comments of books that were merged into this one.
 * @param rows after the merge
 */
export function mergeCommentOps(rows: BookRows, parts: readonly Commented[]): Op[] {
  const book = bookOfRows(rows);
  const placed = parts.flatMap((part) => placedIn(book, part.book, part.comments));
  return takeOverOps(rows.comments, commentsAt(rows, placed));
}

/**
 * Takes over comments that stand where they are to stand. One that is there already is not doubled: of its state the later word counts.
 * Where two have another text under one name, both are kept.
 */
export function takeOverOps(own: readonly Comment[], theirs: readonly Comment[]): Op[] {
  const known = new Map(own.map((comment) => [comment.uuid, comment]));
  return theirs.flatMap((comment) => {
    const taken = takenOver(known, comment);
    if (!taken) return [];
    known.set(taken.uuid, taken);
    return [setComment(taken)];
  });
}

/** Null where there is nothing to take over. */
function takenOver(known: ReadonlyMap<string, Comment>, theirs: Comment): Comment | null {
  const asked = known.get(theirs.parent);
  // An answer stands where what it answers stands here.
  const placed = asked ? { ...theirs, table: asked.table, id: asked.id, field: asked.field } : theirs;
  for (let count = 1; ; count++) {
    const uuid = count === 1 ? theirs.uuid : `${theirs.uuid.slice(0, 56)}~${count}`;
    const own = known.get(uuid);
    if (!own) return { ...placed, uuid };
    if (own.text !== theirs.text || own.author !== theirs.author) continue;
    const { state, stateBy, stateAt } = theirs;
    return stateAt > own.stateAt ? { ...own, state, stateBy, stateAt } : null;
  }
}
