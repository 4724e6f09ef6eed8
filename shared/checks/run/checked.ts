import { indicatorText, paragraphText, projectText, sectionText } from "../../book/field-text.ts";
import type { MarkKey, MarkTable, TextMark } from "../../book/mark.ts";
import type { BookRows, BookText } from "../../book/rows.ts";
import type { Problem, Where } from "../problem.ts";

/** 已核对: somebody has looked at a problem and lets the text stand. It stays quiet for as long as that text is as it was. */

/** What a mark on a problem is on, and the text that it holds for. */
export interface MarkedText {
  readonly key: MarkKey;
  readonly text: string;
}

/** As many characters as a mark's field may have. */
const LONGEST_FIELD = 1000;

/**
 * Null where the problem's place is not in the book. A place without a text of its own (the whole book, a whole section or project)
 * is marked with what the rule says of it: when it says something else, it speaks again. What a rule quotes from beside the field
 * (a whole 指标值 at its number) belongs to the text.
 */
export function markedText(rows: BookText, { rule, where, quote, message }: Problem): MarkedText | null {
  const table = tableOf(where);
  const id = idAt(rows, where);
  if (id === undefined) return null;
  const field = table === "book" ? where.field || quote || message : (where.field ?? "");
  const own = textAt(rows, where);
  return {
    key: { kind: "checked", rule, table, id, field: field.slice(0, LONGEST_FIELD) },
    text: own === null ? message : own.includes(quote) ? own : `${own}\n${quote}`,
  };
}

/** Those of the problems that are marked 已核对, each with its mark. */
export function checkedProblems(
  rows: BookRows,
  problems: readonly Problem[],
): ReadonlyMap<Problem, TextMark> {
  const marks = rows.marks.filter(({ kind }) => kind === "checked");
  const found = new Map<Problem, TextMark>();
  if (marks.length === 0) return found;
  const byTable = Map.groupBy(marks, ({ table }) => table);
  const groups = new Map([...byTable].map(([table, own]) => [table, Map.groupBy(own, ({ id }) => id)]));
  for (const problem of problems) {
    const group = groups.get(tableOf(problem.where))?.get(idAt(rows, problem.where) ?? 0);
    const marked = group && markedText(rows, problem);
    if (!marked) continue;
    const { key, text } = marked;
    const mark = group.find(
      (each) => each.rule === key.rule && each.field === key.field && each.text === text,
    );
    if (mark) found.set(problem, mark);
  }
  return found;
}

function tableOf({ section, paragraph, project, indicator }: Where): MarkTable {
  if (section !== undefined) return paragraph === undefined ? "section" : "paragraph";
  if (project === undefined) return "book";
  return indicator === undefined ? "project" : "indicator";
}

function idAt({ sections, projects }: BookText, where: Where): number | undefined {
  const { section, paragraph, project, indicator } = where;
  if (section !== undefined) {
    const row = sections[section - 1];
    return paragraph === undefined ? row?.id : row?.paragraphs[paragraph - 1]?.id;
  }
  if (project === undefined) return BOOK_ID;
  const row = projects[project - 1];
  return indicator === undefined ? row?.id : row?.indicators[indicator - 1]?.id;
}

/** The one row that the book itself is. */
const BOOK_ID = 1;

/** Null where the place has no text of its own. */
function textAt(
  { sections, projects }: BookText,
  { section, paragraph, project, indicator, field }: Where,
): string | null {
  if (section !== undefined) {
    const row = sections[section - 1];
    const own = paragraph === undefined ? undefined : row?.paragraphs[paragraph - 1];
    if (own) return paragraphText(own);
    return row && field === "title" ? sectionText(row) : null;
  }
  const row = project === undefined ? undefined : projects[project - 1];
  const own = indicator === undefined ? undefined : row?.indicators[indicator - 1];
  if (own) return indicatorText(own, field ?? "");
  return row && field !== undefined ? projectText(row, field) : null;
}
