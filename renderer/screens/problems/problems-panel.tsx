import { Button, ToggleButton } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { placeInGroup } from "../../../shared/checks/place-words.ts";
import type { Problem, Severity } from "../../../shared/checks/rule.ts";
import { useOpenDialog } from "../editor/open-dialog.ts";
import { goToProblem, mend, showProblems, toggleSeverity } from "./problem-actions.ts";
import { countOf, problemLines } from "./problem-lines.ts";
import { useProblems } from "./problems-state.ts";
import { SEVERITIES, SeverityMark } from "./severity.tsx";
import "./problems.css";

const GUESSED_HEIGHT = 72;

/** What a reviewer would send back: by place, each with its words, its advice and its mend. */
export function ProblemsPanel() {
  const problems = useProblems((state) => state.problems);
  const wanted = useProblems((state) => state.wanted);
  return (
    <aside className="report problems" aria-label="问题">
      <div className="report-head">
        <h2>问题</h2>
        <span className="report-count">F8 下一处</span>
        <span className="editor-gap" />
        <Button
          size="small"
          disabled={problems === null || problems.length === 0}
          onClick={() => useOpenDialog.setState({ open: "report" })}
        >
          导出意见…
        </Button>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss20Regular />}
          aria-label="关闭问题"
          onClick={() => showProblems(false)}
        />
      </div>
      <div className="problem-filter">
        {SEVERITIES.map(({ severity, title }) => (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            checked={wanted.has(severity)}
            onClick={() => toggleSeverity(severity)}
          >
            <SeverityMark severity={severity} />
            {title} {problems ? countOf(problems, severity) : "…"}
          </ToggleButton>
        ))}
      </div>
      {problems === null ? (
        <p className="problem-none">正在检查…</p>
      ) : problems.length === 0 ? (
        <p className="problem-none">没有发现问题。仍请通读一遍再上报。</p>
      ) : (
        <List problems={problems} wanted={wanted} />
      )}
    </aside>
  );
}

interface ListProps {
  readonly problems: readonly Problem[];
  readonly wanted: ReadonlySet<Severity>;
}

function List({ problems, wanted }: ListProps) {
  const rows = useProblems((state) => state.rows);
  const current = useProblems((state) => state.current);
  const lines = useMemo(() => (rows ? problemLines(rows, problems, wanted) : []), [rows, problems, wanted]);
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- it only says that no compiler could memoize this
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => GUESSED_HEIGHT,
    overscan: 6,
  });
  const shown =
    current === null ? -1 : lines.findIndex((line) => line.kind === "problem" && line.at === current);
  useEffect(() => {
    if (shown >= 0) virtual.scrollToIndex(shown);
  }, [shown, virtual]);
  if (lines.length === 0) return <p className="problem-none">没有这一类问题。</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="problem-scroll" ref={scroller} tabIndex={0} aria-label="问题列表">
      <div className="problem-lines" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return line ? (
            <div
              key={item.key}
              data-index={item.index}
              ref={virtual.measureElement}
              className="problem-line"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {line.kind === "group" ? (
                <h3 className="problem-group">
                  <span>{line.title}</span>
                  <em className="numeric">{line.count}</em>
                </h3>
              ) : (
                <Item problem={line.problem} at={line.at} on={item.index === shown} />
              )}
            </div>
          ) : null;
        })}
      </div>
    </section>
  );
}

interface ItemProps {
  readonly problem: Problem;
  readonly at: number;
  readonly on: boolean;
}

function Item({ problem, at, on }: ItemProps) {
  const { severity, where, message, advice, fix } = problem;
  const place = placeInGroup(where);
  return (
    <div className={on ? "problem is-on" : "problem"}>
      <button type="button" className="problem-go" aria-current={on} onClick={() => goToProblem(at)}>
        <SeverityMark severity={severity} />
        <span className="problem-words">
          <span>{message}</span>
          {place === "" ? null : <span className="problem-where">{place}</span>}
          {advice === undefined ? null : <span className="problem-advice">建议：{advice}</span>}
        </span>
      </button>
      {fix ? (
        <Button size="small" className="problem-fix" onClick={() => mend(problem)}>
          {fix.title}
        </Button>
      ) : null}
    </div>
  );
}
