import { checkBook } from "../../shared/checks/run/check-book.ts";
import { largeBook } from "./large-book.ts";
import { report } from "./report.ts";

/** The same on the real text's nine projects repeated, so that rules on the whole book report nearly every project. */
const book = largeBook(2000);
await report(() => {
  checkBook({ book });
});
