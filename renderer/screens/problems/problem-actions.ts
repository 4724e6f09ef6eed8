import type { TextMark } from "../../../shared/book/mark.ts";
import { opsOfFix } from "../../../shared/checks/apply-fix.ts";
import { markedText } from "../../../shared/checks/checked.ts";
import type { Problem, Severity } from "../../../shared/checks/rule.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { seek } from "../../state/spot.ts";
import { edit, goTo, notice, rowNow, useApp } from "../../state/store.ts";
import { userName } from "../../state/user-name.ts";
import { useFind } from "../find/find-state.ts";
import { editorPlace } from "./problem-places.ts";
import { type ListedKind, useProblems } from "./problems-state.ts";

export function showProblems(open: boolean): void {
  useFind.setState({ open: false });
  useApp.setState({ reportShown: false });
  useProblems.setState({ open });
}

/** Goes to the field that a problem concerns. @param at its position in what was found */
export function goToProblem(at: number): void {
  const { found, rows, jumps } = useProblems.getState();
  const problem = found?.[at];
  const target = problem && rows && editorPlace(rows, problem);
  useProblems.setState({ current: at, jumps: jumps + 1 });
  if (!target) return;
  goTo(target.place);
  if (target.spot) seek({ ...target.spot, id: target.spot.id === 0 ? 0 : rowNow(target.spot.id) });
}

/** Lists a severity or what is 已核对, or leaves it out. */
export function toggleListed(kind: ListedKind): void {
  const wanted = new Set(useProblems.getState().wanted);
  if (!wanted.delete(kind)) wanted.add(kind);
  useProblems.setState({ wanted });
}

/** The next listed problem (1), or the one before (-1), round and round; those marked 已核对 are passed over. */
export function stepProblem(step: 1 | -1): void {
  const { found, checked, wanted, current, open } = useProblems.getState();
  if (!open) showProblems(true);
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

/** Does a problem's mend as one step. */
export function mend(problem: Problem): void {
  const { fix } = problem;
  if (!fix) {
    notice("这一处要自己改：程序不知道该改成什么", false);
    return;
  }
  const rows = checkedRows();
  if (!rows) return;
  edit(fix.title.slice(0, 100), opsOfFix(rows, fix));
  notice(`已修改：${fix.title}`, true);
}

/** Marks a problem as looked at: it stays quiet until its text changes. */
export function markChecked(problem: Problem): void {
  const rows = checkedRows();
  const marked = rows && markedText(rows, problem);
  if (!marked) return;
  const mark = { text: marked.text, who: userName(), at: new Date().toISOString() };
  edit(`已核对 ${problem.rule}`, [{ op: "mark", ...marked.key, mark }]);
  notice("已核对：这一处文字改动之前不再提示", true);
}

/** Takes the mark back: the problem is listed again. */
export function unmark({ kind, rule, table, id, field }: TextMark): void {
  edit(`取消已核对 ${rule}`, [{ op: "mark", kind, rule, table, id, field, mark: null }]);
  notice("已取消核对", true);
}

/** The rows that were checked, as long as they are the present ones: what is typed comes first, and is then checked anew. */
function checkedRows() {
  flushDrafts();
  const { rows } = useProblems.getState();
  if (rows && rows === useApp.getState().view?.rows) return rows;
  notice("文字刚刚改过，正在重新检查，请稍后再点", false);
  return null;
}
