import type { Book } from "../../shared/book/model.ts";
import { checkBook } from "../../shared/checks/run/check-book.ts";
import { report } from "./report.ts";

const EDITS = 20;

/** One project's text after the other is changed; the other projects stay the same objects, as in the store and on screen. */
export async function reportEdits(before: Book): Promise<void> {
  let book = before;
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
}
