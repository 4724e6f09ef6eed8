import type { Op } from "../../../shared/book/edit.ts";
import type { TextMark } from "../../../shared/book/mark.ts";
import { unmarkOps } from "../../../shared/book/marks-in-force.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { Problem, Severity } from "../../../shared/checks/problem.ts";
import { opsOfFix } from "../../../shared/checks/run/apply-fix.ts";
import { markedTexts } from "../../../shared/checks/run/checked.ts";
import { checksDone } from "../../state/checks-done.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { edit } from "../../state/editing.ts";
import { leaveAll } from "../../state/fresh-rows.ts";
import { notice } from "../../state/messages.ts";
import { goTo } from "../../state/navigation.ts";
import { showProblems, usePanels } from "../../state/panels.ts";
import { samePlace } from "../../state/place.ts";
import { type ListedKind, problemKey, useProblems } from "../../state/problems.ts";
import { type Cursor, sameSpot, seek, useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { userName } from "../../state/user-name.ts";
import { cursorPlace } from "./cursor-place.ts";
import type { Listed } from "./problem-lines.ts";
import { editorPlace } from "./problem-places.ts";
import { nextProblem, type StepFrom } from "./problem-step.ts";

/** Where the cursor stayed when a problem without a field of its own was gone to. */
let stayed: Cursor | null = null;

/** Goes to the field that a problem concerns. @param at its position in what was found */
export function goToProblem(at: number): void {
  const { found, rows, jumps } = useProblems.getState();
  const problem = found?.[at];
  const target = problem && rows && editorPlace(rows, problem);
  useProblems.setState({ current: at, jumps: jumps + 1 });
  if (target) goTo(target.place);
  stayed = target?.spot ? null : cursorNow();
  if (target?.spot) seek(target.spot);
}

/** Lists a severity or what is 已忽略, or leaves it out. */
export function toggleListed(kind: ListedKind): void {
  const wanted = new Set(useProblems.getState().wanted);
  if (!wanted.delete(kind)) wanted.add(kind);
  useProblems.setState({ wanted });
}

/** The next listed problem in print order (1), or the one before (-1), from the cursor on; those marked 已忽略 are passed over. */
export function stepProblem(step: 1 | -1): void {
  // Who asks what is left wants to hear of new rows too.
  leaveAll();
  const { found, checked, wanted } = useProblems.getState();
  if (!usePanels.getState().problems) showProblems(true);
  const goes = (problem: Problem) => wanted.has(problem.severity) && !checked.has(problem);
  const next = nextProblem(found ?? [], goes, stepFrom(), step);
  if (!next) {
    notice(found ? nothingListed(wanted) : "正在检查…", false);
    return;
  }
  goToProblem(next.at);
  if (next.wrapped) notice(step > 0 ? "已到文末，从头继续" : "已到文首，从末尾继续", false);
}

/** From the problem that was last gone to for as long as the cursor has not left it, otherwise from the cursor. */
function stepFrom(): StepFrom {
  const { found, rows, current } = useProblems.getState();
  const { place, spot } = cursorNow();
  if (!rows) return { cursor: {} };
  const last = current === null ? undefined : found?.[current];
  const target = last && editorPlace(rows, last);
  const isThere = target?.spot
    ? samePlace(target.place, place) && spot?.id === target.spot.id && spot.field === target.spot.field
    : stayed !== null && samePlace(stayed.place, place) && sameSpot(stayed.spot, spot);
  if (current !== null && isThere) return { current };
  return { cursor: cursorPlace(rows, place, spot) };
}

function cursorNow(): Cursor {
  return { place: useApp.getState().place, spot: useSpots.getState().current };
}

function nothingListed(wanted: ReadonlySet<ListedKind>): string {
  const all: readonly Severity[] = ["error", "warning", "hint"];
  return all.every((severity) => wanted.has(severity)) ? "没有问题了" : "没有这一类问题了";
}

/** Does a problem's fix as one step. */
export async function fixProblem(problem: Problem): Promise<void> {
  const now = await asItIs(problem);
  if (!now) return;
  const { fix } = now.problem;
  if (!fix) {
    notice("这一处要自己改：程序不知道该改成什么", false);
    return;
  }
  if (edit(fix.title.slice(0, 100), opsOfFix(now.rows, fix)).length === 0) return;
  notice(`已修改：${fix.title}`, true);
}

/** Marks a problem as looked at: it stays quiet until its text changes. */
export async function markChecked(problem: Problem): Promise<void> {
  if (problem.mustFix) {
    notice("必填的内容不能忽略：请填上", false);
    return;
  }
  const now = await asItIs(problem);
  const ops = now && ignoreOps(now.rows, [now.problem]);
  if (!ops || edit(stepLabel("忽略", problem), ops).length === 0) return;
  notice("已忽略：这一处文字改动之前不再提示", true);
}

/** Takes the mark back: the problem is listed again. */
export function unmark(problem: Problem, mark: TextMark): void {
  if (edit(stepLabel("恢复", problem), unmarkOps([mark])).length === 0) return;
  notice("已恢复：这一处重新列为问题", true);
}

/** Marks problems of one rule as one step: those of the ones that were listed that are there still, as they are now. */
export async function ignoreAll(rule: string, title: string, listed: readonly Listed[]): Promise<void> {
  const { rows: before } = useProblems.getState();
  if (!before) return;
  const keys = new Set(listed.map(({ problem }) => problemKey(before, problem)));
  flushDrafts();
  const known = await checksDone();
  const { rows, problems } = useProblems.getState();
  if (!known || !rows || !problems) {
    notice("还在检查刚才的修改，请稍后再点", false);
    return;
  }
  const now = problems.filter(
    (each) => each.rule === rule && !each.mustFix && keys.has(problemKey(rows, each)),
  );
  const ops = ignoreOps(rows, now);
  if (edit(`忽略 ${ops.length} 处：${title}`.slice(0, 100), ops).length === 0) return;
  notice(`已忽略 ${ops.length} 处：${title}`, true);
}

/** Takes the marks of one rule's problems back as one step. */
export function restoreAll(title: string, listed: readonly Listed[]): void {
  const ops = unmarkOps(listed.flatMap(({ mark }) => mark ?? []));
  if (edit(`恢复 ${ops.length} 处：${title}`.slice(0, 100), ops).length === 0) return;
  notice(`已恢复 ${ops.length} 处：${title}`, true);
}

/** Sets the marks, with who and when. */
function ignoreOps(rows: BookRows, problems: readonly Problem[]): Op[] {
  const signed = { who: userName(), at: new Date().toISOString() };
  return problems.flatMap((problem): Op[] => {
    const marked = markedTexts(rows, problem);
    return marked ? [{ op: "mark", ...marked.key, mark: { fields: marked.fields, ...signed } }] : [];
  });
}

/** For the list of steps: “忽略：疑似错别字…”. */
function stepLabel(verb: string, { message }: Problem): string {
  return `${verb}：${message}`.slice(0, 100);
}

/** The same problem in the book as it is now, and that book: what is typed comes first, and is checked. Null where it has gone. */
async function asItIs(
  problem: Problem,
): Promise<{ readonly problem: Problem; readonly rows: BookRows } | null> {
  const { rows: before } = useProblems.getState();
  flushDrafts();
  const known = await checksDone();
  const { rows, found } = useProblems.getState();
  const key = before && problemKey(before, problem);
  const same =
    rows &&
    found?.find((each) => each.rule === problem.rule && (each === problem || problemKey(rows, each) === key));
  if (known && same) return { problem: same, rows };
  notice(known ? "这一处刚刚改过，问题已经不在了" : "还在检查刚才的修改，请稍后再点", false);
  return null;
}
