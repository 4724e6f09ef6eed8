import { useEffect, useMemo } from "react";
import { rangeNow, stateOf, type Thread, textUnder, threadsIn } from "../../../shared/book/comment.ts";
import { frameOf } from "../../field/mounted.ts";
import type { Highlight } from "../../field/slots.ts";
import { useApp } from "../../state/store.ts";
import { cursorOf, threadsAt } from "./comment-places.ts";
import "./comment-marks.css";

const NONE: readonly Thread[] = [];
const NO_HIGHLIGHTS: readonly Highlight[] = [];

/** Marks the fields and cells of the form that somebody says something of: see `FieldMarks` of the problems. */
export function CommentMarks() {
  const rows = useApp((state) => state.view?.rows);
  const place = useApp((state) => state.place);
  const threads = rows ? threadsAt(rows, place) : NONE;
  useEffect(() => {
    if (!rows) return;
    const spots = threads.filter(isOpen).flatMap((thread) => {
      const spot = cursorOf(rows, thread.comment)?.spot;
      return spot && spot.table !== "paragraph" ? [{ thread, spot }] : [];
    });
    const marked = Array.from(
      Map.groupBy(spots, ({ spot }) => frameOf(spot)),
      ([element, on]) => {
        if (!element) return null;
        const before = element.title;
        element.dataset.comments = String(on.length);
        element.title = titleOf(on.map(({ thread }) => thread));
        return { element, before };
      },
    );
    return () => {
      for (const mark of marked) {
        if (!mark) continue;
        delete mark.element.dataset.comments;
        if (mark.before === "") mark.element.removeAttribute("title");
        else mark.element.title = mark.before;
      }
    };
  }, [rows, threads]);
  return null;
}

/** The words in the text of one section that comments are on; a whole paragraph where they are on that. */
export function useCommentHighlights(section: number): readonly Highlight[] {
  const row = useApp(({ view }) => view?.rows.sections.find((each) => each.id === section));
  const comments = useApp(({ view }) => view?.rows.comments);
  return useMemo(() => {
    const open = row && comments ? threadsIn(comments, row).filter(isOpen) : NONE;
    if (!row || open.length === 0) return NO_HIGHLIGHTS;
    return row.paragraphs.flatMap((paragraph): Highlight[] => {
      const on = open.filter(({ comment }) => comment.table === "paragraph" && comment.id === paragraph.id);
      return on.map(({ comment }) => {
        const range = rangeNow(comment, textUnder({ table: "paragraph", field: "text" }, paragraph));
        const { from, to } = range ?? { from: 0, to: paragraph.text.length };
        return { paragraph: paragraph.id, from, to, kind: "comment", title: titleOf(on) };
      });
    });
  }, [row, comments]);
}

function isOpen(thread: Thread): boolean {
  return stateOf(thread) !== "done";
}

/** “批注 2 条：李审核：请核对；…”. */
function titleOf(threads: readonly Thread[]): string {
  const words = threads.map(({ comment: { author, text } }) => `${author}：${text}`);
  return `批注 ${threads.length} 条\n${words.join("\n")}`.slice(0, 500);
}
