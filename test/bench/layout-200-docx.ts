import { layoutDocument } from "docx/layout";
import { largeBook } from "./large-book.ts";
import { plainDocument } from "./plain-document.ts";
import { report } from "./report.ts";

const document = plainDocument(largeBook(200));
await report(() => {
  layoutDocument(document, { guess: true });
});
