import { createLayoutEngine } from "../../shared/layout/pages.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { letingBook } from "../fixtures/paths.ts";
import { report } from "./report.ts";

/** A character after the other typed in the fourth paragraph of section 一 of the real text. */
const CHARACTERS = 20;
const book = letingBook();
const engine = createLayoutEngine(profileNamed("hebei"));
engine.layout(book);
await report(() => {
  for (let typed = 1; typed <= CHARACTERS; typed++) {
    const sections = book.sections.map((section, at) =>
      at === 0
        ? {
            ...section,
            paragraphs: section.paragraphs.map((text, which) =>
              which === 3 ? text + "字".repeat(typed) : text,
            ),
          }
        : section,
    );
    engine.layout({ ...book, sections });
  }
}, CHARACTERS);
