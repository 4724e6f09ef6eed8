import type { Book } from "../../shared/book/model.ts";
import { letingBook } from "../fixtures/paths.ts";

/** The real text with its nine projects repeated until there are `count`, each under a name of its own. */
export function largeBook(count: number): Book {
  const book = letingBook();
  const projects = Array.from({ length: count }, (_, index) => {
    const project = book.projects[index % book.projects.length];
    if (!project) throw new Error("the fixture has no projects");
    return { ...project, name: `${project.name}${index + 1}` };
  });
  return { ...book, projects };
}
