import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Output } from "../../../shared/api.ts";
import { officialFileName } from "../../../shared/book/official-text.ts";
import { AppError } from "../../../shared/error.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import type { Target } from "../../parts/file-dialog/choose-file.ts";
import { CANCELLED, useJob } from "../../parts/job.ts";
import { JobProgress } from "../../parts/job-progress.tsx";
import { folderOf, joinPath, replaceEnding, withEnding } from "../../parts/paths.ts";
import { TargetField } from "../../parts/target-field.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { errorMessage } from "../../state/runtime.ts";
import { runtime, saveNow, useApp } from "../../state/store.ts";
import { ExportDone } from "./export-done.tsx";
import { type ExportFormat, useExportFormat } from "./export-format.ts";
import { FormatChoice } from "./format-choice.tsx";
import "./export.css";

type Step =
  | { readonly kind: "asking"; readonly failure: string | null }
  /** A file of that name is there already. */
  | { readonly kind: "replacing" }
  | { readonly kind: "done"; readonly result: Output<"export.run"> };

/** Writes the official file: as what and where, then the work, then what to do with it. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { format, projectSheets } = useExportFormat();
  const [target, setTarget] = useState<Target>(() => officialTarget(format));
  const [step, setStep] = useState<Step>({ kind: "asking", failure: null });
  const job = useJob();
  const first = useFirstFocus();
  const busy = job.progress !== null;

  const start = async (overwrite: boolean) => {
    const out = withEnding(target.path.trim(), [format]);
    setStep({ kind: "asking", failure: null });
    try {
      await saveNow();
      refuseUnsaved();
      const result = await job.run("正在排版", (name) =>
        runtime.call("export.run", { job: name, out, overwrite, projectSheets }),
      );
      setStep({ kind: "done", result });
    } catch (thrown) {
      setStep(afterFailure(thrown));
    }
  };
  const choose = (next: Target) => {
    setTarget(next);
    setStep({ kind: "asking", failure: null });
  };
  const chooseFormat = (next: ExportFormat) => {
    useExportFormat.setState({ format: next });
    choose({ path: replaceEnding(target.path, next), mayReplace: false });
  };
  const close = () => (busy ? job.cancel() : onClose());

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
              <TargetField
                label="导出到"
                title="导出到哪里"
                endings={[format]}
                target={target}
                onChange={choose}
                disabled={busy}
              />
              <DialogFailure message={step.kind === "asking" ? step.failure : null} />
              <Refused />
              {job.progress ? <JobProgress progress={job.progress} /> : null}
              {step.kind === "replacing" ? (
                <p className="export-replace" role="alert">
                  这个文件夹里已经有同名文件。替换它吗？原来的内容会被新文件取代。
                </p>
              ) : null}
            </DialogContent>
            <DialogActions>
              <Button onClick={close}>取消</Button>
              {step.kind === "replacing" ? (
                <Button appearance="primary" disabled={busy} onClick={() => void start(true)}>
                  替换
                </Button>
              ) : (
                <Button
                  id={first}
                  appearance="primary"
                  disabled={busy || target.path.trim() === ""}
                  onClick={() => void start(target.mayReplace)}
                >
                  导出
                </Button>
              )}
            </DialogActions>
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
  return <p className="export-replace">有 {count} 处输入还没有保存（旁边标着原因），导出的是原来的内容。</p>;
}

/** Beside the book, under the official file's name. */
function officialTarget(format: ExportFormat): Target {
  const { book, view, info } = useApp.getState();
  const separator = info?.separator ?? "/";
  const name = view ? officialFileName(view.rows.department, view.rows.fiscalYear) : "绩效文本";
  return {
    path: joinPath(folderOf(book?.path ?? "", separator), `${name}.${format}`, separator),
    mayReplace: false,
  };
}

/** The host exports what the file holds; an edit that is not there yet would be missing. */
function refuseUnsaved(): void {
  const { view } = useApp.getState();
  if (view && view.pending > 0)
    throw new AppError("unsaved", "还有修改没有保存，导出的文件会缺少它们：请先在顶栏重试保存。");
}

function afterFailure(thrown: unknown): Step {
  if (thrown instanceof AppError && thrown.code === "file-exists") return { kind: "replacing" };
  if (thrown instanceof AppError && thrown.code === CANCELLED) return { kind: "asking", failure: null };
  return { kind: "asking", failure: errorMessage(thrown) };
}
