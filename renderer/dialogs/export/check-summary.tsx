import { Button } from "@fluentui/react-components";
import { SEVERITIES, SeverityMark } from "../../parts/severity.tsx";
import { showProblems } from "../../state/panels.ts";
import { countOf } from "../../state/problem-counts.ts";
import { useProblemList } from "../../state/problem-list.ts";
import { useProblems } from "../../state/problems.ts";

interface CheckSummaryProps {
  readonly disabled: boolean;
  /** The export has been asked for although there are errors. */
  readonly asking: boolean;
  /** Closes the dialog, for who wants to look first. */
  readonly onLeave: () => void;
}

/** What the checks still find, before anything is sent away. Errors ask once more, and keep nobody from exporting. */
export function CheckSummary({ disabled, asking, onLeave }: CheckSummaryProps) {
  const problems = useProblems((state) => state.problems);
  const look = () => {
    onLeave();
    // What is told here is of the whole text.
    useProblemList.setState({ scope: "book" });
    showProblems(true);
  };
  const errors = problems ? countOf(problems, "error") : 0;
  return (
    <section className="check-summary" aria-label="检查结果">
      <div className="check-counts row">
        {problems === null ? (
          <span>正在检查…</span>
        ) : problems.length === 0 ? (
          <span>检查没有发现问题。</span>
        ) : (
          SEVERITIES.map(({ severity, title }) => (
            <span key={severity} className="check-count">
              <SeverityMark severity={severity} /> {title} <b>{countOf(problems, severity)}</b>
            </span>
          ))
        )}
        <span className="grow" />
        {problems && problems.length > 0 ? (
          <Button size="small" disabled={disabled} onClick={look}>
            查看问题
          </Button>
        ) : null}
      </div>
      {asking ? (
        <p className="writing-replace" role="alert">
          还有 {errors} 处错误，送审很可能被退回。仍要导出吗？
        </p>
      ) : null}
    </section>
  );
}
