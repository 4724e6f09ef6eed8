import mammoth from "mammoth";
import { report } from "./report.ts";

/** The same file as HTML: paragraphs and tables, without a meaning for any of them. It has no pictures. */
const [, , path = ""] = process.argv;
await report(async () => {
  await mammoth.convertToHtml({ path });
});
