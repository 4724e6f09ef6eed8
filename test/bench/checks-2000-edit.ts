import { checkBook } from "../../shared/checks/check-book.ts";
import { largeBook } from "./large-book.ts";
import { report } from "./report.ts";

/** One project's text after the other is changed; the other projects stay the same objects, as in the store and on screen. */
const EDITS = 20;
let book = largeBook(2000);
checkBook({ book });
await report(() => {
  for (let edit = 0; edit < EDITS; edit++) {
    const at = edit * 90;
    const projects = book.projects.map((project, index) =>
      index === at ? { ...project, goal: `${project.goal}完成${edit}项。` } : project,
    );
    book = { ...book, projects };
    checkBook({ book });
  }
}, EDITS);
