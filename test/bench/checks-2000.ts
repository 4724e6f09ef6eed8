import { checkBook } from "../../shared/checks/run/check-book.ts";
import { report } from "./report.ts";
import { variedBook } from "./varied-book.ts";

/** All rules from nothing, in a process that has checked nothing before. */
const book = variedBook(2000);
await report(() => {
  checkBook({ book });
});
