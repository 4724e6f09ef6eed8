import type { Book } from "../../shared/book/model.ts";
import { variedBook } from "./varied-book.ts";

/** What is replaced, so many times. */
export const REPLACED = { word: "详见附件", by: "另见附件", count: 20_000 };

/** 2,000 projects that differ, with that word once in as many texts: in every project's and indicator's, in some twice. */
export function replacedBook(): Book {
  const book = variedBook(2000);
  let left = REPLACED.count;
  const and = (text: string) => (left-- > 0 ? `${text}${REPLACED.word}` : text);
  const projects = book.projects.map((project) => ({
    ...project,
    fundsUse: and(project.fundsUse),
    goal: and(project.goal),
    indicators: project.indicators.map((row) => ({ ...row, basis: and(row.basis) })),
  }));
  return {
    ...book,
    projects: projects.map((project) => ({
      ...project,
      indicators: project.indicators.map((row) => ({ ...row, description: and(row.description) })),
    })),
  };
}
