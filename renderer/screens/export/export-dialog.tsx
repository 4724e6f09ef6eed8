import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { CheckmarkCircle24Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useState } from "react";
import type { Output } from "../../../shared/api.ts";
import { officialFileName } from "../../../shared/book/official-text.ts";
import { AppError } from "../../../shared/error.ts";
import type { Target } from "../../parts/file-dialog/choose-file.ts";
import { CANCELLED, useJob } from "../../parts/job.ts";
import { JobProgress } from "../../parts/job-progress.tsx";
import { folderOf, joinPath, nameOf, withEnding } from "../../parts/paths.ts";
import { TargetField } from "../../parts/target-field.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { errorMessage } from "../../state/runtime.ts";
import { runtime, saveNow, tell, useApp } from "../../state/store.ts";
import "./export.css";

const ENDINGS = ["docx"];

type Step =
  | { readonly kind: "asking"; readonly failure: string | null }
  /** A file of that name is there already. */
  | { readonly kind: "replacing" }
  | { readonly kind: "done"; readonly result: Output<"export.run"> };

/** Writes the official Word file: where, then the work, then what to do with it. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const [target, setTarget] = useState<Target>(officialTarget);
  const [step, setStep] = useState<Step>({ kind: "asking", failure: null });
  const job = useJob();
  const first = useFirstFocus();
  const busy = job.progress !== null;

  const start = async (overwrite: boolean) => {
    const out = withEnding(target.path.trim(), ENDINGS);
    setStep({ kind: "asking", failure: null });
    try {
      await saveNow();
      refuseUnsaved();
      const result = await job.run("正在排版", (name) =>
        runtime.call("export.run", { job: name, out, overwrite }),
      );
      setStep({ kind: "done", result });
    } catch (thrown) {
      setStep(afterFailure(thrown));
    }
  };
  const close = () => (busy ? job.cancel() : onClose());

  return (
    <Dialog open modalType={busy ? "alert" : "modal"} onOpenChange={(_, data) => data.open || close()}>
      <DialogSurface className="dialog-form">
        {step.kind === "done" ? (
          <Done result={step.result} onClose={onClose} />
        ) : (
          <DialogBody>
            <DialogTitle>导出 Word</DialogTitle>
            <DialogContent className="dialog-fields">
              <p className="export-what">
                封面、目录、正文和各项目的绩效目标表，按官方版式排好；目录里的页码已经算好，打开后不用再更新域。
              </p>
              <TargetField
                label="导出到"
                title="导出到哪里"
                endings={ENDINGS}
                target={target}
                onChange={(next) => {
                  setTarget(next);
                  setStep({ kind: "asking", failure: null });
                }}
                disabled={busy}
              />
              {step.kind === "asking" && step.failure !== null ? (
                <p className="dialog-failure" role="alert">
                  {step.failure}
                </p>
              ) : null}
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

interface DoneProps {
  readonly result: Output<"export.run">;
  readonly onClose: () => void;
}

function Done({ result, onClose }: DoneProps) {
  const separator = useApp((state) => state.info?.separator ?? "/");
  const opens = useApp((state) => state.info?.opensFiles ?? false);
  const shell = (method: "shell.open" | "shell.reveal") => () => {
    runtime
      .call(method, { path: result.path })
      .catch((thrown: unknown) => tell("不能打开", errorMessage(thrown)));
  };
  return (
    <DialogBody>
      <DialogTitle>
        <span className="export-done">
          <CheckmarkCircle24Filled /> 已导出
        </span>
      </DialogTitle>
      <DialogContent>
        <p className="export-file">{nameOf(result.path, separator)}</p>
        <p className="export-facts numeric">
          {result.pages.pageCount} 页 · {fileSize(result.bytes)}
        </p>
        <p className="export-path">{folderOf(result.path, separator)}</p>
      </DialogContent>
      <DialogActions>
        {opens ? <Button onClick={shell("shell.reveal")}>打开所在文件夹</Button> : null}
        {opens ? <Button onClick={shell("shell.open")}>打开文件</Button> : null}
        <Button appearance="primary" onClick={onClose}>
          完成
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

/** Beside the book, under the official file's name. */
function officialTarget(): Target {
  const { book, view, info } = useApp.getState();
  const separator = info?.separator ?? "/";
  const name = view ? officialFileName(view.rows.department, view.rows.fiscalYear) : "绩效文本";
  return {
    path: joinPath(folderOf(book?.path ?? "", separator), `${name}.docx`, separator),
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

function fileSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1_048_576).toFixed(1)} MB`;
}
