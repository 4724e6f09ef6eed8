import { Packer } from "docx";
import { largeBook } from "./large-book.ts";
import { plainDocument } from "./plain-document.ts";
import { report } from "./report.ts";

const book = largeBook(2000);
await report(async () => {
  await Packer.toBuffer(plainDocument(book));
});
