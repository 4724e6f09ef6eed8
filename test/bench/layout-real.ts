import { layoutBook } from "../../shared/layout/pages.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { letingBook } from "../fixtures/paths.ts";
import { report } from "./report.ts";

/** The real text from nothing. */
const book = letingBook();
await report(() => {
  layoutBook(book, profileNamed("hebei"));
});
