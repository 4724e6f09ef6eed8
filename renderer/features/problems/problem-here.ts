import type { Problem } from "../../../shared/checks/problem.ts";
import { notice } from "../../state/messages.ts";
import { useProblems } from "../../state/problems.ts";
import { useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { problemsAt, problemsOfPlace, shownOf } from "./field-problems.ts";
import { fixProblem, markChecked, unmark } from "./problem-actions.ts";

/** F9: does the fix of the problem where the keyboard is. */
export function fixHere(): void {
  const problem = problemHere();
  if (problem) void fixProblem(problem);
  else notice("光标这里没有问题；按 F8 到下一处", false);
}

/** Shift+F9: marks that problem 已忽略, or takes the mark back. */
export function toggleCheckedHere(): void {
  const problem = problemHere();
  const mark = problem && useProblems.getState().checked.get(problem);
  if (mark) unmark(problem, mark);
  else if (problem) void markChecked(problem);
  else notice("光标这里没有问题；按 F8 到下一处", false);
}

/** The problem whose line in the panel has the keyboard, or the one shown at the field that has it. */
function problemHere(): Problem | undefined {
  const { found, problems, rows, current } = useProblems.getState();
  const line = document.activeElement?.closest<HTMLElement>("[data-problem-at]");
  if (line) return found?.[Number(line.dataset.problemAt)];
  const { place } = useApp.getState();
  const spot = useSpots.getState().current;
  if (!rows || !problems || !spot) return undefined;
  return shownOf(problemsAt(problemsOfPlace(rows, problems, place), spot), found?.[current ?? -1]);
}
