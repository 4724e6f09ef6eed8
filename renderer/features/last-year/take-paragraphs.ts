import { unmarkOps } from "../../../shared/book/marks-in-force.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { edit } from "../../state/editing.ts";
import { seek } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";

/** 沿用上年 in the text of a section, as one step each. What is typed becomes an edit first. */

/** Writes last year's text into a paragraph. Who takes it has looked at it: it is 待核对 no longer. */
export function takeParagraph(section: number, id: number, text: string): void {
  flushDrafts();
  const rows = useApp.getState().view?.rows;
  const own = rows?.sections.find((row) => row.id === section)?.paragraphs;
  if (!rows || !own?.some((row) => row.id === id)) return;
  const looked = rows.marks.filter(
    (mark) => mark.kind === "carried" && mark.table === "paragraph" && mark.id === id,
  );
  edit("沿用上年的一段", [{ op: "set", table: "paragraph", id, fields: { text } }, ...unmarkOps(looked)]);
  seek({ table: "paragraph", id, field: "text", offset: 0 });
}

/** @param before this year's paragraph before which it goes; null: at the end */
export function insertParagraph(parent: number, before: number | null, text: string): void {
  flushDrafts();
  const [op] = edit("加入上年的一段", [{ op: "insert", table: "paragraph", parent, before, row: { text } }], {
    by: "last-year",
  });
  if (op?.op === "insert" && op.row.id !== undefined)
    seek({ table: "paragraph", id: op.row.id, field: "text", offset: 0 });
}
