import { opsOfFix } from "../../../shared/checks/apply-fix.ts";
import type { Problem } from "../../../shared/checks/rule.ts";
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

/** The next problem (1), or the one before (-1), round and round. */
export function stepProblem(step: 1 | -1): void {
  const { problems, current } = useProblems.getState();
  if (!problems || problems.length === 0) {
    notice(problems ? "没有发现问题" : "正在检查…", false);
    return;
  }
  if (!useProblems.getState().open) showProblems(true);
  const from = current ?? (step > 0 ? -1 : problems.length);
  goToProblem((from + step + problems.length) % problems.length);
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
