import type { z } from "zod";
import { canonicalText } from "./canonical.ts";
import { type Comment, threadsInBook } from "./comment.ts";
import { findDuplicates } from "./duplicates.ts";
import { markPlace } from "./mark.ts";
import type { Book, Project } from "./model.ts";
import type { placedCommentSchema } from "./placed-comment-schema.ts";
import type { BookRows, BookText } from "./rows.ts";
import { sameIndicator, sameProject } from "./same.ts";
import { rowAt, rowsIn, TREE } from "./tree.ts";

/** Comments outside of a book file: where a comment stands is told by positions, since the JSON form of a book has no row ids. */

export type PlacedComment = z.infer<typeof placedCommentSchema>;
type Where = PlacedComment["where"];

/** Those on what is there, in the order of the book. */
export function placedComments(rows: BookRows): PlacedComment[] {
  const said = threadsInBook(rows);
  if (said.length === 0) return [];
  const places = new Map<string, Where>();
  for (const table of ["section", "project"] as const)
    for (const [at, part] of rowsIn(rows, table).entries()) {
      const { child } = TREE[table];
      const where = { [table]: at + 1 };
      places.set(markPlace({ table, id: part.id }), where);
      for (const [index, { id }] of rowsIn(part, child).entries())
        places.set(markPlace({ table: child, id }), { ...where, [child]: index + 1 });
    }
  return said.flatMap(({ comment, answers }) => {
    const where = places.get(markPlace(comment)) ?? {};
    return [comment, ...answers].map((each) => ({ where, comment: each }));
  });
}

/** The same on the rows of a book that has those positions; on the book itself where it has not. */
export function commentsAt(rows: BookText, placed: readonly PlacedComment[]): Comment[] {
  return placed.map(({ where, comment }) => {
    const { table, id } = rowAt(rows, where) ?? ON_BOOK;
    return { ...comment, table, id };
  });
}

const ON_BOOK = { table: "book", id: 1 } as const;

/** As the canonical form of the book has them, without blank paragraphs: what is said of one of those is said of its section. */
export function canonicalPlaces(book: Book, placed: readonly PlacedComment[]): PlacedComment[] {
  return placed.map(({ where: { paragraph, ...where }, comment }) => {
    if (paragraph === undefined) return { where, comment };
    const until = book.sections[(where.section ?? 0) - 1]?.paragraphs.slice(0, paragraph) ?? [];
    const kept = until.map(canonicalText);
    if (kept.at(-1) === "") return { where, comment: { ...comment, field: "" } };
    return { where: { ...where, paragraph: kept.filter((text) => text !== "").length }, comment };
  });
}

/**
 * Where comments on one book stand in another that its rows have gone into: at the same project and indicator, the same words of a
 * section. What is said of a row that the other has not is said of its project or section, or else of the book.
 */
export function placedIn(
  target: Book,
  source: Book,
  placed: readonly PlacedComment[],
): readonly PlacedComment[] {
  if (placed.length === 0) return [];
  const duplicates = findDuplicates([target, source]).map(({ versions }) => versions.flatMap(({ at }) => at));
  const projectIn = (at: number): number => {
    const project = source.projects[at - 1];
    const alike = project ? target.projects.findIndex((each) => sameProject(each, project)) : -1;
    if (alike >= 0) return alike + 1;
    const group = duplicates.find((all) =>
      all.some(({ part, project: own }) => part === 1 && own === at - 1),
    );
    return (group?.find(({ part }) => part === 0)?.project ?? -1) + 1;
  };
  return placed.map(({ where, comment }) => {
    const found =
      where.project === undefined
        ? sectionPlace(target, source, where)
        : projectPlace(target, source, where, projectIn(where.project));
    if (Object.keys(found).length === Object.keys(where).length) return { where: found, comment };
    const quote = comment.quote || wordsAt(source, where);
    return { where: found, comment: { ...comment, field: "", range: null, quote } };
  });
}

/** What a row is known by, for whoever looks for it where it is not. */
function wordsAt({ sections, projects }: Book, where: Where): string {
  const section = sections[(where.section ?? 0) - 1];
  const project = projects[(where.project ?? 0) - 1];
  const row =
    section?.paragraphs[(where.paragraph ?? 0) - 1] ??
    project?.indicators[(where.indicator ?? 0) - 1]?.level3;
  return (row ?? section?.title ?? project?.name ?? "").slice(0, MOST_WORDS);
}

const MOST_WORDS = 200;

function projectPlace(target: Book, source: Book, where: Where, project: number): Where {
  if (project === 0) return {};
  const [own, theirs] = [target.projects[project - 1], source.projects[(where.project ?? 0) - 1]];
  const at = where.indicator === undefined || !own || !theirs ? 0 : indicatorIn(own, theirs, where.indicator);
  return at === 0 ? { project } : { project, indicator: at };
}

/** The same row, or the one of the same 三级指标; 0 where there is none. */
function indicatorIn(own: Project, theirs: Project, at: number): number {
  const row = theirs.indicators[at - 1];
  if (!row) return 0;
  const there = own.indicators[at - 1];
  if (there && sameIndicator(there, row)) return at;
  const alike = own.indicators.findIndex((each) => sameIndicator(each, row));
  return (
    (alike >= 0 ? alike : own.indicators.findIndex(({ level3 }) => level3 !== "" && level3 === row.level3)) +
    1
  );
}

function sectionPlace(target: Book, source: Book, { section, paragraph }: Where): Where {
  const theirs = source.sections[(section ?? 0) - 1];
  if (!theirs) return {};
  const titled = target.sections.findIndex(({ title }) => title === theirs.title);
  if (paragraph === undefined) return titled >= 0 ? { section: titled + 1 } : {};
  const text = theirs.paragraphs[paragraph - 1];
  for (const at of [titled, ...target.sections.keys()]) {
    const index = target.sections[at]?.paragraphs.indexOf(text ?? "") ?? -1;
    if (index >= 0) return { section: at + 1, paragraph: index + 1 };
  }
  return titled >= 0 ? { section: titled + 1 } : {};
}
