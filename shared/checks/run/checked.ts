import { type FieldTexts, textsAt } from "../../book/field-text.ts";
import { type MarkKey, markPlace, standsOn, type TextMark } from "../../book/mark.ts";
import type { BookRows, BookText } from "../../book/rows.ts";
import { rowAt } from "../../book/tree.ts";
import type { Problem } from "../problem.ts";

/** 已忽略: somebody has looked at a problem and lets the text stand. It stays quiet for as long as that text is as it was. */

/** What a mark on a problem is on, and the texts that it holds for. */
export interface MarkedTexts {
  readonly key: MarkKey;
  readonly fields: FieldTexts;
}

/** As many characters as a mark's field may have. */
const LONGEST_FIELD = 1000;

/**
 * Null where the problem's place is not in the book. A place without a text of its own (the whole book, a whole section or project)
 * is marked with what the rule says of it: when it says something else, it speaks again. What a rule quotes from beside the field
 * (a whole 指标值 at its number) belongs to the text.
 */
export function markedTexts(rows: BookText, { rule, where, quote, message }: Problem): MarkedTexts | null {
  const place = rowAt(rows, where);
  if (!place) return null;
  const { table, id } = place;
  const field = table === "book" ? where.field || quote || message : (where.field ?? "");
  const key = { kind: "checked", rule, table, id, field: field.slice(0, LONGEST_FIELD) } as const;
  const isWhole =
    table === "book" || (where.field === undefined && (table === "section" || table === "project"));
  const own = isWhole ? [] : Object.entries(textsAt(table, place.row, where.field ?? ""));
  const last = own.at(-1);
  if (!last) return { key, fields: { "": message } };
  if (!own.some(([, text]) => text.includes(quote))) last[1] += `\n${quote}`;
  return { key, fields: Object.fromEntries(own) };
}

/** Those of the problems that are marked 已忽略, each with its mark; a mark on what nobody can let stand counts for nothing. */
export function checkedProblems(
  rows: BookRows,
  problems: readonly Problem[],
): ReadonlyMap<Problem, TextMark> {
  const marks = rows.marks.filter(({ kind }) => kind === "checked");
  const found = new Map<Problem, TextMark>();
  if (marks.length === 0) return found;
  const groups = Map.groupBy(marks, markPlace);
  for (const problem of problems) {
    if (problem.mustFix) continue;
    const place = rowAt(rows, problem.where);
    const group = place && groups.get(markPlace(place));
    const marked = group && markedTexts(rows, problem);
    if (!marked) continue;
    const { key, fields } = marked;
    const mark = group.find(
      (each) => each.rule === key.rule && each.field === key.field && standsOn(each, (name) => fields[name]),
    );
    if (mark) found.set(problem, mark);
  }
  return found;
}
