import { type ReactNode, useState } from "react";
import { errorsNow } from "../../state/checks-done.ts";
import { saveNow } from "../../state/editing.ts";
import { type ExportFormat, useExportFormat } from "../../state/open-dialog.ts";
import { runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import { besideBook, officialName, useWriting } from "../writing/use-writing.ts";
import { WritingDialog } from "../writing/writing-dialog.tsx";
import { CarriedLeft } from "./carried-left.tsx";
import { CheckSummary } from "./check-summary.tsx";
import { ExportDone, type Exported } from "./export-done.tsx";
import { FormatChoice } from "./format-choice.tsx";
import "./export.css";

/** Writes the official file: what the checks still find, as what and where to, then the work, then what to do with it. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { format, projectSheets, charts, past } = useExportFormat();
  const [asking, setAsking] = useState(false);
  const writing = useWriting<Exported>({
    suggestion: suggestion(format),
    ending: format,
    stage: format === "jxwb" ? "正在复制" : "正在排版",
    write: (job, out, overwrite) =>
      format === "jxwb"
        ? runtime.call("book.saveCopy", { path: out, overwrite, fresh: !past })
        : runtime.call("export.run", { job, out, overwrite, projectSheets, charts }),
  });
  const { step } = writing;
  const busy = writing.progress !== null;
  const question = asking && !busy && step.kind === "asking" && step.failure === null;

  const start = async () => {
    await saveNow();
    // A copy for a colleague is no hand-in.
    if (!asking && format !== "jxwb" && (await errorsNow()) > 0) return setAsking(true);
    await writing.start(writing.target.mayReplace);
  };
  const chooseFormat = (next: ExportFormat) => {
    useExportFormat.setState({ format: next });
    // Beside the text itself a copy needs a name of its own.
    if (next === "jxwb" || format === "jxwb") writing.choose(null);
    else writing.endWith(next);
  };

  return (
    <WritingDialog
      writing={writing}
      title="导出"
      ending={format}
      targetTitle="导出到哪里"
      verb={asking ? "仍要导出" : "导出"}
      onStart={() => void start()}
      onClose={onClose}
      below={
        <>
          <Refused />
          <CarriedLeft disabled={busy} onLeave={onClose} />
          <CheckSummary disabled={busy} asking={question} onLeave={onClose} />
        </>
      }
      done={(result) => <ExportDone result={result} format={format} onClose={onClose} />}
    >
      <FormatChoice format={format} disabled={busy} onChange={chooseFormat} />
      {format === "xlsx" ? (
        <ExportOption
          on={projectSheets}
          disabled={busy}
          onChange={(on) => useExportFormat.setState({ projectSheets: on })}
        >
          每个项目另加一页官方表样，便于查看和打印
        </ExportOption>
      ) : null}
      {format === "xlsx" ? (
        <ExportOption on={charts} disabled={busy} onChange={(on) => useExportFormat.setState({ charts: on })}>
          附图表：另加一页“概览”，各单位、项目、资金来源、支出计划、指标的数和图
        </ExportOption>
      ) : null}
      {format === "jxwb" ? (
        <ExportOption on={past} disabled={busy} onChange={(on) => useExportFormat.setState({ past: on })}>
          带上修改记录和版本（里面有已经删掉的话；不带的，文件里只有现在的内容、导入报告和对照的上年文本）
        </ExportOption>
      ) : null}
    </WritingDialog>
  );
}

function suggestion(format: ExportFormat): string {
  return besideBook(`${officialName()}${format === "jxwb" ? "（给别人）" : ""}.${format}`);
}

/** Typed text that is no valid value is not in the book, so it will not be in the file either. */
function Refused() {
  const count = useApp((state) => Object.keys(state.refused).length);
  if (count === 0) return null;
  return <p className="writing-replace">有 {count} 处输入还没有保存（旁边标着原因），导出的是原来的内容。</p>;
}

interface ExportOptionProps {
  readonly on: boolean;
  readonly disabled: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: ReactNode;
}

function ExportOption({ on, disabled, onChange, children }: ExportOptionProps) {
  return (
    <label className="export-option row">
      <input
        type="checkbox"
        checked={on}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {children}
    </label>
  );
}
