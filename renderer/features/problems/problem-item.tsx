import { Button } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { TextMark } from "../../../shared/book/mark.ts";
import type { Problem } from "../../../shared/checks/problem.ts";
import { SeverityMark } from "../../parts/severity.tsx";
import { whenInWords } from "../../parts/when.ts";
import { fixProblem, goToProblem, markChecked, unmark } from "./problem-actions.ts";

interface ProblemItemProps {
  readonly problem: Problem;
  /** In words, as far as the heading above does not say it. */
  readonly place: string;
  /** Its position among what was found. */
  readonly at: number;
  readonly mark: TextMark | undefined;
  readonly line: number;
  /** The one that was last gone to. */
  readonly on: boolean;
  /** Tab stops here. */
  readonly reachable: boolean;
}

/** One problem: what is wrong, where, what to do, and what can be done at once. */
export function ProblemItem({ problem, place, at, mark, line, on, reachable }: ProblemItemProps) {
  const { severity, message, advice, fix } = problem;
  const tabIndex = reachable ? 0 : -1;
  return (
    <div
      className={`problem${on ? " is-on" : ""}${mark ? " is-checked" : ""}`}
      data-problem-at={at}
      data-line={line}
    >
      <button
        type="button"
        className="problem-go bare"
        data-problem-line={line}
        tabIndex={tabIndex}
        aria-current={on}
        onClick={() => goToProblem(at)}
      >
        <SeverityMark severity={severity} />
        <span className="problem-words stack">
          <span className="quiet">{place}</span>
          <span className="problem-message">{message}</span>
          {mark ? (
            <span className="problem-who row">
              <CheckmarkCircle16Regular /> {whoAndWhen(mark)}
            </span>
          ) : null}
          {advice === undefined || mark ? null : <span className="quiet">建议：{advice}</span>}
        </span>
      </button>
      {fix && !mark ? (
        <Button
          size="small"
          className="problem-fix"
          tabIndex={tabIndex}
          onClick={() => void fixProblem(problem)}
        >
          {fix.title}
        </Button>
      ) : null}
      {problem.mustFix ? null : (
        <button
          type="button"
          className="link problem-check"
          tabIndex={tabIndex}
          onClick={() => (mark ? unmark(problem, mark) : void markChecked(problem))}
        >
          {mark ? "恢复" : "忽略"}
        </button>
      )}
    </div>
  );
}

/** “王会计 今天 14:32 忽略”. */
export function whoAndWhen({ who, at }: TextMark): string {
  return [who, whenInWords(at), "忽略"].filter((word) => word !== "").join(" ");
}
