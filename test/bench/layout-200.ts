import { layoutBook } from "../../shared/layout/pages.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { largeBook } from "./large-book.ts";
import { report } from "./report.ts";

const book = largeBook(200);
await report(() => {
  layoutBook(book, profileNamed("hebei"));
});
