import { CountMarks } from "../../parts/count-marks.tsx";
import { CHECK_FAILED, useProblems } from "../../state/problems.ts";
import { stepProblem } from "./problem-actions.ts";

/** What is left in the whole book; leads to the next of it. */
export function StatusProblems() {
  const known = useProblems((state) => state.problems !== null);
  const count = useProblems((state) => state.counts.total);
  const failed = useProblems((state) => state.failed);
  if (!known) return <span>{failed ? CHECK_FAILED : "正在检查…"}</span>;
  return (
    <button
      type="button"
      className="status-problems bare"
      title="到下一处问题（F8）"
      onClick={() => stepProblem(1)}
    >
      <CountMarks count={count} zero="没有错误和警告" />
    </button>
  );
}
