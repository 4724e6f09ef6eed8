import { opsOfFix } from "../../../shared/checks/apply-fix.ts";
import type { Problem, Severity } from "../../../shared/checks/rule.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { seek } from "../../state/spot.ts";
import { edit, goTo, notice, rowNow, useApp } from "../../state/store.ts";
import { useFind } from "../find/find-state.ts";
import { editorPlace } from "./problem-places.ts";
import { useProblems } from "./problems-state.ts";

export function showProblems(open: boolean): void {
  useFind.setState({ open: false });
  useApp.setState({ reportShown: false });
  useProblems.setState({ open });
}

/** Goes to the field that a problem concerns. */
export function goToProblem(at: number): void {
  const { problems, rows } = useProblems.getState();
  const problem = problems?.[at];
  const target = problem && rows && editorPlace(rows, problem);
  useProblems.setState({ current: at });
  if (!target) return;
  goTo(target.place);
  if (target.spot) seek({ ...target.spot, id: rowNow(target.spot.id) });
}

/** Lists a severity, or leaves it out. */
export function toggleSeverity(severity: Severity): void {
  const wanted = new Set(useProblems.getState().wanted);
  if (!wanted.delete(severity)) wanted.add(severity);
  useProblems.setState({ wanted });
}

/** The next listed problem (1), or the one before (-1), round and round. */
export function stepProblem(step: 1 | -1): void {
  const { problems, wanted, current, open } = useProblems.getState();
  if (!open) showProblems(true);
  const listed = (problems ?? []).flatMap(({ severity }, at) => (wanted.has(severity) ? [at] : []));
  const next =
    step > 0
      ? (listed.find((at) => at > (current ?? -1)) ?? listed[0])
      : (listed.findLast((at) => at < (current ?? 0)) ?? listed.at(-1));
  if (next === undefined) notice(problems ? "没有发现问题" : "正在检查…", false);
  else goToProblem(next);
}

/** Does a problem's mend as one step. What is typed comes first; a text that has changed since the check is checked anew instead. */
export function mend(problem: Problem): void {
  if (!problem.fix) return;
  flushDrafts();
  const { rows } = useProblems.getState();
  const now = useApp.getState().view?.rows;
  if (!rows || rows !== now) {
    notice("文字刚刚改过，正在重新检查，请稍后再点", false);
    return;
  }
  edit(problem.fix.title.slice(0, 100), opsOfFix(rows, problem.fix));
  notice(`已修改：${problem.fix.title}`, true);
}
