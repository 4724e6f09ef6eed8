import { indicatorText, paragraphText, projectText, sectionText } from "../book/field-text.ts";
import { type MarkKey, type MarkTable, markPlace, type TextMark } from "../book/mark.ts";
import type { BookRows, BookText } from "../book/rows.ts";
import type { Problem, Where } from "./rule.ts";

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
  const row = rowAt(rows, where);
  if (!row) return null;
  const field = row.table === "book" ? where.field || quote || message : (where.field ?? "");
  const own = row.textOf(where.field);
  const { table, id } = row;
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
  const byRow = Map.groupBy(marks, markPlace);
  for (const problem of problems) {
    const row = rowAt(rows, problem.where);
    const group = row && byRow.get(markPlace(row));
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

interface Row {
  readonly table: MarkTable;
  readonly id: number;
  /** Null where the place has no text of its own. */
  readonly textOf: (field: string | undefined) => string | null;
}

function rowAt({ sections, projects }: BookText, where: Where): Row | null {
  if (where.section !== undefined) {
    const section = sections[where.section - 1];
    if (!section) return null;
    if (where.paragraph === undefined)
      return {
        table: "section",
        id: section.id,
        textOf: (field) => (field === "title" ? sectionText(section) : null),
      };
    const paragraph = section.paragraphs[where.paragraph - 1];
    return paragraph
      ? { table: "paragraph", id: paragraph.id, textOf: () => paragraphText(paragraph) }
      : null;
  }
  if (where.project === undefined) return { table: "book", id: 1, textOf: () => null };
  const project = projects[where.project - 1];
  if (!project) return null;
  if (where.indicator === undefined)
    return {
      table: "project",
      id: project.id,
      textOf: (field) => (field === undefined ? null : projectText(project, field)),
    };
  const indicator = project.indicators[where.indicator - 1];
  return indicator
    ? { table: "indicator", id: indicator.id, textOf: (field) => indicatorText(indicator, field ?? "") }
    : null;
}
