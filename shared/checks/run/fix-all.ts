import { applyOps } from "../../book/apply.ts";
import type { Op } from "../../book/edit.ts";
import { textsAt } from "../../book/field-text.ts";
import { type MarkKey, markPlace } from "../../book/mark.ts";
import type { Book } from "../../book/model.ts";
import { type BookRows, bookOfRows } from "../../book/rows.ts";
import { opsToSet } from "../../book/set-row.ts";
import { rowAt, rowsIn, TREE } from "../../book/tree.ts";
import type { Problem, Where } from "../problem.ts";
import { opsOfFix } from "./apply-fix.ts";
import { checkedProblems, markedTexts } from "./checked.ts";

/** 全部修复: every safe fix of a book as one step. */

/** A text as it is before a fix and after it; of rows in another order, the order of their 二级指标. */
export interface FixedText {
  readonly where: Where;
  readonly before: string;
  readonly after: string;
}

export interface PlannedFix {
  /** The same for the same rule at the same row and field: what `without` takes. */
  readonly key: string;
  readonly rule: string;
  readonly title: string;
  /** Where the problem is. */
  readonly where: Where;
  readonly texts: readonly FixedText[];
}

/** A safe fix that was not done. */
export interface LeftFix {
  readonly problem: Problem;
  /** Chinese: why, and what to do. */
  readonly why: string;
}

export interface FixPlan {
  /** In the order in which they are done: a later one may change what an earlier one made. */
  readonly fixes: readonly PlannedFix[];
  /** All of them together; empty where there is nothing to fix. */
  readonly ops: readonly Op[];
  readonly left: readonly LeftFix[];
}

/** Each round fixes every row at most once; no text needs more than a few. */
const MOST_ROUNDS = 30;

/**
 * Plans the safe fixes of everything that is not marked 已忽略. Of several fixes of one row only the first is done; then the book is
 * checked anew, until none is left. A fix that brings an error to light which was not there before is left to a person.
 * @param check what the rules say of a book
 * @param without keys of fixes that are not wanted
 */
export function planFixes(
  check: (book: Book) => readonly Problem[],
  rows: BookRows,
  without: ReadonlySet<string>,
): FixPlan {
  const fixes: PlannedFix[] = [];
  /** Why a fix is not done, or not once more. */
  const why = new Map<string, string>();
  let now = rows;
  let problems = check(bookOfRows(now));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const taken = firstOfEachRow(safeFixes(problems, now, without).filter(({ again }) => !why.has(again)));
    if (taken.length === 0) break;
    const after = applyOps(
      now,
      taken.flatMap(({ ops }) => ops),
    );
    const found = check(bookOfRows(after));
    const atFault = blamed(taken, newErrors(now, problems, after, found));
    for (const { again } of atFault) why.set(again, NEW_ERROR);
    if (atFault.length > 0) continue;
    for (const fix of taken) {
      why.set(fix.again, BACK_AGAIN);
      fixes.push(plannedFix(fix, now, after));
    }
    now = after;
    problems = found;
  }
  const left = safeFixes(problems, now, without).map(({ problem, again }) => ({
    problem,
    why: why.get(again) ?? TOO_MANY,
  }));
  return { fixes, ops: opsBetween(rows, now), left };
}

const BACK_AGAIN = "修改后又会出现同样的问题：请打开这一处手动修改。";
const NEW_ERROR = "改了以后会出现新的错误：请打开这一处，连同别处一起改。";
const TOO_MANY = "这一处要改的太多：请先应用这些修改，再点一次“全部修复”。";

/** The row of each error that is there after the fixes and was not before. */
function newErrors(
  before: BookRows,
  problems: readonly Problem[],
  after: BookRows,
  found: readonly Problem[],
): MarkKey[] {
  const errors = (rows: BookRows, all: readonly Problem[]) =>
    all.flatMap((problem) => {
      const key = problem.severity === "error" ? markedTexts(rows, problem)?.key : undefined;
      return key ? [key] : [];
    });
  const known = new Set(errors(before, problems).map((key) => JSON.stringify(key)));
  return errors(after, found).filter((key) => !known.has(JSON.stringify(key)));
}

/** The fixes in the rows of these errors; where there are none, any of them may have done it. */
function blamed(taken: readonly SafeFix[], errors: readonly MarkKey[]): readonly SafeFix[] {
  if (errors.length === 0) return [];
  const rows = new Set(errors.map(markPlace));
  const own = taken.filter(({ ops }) => ops.some((op) => "id" in op && rows.has(markPlace(op))));
  return own.length > 0 ? own : taken;
}

interface SafeFix {
  readonly key: string;
  readonly problem: Problem;
  readonly title: string;
  readonly ops: readonly Op[];
  /** The fix with what it writes: the same one is not done twice. */
  readonly again: string;
}

function safeFixes(problems: readonly Problem[], rows: BookRows, without: ReadonlySet<string>): SafeFix[] {
  const quiet = checkedProblems(rows, problems);
  return problems.flatMap((problem): SafeFix[] => {
    const { fix } = problem;
    if (!fix?.safe || quiet.has(problem)) return [];
    const key = JSON.stringify(markedTexts(rows, problem)?.key ?? null);
    if (without.has(key)) return [];
    const ops = opsOfFix(rows, fix);
    // Rows that come or go would move the places of the others.
    if (ops.some(({ op }) => op !== "set" && op !== "move")) return [];
    return [{ key, problem, title: fix.title, ops, again: JSON.stringify([key, ops]) }];
  });
}

/** Leaves out each fix that touches a row that one before it touches. Another order of rows touches all of them. */
function firstOfEachRow(fixes: readonly SafeFix[]): SafeFix[] {
  const touched = new Set<string>();
  return fixes.filter(({ ops }) => {
    const own = ops.map(placeOf);
    if (own.some((place) => touched.has(place))) return false;
    for (const place of own) touched.add(place);
    return true;
  });
}

/** A project's fields are texts of their own. */
function placeOf(op: Op): string {
  if (op.op === "set" && op.table === "project") return `project ${op.id} ${Object.keys(op.fields).join()}`;
  if (op.op === "comment") return `comment ${op.uuid}`;
  return op.table === "book" || op.op === "insert" ? op.table : `${op.table} ${op.id}`;
}

function plannedFix({ key, problem, title }: SafeFix, before: BookRows, after: BookRows): PlannedFix {
  const texts = (problem.fix?.changes ?? []).flatMap((change): FixedText[] => {
    const { where } = change;
    if (change.change === "reorder")
      return [{ where, before: orderOf(before, where), after: orderOf(after, where) }];
    return [{ where, before: textAt(before, where), after: textAt(after, where) }];
  });
  return { key, rule: problem.rule, title, where: problem.where, texts: valuesWhole(texts, before, after) };
}

/** The fields of an indicator row that make up its 指标值 are shown as that. */
function valuesWhole(texts: readonly FixedText[], before: BookRows, after: BookRows): readonly FixedText[] {
  const first = texts.find(({ where }) => isValue(where));
  if (!first) return texts;
  const { project = 0, indicator = 0 } = first.where;
  const value = (rows: BookRows) => {
    const row = rows.projects[project - 1]?.indicators[indicator - 1];
    return row ? row.symbol + row.number + row.unit : "";
  };
  const whole = { where: first.where, before: value(before), after: value(after) };
  return [whole, ...texts.filter(({ where }) => !isValue(where))];
}

function isValue({ field }: Where): boolean {
  return field === "symbol" || field === "number" || field === "unit";
}

function textAt(rows: BookRows, where: Where): string {
  const place = rowAt(rows, where);
  return place ? Object.values(textsAt(place.table, place.row, where.field ?? "")).join("/") : "";
}

function orderOf({ projects }: BookRows, where: Where): string {
  const names = projects[(where.project ?? 0) - 1]?.indicators.map(({ level2 }) => level2) ?? [];
  return names.filter((name, index) => name !== names[index - 1]).join("、");
}

/** The operations that make the second of the first: both have the same rows, some with other fields or in another order. */
function opsBetween(before: BookRows, after: BookRows): Op[] {
  return (["section", "project"] as const).flatMap((table) => {
    const { child } = TREE[table];
    const parts = rowsIn(after, table);
    return rowsIn(before, table).flatMap((old, index): Op[] => {
      const part = parts[index];
      if (!part || part === old) return [];
      const was = rowsIn(old, child);
      const byId = new Map(was.map((row) => [row.id, row]));
      const rows = rowsIn(part, child);
      const isMoved = rows.some(({ id }, at) => id !== was[at]?.id);
      return [
        ...opsToSet(table, old, { ...part, [TREE[child].list]: undefined }),
        ...rows.flatMap((row) => opsToSet(child, byId.get(row.id) ?? row, row)),
        ...(isMoved ? rows.map(({ id }): Op => ({ op: "move", table: child, id, before: null })) : []),
      ];
    });
  });
}
