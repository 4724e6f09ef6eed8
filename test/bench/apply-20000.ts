import { applyOps } from "../../shared/book/apply.ts";
import { findAll } from "../../shared/book/find.ts";
import { rowsOfBook } from "../../shared/book/rows.ts";
import { REPLACED, replacedBook } from "./replaced-book.ts";
import { report } from "./report.ts";

/** The page's copy of the text as after 全部替换, an operation for each hit. */
const rows = rowsOfBook(replacedBook());
const ops = findAll(rows, { text: REPLACED.word, exact: true }).map(({ table, ids: [id], field, text }) => {
  const fields = { [field]: text.replace(REPLACED.word, REPLACED.by) };
  if (table === "project") return { op: "set", table, id, fields } as const;
  if (table === "indicator") return { op: "set", table, id, fields } as const;
  throw new Error(`a hit in ${table}`);
});
if (ops.length !== REPLACED.count) throw new Error(`${ops.length} operations`);
await report(() => {
  applyOps(rows, ops);
});
