import { layoutBook } from "../../shared/layout/pages.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { largeBook } from "./large-book.ts";
import { report } from "./report.ts";

/** From nothing, in a process that has laid out nothing before. */
const book = largeBook(2000);
await report(() => {
  layoutBook(book, profileNamed("hebei"));
});
