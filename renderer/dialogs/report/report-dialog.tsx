import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { create } from "zustand";
import type { Output } from "../../../shared/api/api.ts";
import { officialFileName } from "../../../shared/book/official-text.ts";
import type { Severity } from "../../../shared/checks/problem.ts";
import { SEVERITIES, SeverityMark } from "../../parts/severity.tsx";
import { countOf } from "../../state/problem-counts.ts";
import { useProblems } from "../../state/problems.ts";
import { runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import { besideBook, useWriting } from "../writing/use-writing.ts";
import { WritingActions } from "../writing/writing-actions.tsx";
import { WritingStatus } from "../writing/writing-status.tsx";
import { WrittenFile } from "../writing/written-file.tsx";
import "./report.css";

/** Writes what the checks find as a list to send to colleagues. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { format, severities } = useReportChoice();
  const problems = useProblems((state) => state.problems);
  const writing = useWriting<Output<"problems.report">>({
    suggestion: () => reportPath(format),
    ending: format,
    stage: "正在检查全文",
    write: (job, out, overwrite) =>
      runtime.call("problems.report", { job, out, overwrite, severities: [...severities] }),
  });
  const { step } = writing;
  const busy = writing.progress !== null;
  const close = () => (busy ? writing.cancel() : onClose());

  return (
    <Dialog open modalType={busy ? "alert" : "modal"} onOpenChange={(_, data) => data.open || close()}>
      <DialogSurface className="dialog-form">
        {step.kind === "done" ? (
          <WrittenFile
            path={step.result.path}
            bytes={step.result.bytes}
            facts={`${step.result.problems} 处问题`}
            onClose={onClose}
          />
        ) : (
          <DialogBody>
            <DialogTitle>导出检查意见</DialogTitle>
            <DialogContent className="dialog-fields">
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
              <WritingStatus writing={writing} ending={format} label="导出到" title="检查意见导出到哪里" />
            </DialogContent>
            <WritingActions
              writing={writing}
              verb="导出"
              onStart={() => void writing.start(writing.target.mayReplace)}
              onClose={close}
            />
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
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

function reportPath(format: string): string {
  const { view } = useApp.getState();
  const name = view ? officialFileName(view.rows.department, view.rows.fiscalYear) : "绩效文本";
  return besideBook(`${name}检查意见.${format}`);
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
