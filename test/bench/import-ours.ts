import { importFiles } from "../../electron/services/tasks/import-files.ts";
import { report } from "./report.ts";

/** The file named on the command line, to a book; all 2,000 projects must be in it. */
const [, , path = ""] = process.argv;
await report(async () => {
  const { book, notes } = await importFiles([{ path }], () => undefined);
  if (book.projects.length !== 2000 || notes.length > 0) throw new Error("the file was not understood");
});
