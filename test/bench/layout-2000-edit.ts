import { createLayoutEngine } from "../../shared/layout/pages.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { largeBook } from "./large-book.ts";
import { report } from "./report.ts";

/** One project's text after the other is changed, as many kinds of edits as a user makes before the program is warm. */
const EDITS = 20;
const book = largeBook(2000);
const engine = createLayoutEngine(profileNamed("hebei"));
engine.layout(book);
await report(() => {
  let projects = book.projects;
  for (let edit = 0; edit < EDITS; edit++) {
    const at = edit * 90;
    projects = projects.map((project, index) =>
      index === at ? { ...project, goal: `${project.goal}完成${edit}项。` } : project,
    );
    engine.layout({ ...book, projects });
  }
}, EDITS);
