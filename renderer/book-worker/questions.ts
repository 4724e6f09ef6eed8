import type { TextMark } from "../../shared/book/mark.ts";
import type { Problem } from "../../shared/checks/problem.ts";
import type { FixPlan } from "../../shared/checks/run/fix-all.ts";
import type { ErrorData } from "../../shared/error.ts";
import type { Cursor } from "../state/spot.ts";
import type { PageNumbers } from "../state/store.ts";
import type { Drawing, PageList } from "./drawing.ts";
import type { BookChange } from "./held-book.ts";
import type { ListPatch } from "./list-patch.ts";

/** What the page asks the book worker, each question with its answer. All are about the open book as it is when they are asked. */
export interface Questions {
  /** @throws AppError where the book cannot be laid out. */
  readonly pages: { readonly question: null; readonly answer: PageNumbers };
  /** @throws AppError as `pages` does. */
  readonly preview: { readonly question: PreviewQuestion; readonly answer: PreviewAnswer };
  /** Answered between other questions: a check of a whole large book takes seconds. */
  readonly check: { readonly question: null; readonly answer: CheckAnswer };
  /** What the last check has found more than it told: nothing where that was all. */
  readonly moreProblems: { readonly question: null; readonly answer: readonly Problem[] };
  readonly planFixes: { readonly question: PlanQuestion; readonly answer: FixPlan };
}

export type QuestionName = keyof Questions;

export interface PreviewQuestion {
  /** The page holds no drawings yet: all are to be sent. */
  readonly fresh: boolean;
  readonly view: PageRange;
  readonly cursor: Cursor;
}

/** Pages that are in view, from 0, `last` included. */
export interface PageRange {
  readonly first: number;
  readonly last: number;
}

export interface PreviewAnswer {
  /** Left out where it is as in the last answer. */
  readonly list?: PageList;
  /** The pages that are to be shown; those that are as they were in the last answer are left out of `drawings`. */
  readonly shown: readonly number[];
  readonly drawings: readonly Drawing[];
  readonly found: Found | null;
}

/** Where on the pages the cursor is, twips from the page's top. */
export interface Found {
  readonly page: number;
  readonly top: number;
  readonly bottom: number;
}

export interface CheckAnswer {
  /** Of those that the answers before told: a large book may have tens of thousands. */
  readonly problems: ListPatch<Problem>;
  /** How many items of the patch are still to be asked for. */
  readonly left: number;
  readonly unchecked: readonly string[];
}

export interface PlanQuestion {
  readonly marks: readonly TextMark[];
  /** Keys of fixes that are not wanted. */
  readonly without: ReadonlySet<string>;
}

/** One question on its way to the worker. */
export interface Asked<N extends QuestionName = QuestionName> {
  readonly id: number;
  readonly name: N;
  readonly question: Questions[N]["question"];
  readonly change: BookChange;
}

export type Reply = { readonly id: number } & (
  | { readonly answer: Questions[QuestionName]["answer"] }
  | { readonly error: ErrorData }
);
