import type { TextMark } from "../../../shared/book/mark.ts";
import { unmarkOps } from "../../../shared/book/marks-in-force.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import type { Problem, Severity } from "../../../shared/checks/problem.ts";
import { opsOfFix } from "../../../shared/checks/run/apply-fix.ts";
import { markedTexts } from "../../../shared/checks/run/checked.ts";
import { checksDone } from "../../state/checks-done.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { edit } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { goTo } from "../../state/navigation.ts";
import { showProblems, usePanels } from "../../state/panels.ts";
import { type ListedKind, problemKey, useProblems } from "../../state/problems.ts";
import { seek } from "../../state/spot.ts";
import { userName } from "../../state/user-name.ts";
import { editorPlace } from "./problem-places.ts";

/** Goes to the field that a problem concerns. @param at its position in what was found */
export function goToProblem(at: number): void {
  const { found, rows, jumps } = useProblems.getState();
  const problem = found?.[at];
  const target = problem && rows && editorPlace(rows, problem);
  useProblems.setState({ current: at, jumps: jumps + 1 });
  if (!target) return;
  goTo(target.place);
  if (target.spot) seek(target.spot);
}

/** Lists a severity or what is 已忽略, or leaves it out. */
export function toggleListed(kind: ListedKind): void {
  const wanted = new Set(useProblems.getState().wanted);
  if (!wanted.delete(kind)) wanted.add(kind);
  useProblems.setState({ wanted });
}

/** The next listed problem (1), or the one before (-1), round and round; those marked 已忽略 are passed over. */
export function stepProblem(step: 1 | -1): void {
  const { found, checked, wanted, current } = useProblems.getState();
  if (!usePanels.getState().problems) showProblems(true);
  const goes = (problem: Problem) => wanted.has(problem.severity) && !checked.has(problem);
  const listed = (found ?? []).flatMap((problem, at) => (goes(problem) ? [at] : []));
  const next =
    step > 0
      ? (listed.find((at) => at > (current ?? -1)) ?? listed[0])
      : (listed.findLast((at) => at < (current ?? 0)) ?? listed.at(-1));
  if (next === undefined) notice(found ? nothingListed(wanted) : "正在检查…", false);
  else goToProblem(next);
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
  const now = await asItIs(problem);
  const marked = now && markedTexts(now.rows, now.problem);
  if (!marked) return;
  const mark = { fields: marked.fields, who: userName(), at: new Date().toISOString() };
  if (edit(stepLabel("忽略", problem), [{ op: "mark", ...marked.key, mark }]).length === 0) return;
  notice("已忽略：这一处文字改动之前不再提示", true);
}

/** Takes the mark back: the problem is listed again. */
export function unmark(problem: Problem, mark: TextMark): void {
  if (edit(stepLabel("恢复", problem), unmarkOps([mark])).length === 0) return;
  notice("已恢复：这一处重新列为问题", true);
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
