import { readFileSync } from "node:fs";
import { bookSchema } from "../../shared/book/model-schema.ts";
import { report } from "./report.ts";

/** The same content as JSON, read and checked. */
const [, , , text = ""] = process.argv;
await report(() => {
  bookSchema.parse(JSON.parse(readFileSync(text.replace(/jxwb$/, "json"), "utf8")));
});
