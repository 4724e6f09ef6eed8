import { reportEdits } from "./check-edits.ts";
import { largeBook } from "./large-book.ts";

/** The worst book for an edit: rules on the whole book report nearly every project. */
await reportEdits(largeBook(2000));
