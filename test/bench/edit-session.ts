import type { OpenBook } from "../../shared/api/api.ts";
import { report } from "./report.ts";
import { ask, withSession } from "./session.ts";

/** One project's goal after the other, each edit durable before the next. */
const EDITS = 200;
const [, , , text = ""] = process.argv;
await withSession(text, async (session, path) => {
  const { rows } = await ask<OpenBook>(session, "book.open", { path });
  const edits = rows.projects.slice(0, EDITS).map(({ id, goal }) => ({
    label: "修改绩效目标",
    ops: [{ op: "set", table: "project", id, fields: { goal: `${goal}改` } }],
  }));
  await report(async () => {
    for (const edit of edits) await ask(session, "book.edit", edit);
  }, EDITS);
});
