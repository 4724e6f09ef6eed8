import { Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import { useState } from "react";
import type { Output } from "../../../shared/api/api.ts";
import { officialFileName } from "../../../shared/book/official-text.ts";
import { errorsNow } from "../../state/checks-done.ts";
import { saveNow } from "../../state/editing.ts";
import { type ExportFormat, useExportFormat } from "../../state/open-dialog.ts";
import { runtime } from "../../state/runtime.ts";
import { useApp } from "../../state/store.ts";
import { besideBook, useWriting } from "../writing/use-writing.ts";
import { WritingActions } from "../writing/writing-actions.tsx";
import { WritingStatus } from "../writing/writing-status.tsx";
import { CheckSummary } from "./check-summary.tsx";
import { ExportDone } from "./export-done.tsx";
import { FormatChoice } from "./format-choice.tsx";
import "./export.css";

/** Writes the official file: what the checks still find, as what and where to, then the work, then what to do with it. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { format, projectSheets } = useExportFormat();
  const [asking, setAsking] = useState(false);
  const writing = useWriting<Output<"export.run">>({
    suggestion: () => officialPath(format),
    ending: format,
    stage: "正在排版",
    write: (job, out, overwrite) => runtime.call("export.run", { job, out, overwrite, projectSheets }),
  });
  const { step } = writing;
  const busy = writing.progress !== null;
  const question = asking && !busy && step.kind === "asking" && step.failure === null;

  const start = async () => {
    await saveNow();
    if (!asking && (await errorsNow()) > 0) return setAsking(true);
    await writing.start(writing.target.mayReplace);
  };
  const chooseFormat = (next: ExportFormat) => {
    useExportFormat.setState({ format: next });
    writing.endWith(next);
  };
  const close = () => (busy ? writing.cancel() : onClose());

  return (
    <Dialog open modalType={busy ? "alert" : "modal"} onOpenChange={(_, data) => data.open || close()}>
      <DialogSurface className="dialog-form">
        {step.kind === "done" ? (
          <ExportDone result={step.result} format={format} onClose={onClose} />
        ) : (
          <DialogBody>
            <DialogTitle>导出</DialogTitle>
            <DialogContent className="dialog-fields">
              <FormatChoice format={format} disabled={busy} onChange={chooseFormat} />
              {format === "xlsx" ? (
                <label className="export-option">
                  <input
                    type="checkbox"
                    checked={projectSheets}
                    disabled={busy}
                    onChange={(event) => useExportFormat.setState({ projectSheets: event.target.checked })}
                  />
                  每个项目另加一页官方表样，便于查看和打印
                </label>
              ) : null}
              <WritingStatus writing={writing} ending={format} label="导出到" title="导出到哪里" />
              <Refused />
              <CheckSummary disabled={busy} asking={question} onLeave={onClose} />
            </DialogContent>
            <WritingActions
              writing={writing}
              verb={asking ? "仍要导出" : "导出"}
              onStart={() => void start()}
              onClose={close}
            />
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}

/** Typed text that is no valid value is not in the book, so it will not be in the file either. */
function Refused() {
  const count = useApp((state) => Object.keys(state.refused).length);
  if (count === 0) return null;
  return <p className="writing-replace">有 {count} 处输入还没有保存（旁边标着原因），导出的是原来的内容。</p>;
}

/** Beside the book, under the official file's name. */
function officialPath(format: ExportFormat): string {
  const { view } = useApp.getState();
  const name = view ? officialFileName(view.rows.department, view.rows.fiscalYear) : "绩效文本";
  return besideBook(`${name}.${format}`);
}
