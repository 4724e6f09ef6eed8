import { type BookRows, bookOfRows } from "../../book/rows.ts";
import type { Problem } from "../problem.ts";
import { type CheckInput, checkBook } from "./check-book.ts";
import { checkedProblems } from "./checked.ts";

/** A text as the store holds it, with what concerns its checks. */
export interface RowsInput extends Omit<CheckInput, "book" | "off"> {
  readonly rows: BookRows;
}

export interface RowsResult {
  /** Those that nobody has marked 已忽略, in print order. */
  readonly problems: readonly Problem[];
  /** How many are marked. */
  readonly settled: number;
  /** Ids of the rules that are switched off or lack their data. */
  readonly unchecked: readonly string[];
}

/** Checks a text as the editor shows it: by the rules that are on for it, without what is 已忽略. */
export function checkRows({ rows, ...more }: RowsInput): RowsResult {
  const { problems, unchecked } = checkBook({ ...more, book: bookOfRows(rows), off: rows.rulesOff });
  const settled = checkedProblems(rows, problems);
  return {
    problems: problems.filter((problem) => !settled.has(problem)),
    settled: settled.size,
    unchecked,
  };
}
