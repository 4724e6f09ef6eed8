import type { OpenBook } from "../../shared/api/api.ts";
import { report } from "./report.ts";
import { ask, withSession } from "./session.ts";

/** The text of 2,000 projects named on the command line, opened as the page has it opened. */
const [, , , text = ""] = process.argv;
await withSession(text, (session, path) =>
  report(async () => {
    const { rows } = await ask<OpenBook>(session, "book.open", { path });
    if (rows.projects.length !== 2000) throw new Error("the text was not read");
  }),
);
