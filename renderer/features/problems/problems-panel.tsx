import { Button, ToggleButton } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { SEVERITIES, SeverityMark } from "../../parts/severity.tsx";
import { useOpenDialog } from "../../state/open-dialog.ts";
import { showProblems } from "../../state/panels.ts";
import { countOf } from "../../state/problem-counts.ts";
import { CHECK_FAILED, useProblems } from "../../state/problems.ts";
import { FixAllButton } from "./fix-all-button.tsx";
import { toggleListed } from "./problem-actions.ts";
import { ProblemList } from "./problem-list.tsx";
import { UncheckedRules } from "./unchecked-rules.tsx";
import "./problems.css";

/** What a reviewer would send back: by place, each with its words, its advice and its fix. */
export function ProblemsPanel() {
  const none = useProblems((state) => (state.problems ?? []).length === 0);
  return (
    <aside className="report problems" aria-label="问题">
      <div className="report-head">
        <h2>问题</h2>
        <span className="editor-gap" />
        <FixAllButton />
        <Button size="small" disabled={none} onClick={() => useOpenDialog.setState({ open: "report" })}>
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
      <Filter />
      <Body />
      <div className="problem-foot">
        <UncheckedRules />
        <p>F8 下一处 · F9 修改 · Shift+F9 已核对</p>
      </div>
    </aside>
  );
}

function Filter() {
  const problems = useProblems((state) => state.problems);
  const wanted = useProblems((state) => state.wanted);
  const checked = useProblems((state) => state.checked.size);
  return (
    <div className="problem-filter">
      {SEVERITIES.map(({ severity, title }) => (
        <ToggleButton
          key={severity}
          size="small"
          shape="circular"
          checked={wanted.has(severity)}
          onClick={() => toggleListed(severity)}
        >
          <SeverityMark severity={severity} />
          {title} {problems ? countOf(problems, severity) : "…"}
        </ToggleButton>
      ))}
      {checked > 0 || wanted.has("checked") ? (
        <ToggleButton
          size="small"
          shape="circular"
          checked={wanted.has("checked")}
          onClick={() => toggleListed("checked")}
        >
          <CheckmarkCircle16Regular className="severity is-checked" />
          已核对 {checked}
        </ToggleButton>
      ) : null}
    </div>
  );
}

function Body() {
  const found = useProblems((state) => state.found);
  const problems = useProblems((state) => state.problems);
  const checked = useProblems((state) => state.checked);
  const wanted = useProblems((state) => state.wanted);
  const failed = useProblems((state) => state.failed);
  if (found === null) return <p className="problem-none">{failed ? CHECK_FAILED : "正在检查…"}</p>;
  if (problems?.length === 0 && !wanted.has("checked"))
    return (
      <p className="problem-none">
        {checked.size === 0
          ? "没有发现问题。仍请通读一遍再上报。"
          : `没有问题了：已核对的 ${checked.size} 处不再提示。仍请通读一遍再上报。`}
      </p>
    );
  return <ProblemList found={found} checked={checked} wanted={wanted} />;
}
