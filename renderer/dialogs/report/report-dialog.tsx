import { create } from "zustand";
import type { Output } from "../../../shared/api/api.ts";
import type { Severity } from "../../../shared/checks/problem.ts";
import { SEVERITIES, SeverityMark } from "../../parts/severity.tsx";
import { countOf } from "../../state/problem-counts.ts";
import { useProblems } from "../../state/problems.ts";
import { runtime } from "../../state/runtime.ts";
import { besideBook, officialName, useWriting } from "../writing/use-writing.ts";
import { WritingDialog } from "../writing/writing-dialog.tsx";
import { WrittenFile } from "../writing/written-file.tsx";
import "./report.css";

/** Writes what the checks find as a list to send to colleagues. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { format, severities } = useReportChoice();
  const problems = useProblems((state) => state.problems);
  const writing = useWriting<Output<"problems.report">>({
    suggestion: besideBook(`${officialName()}检查意见.${format}`),
    ending: format,
    stage: "正在检查全文",
    write: (job, out, overwrite) =>
      runtime.call("problems.report", { job, out, overwrite, severities: [...severities] }),
  });
  const busy = writing.progress !== null;

  return (
    <WritingDialog
      writing={writing}
      title="导出检查意见"
      ending={format}
      targetTitle="检查意见导出到哪里"
      verb="导出"
      onStart={() => void writing.start(writing.target.mayReplace)}
      onClose={onClose}
      done={({ path, bytes, problems: count }) => (
        <WrittenFile path={path} bytes={bytes} facts={`${count} 处问题`} onClose={onClose} />
      )}
    >
      <p>每处问题一行：位置、问题、原文、建议，可以发给写这一部分的同事照着改。</p>
      <fieldset className="report-choice" disabled={busy}>
        <legend>文件格式</legend>
        {REPORT_FORMATS.map((each) => (
          <label key={each.format}>
            <input
              type="radio"
              name="report-format"
              checked={each.format === format}
              onChange={() => {
                useReportChoice.setState({ format: each.format });
                writing.endWith(each.format);
              }}
            />
            {each.title}
          </label>
        ))}
      </fieldset>
      <fieldset className="report-choice" disabled={busy}>
        <legend>写入哪些</legend>
        {SEVERITIES.map(({ severity, title }) => (
          <SeverityChoice key={severity} severity={severity}>
            {title} {problems ? countOf(problems, severity) : "…"}
          </SeverityChoice>
        ))}
      </fieldset>
    </WritingDialog>
  );
}

interface SeverityChoiceProps {
  readonly severity: Severity;
  readonly children: React.ReactNode;
}

function SeverityChoice({ severity, children }: SeverityChoiceProps) {
  const chosen = useReportChoice((state) => state.severities.has(severity));
  return (
    <label>
      <input type="checkbox" checked={chosen} onChange={() => toggleReported(severity)} />
      <SeverityMark severity={severity} />
      <span>{children}</span>
    </label>
  );
}

const REPORT_FORMATS = [
  { format: "docx", title: "Word（.docx）" },
  { format: "xlsx", title: "Excel（.xlsx），可以筛选" },
] as const;

interface ReportChoice {
  readonly format: (typeof REPORT_FORMATS)[number]["format"];
  readonly severities: ReadonlySet<Severity>;
}

/** What was chosen last stays chosen while the window lives. Hints are style: colleagues get them only where that is wanted. */
const useReportChoice = create<ReportChoice>(() => ({
  format: "docx",
  severities: new Set<Severity>(["error", "warning"]),
}));

function toggleReported(severity: Severity): void {
  const severities = new Set(useReportChoice.getState().severities);
  if (!severities.delete(severity)) severities.add(severity);
  useReportChoice.setState({ severities });
}
