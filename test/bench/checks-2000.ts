import { checkBook } from "../../shared/checks/check-book.ts";
import { largeBook } from "./large-book.ts";
import { report } from "./report.ts";

/** All rules from nothing, in a process that has checked nothing before. */
const book = largeBook(2000);
await report(() => {
  checkBook({ book });
});
