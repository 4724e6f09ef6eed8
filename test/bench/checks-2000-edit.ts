import { reportEdits } from "./check-edits.ts";
import { variedBook } from "./varied-book.ts";

await reportEdits(variedBook(2000));
