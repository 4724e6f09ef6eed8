import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { type FormEvent, useEffect, useMemo, useState } from "react";
import { AppError } from "../../../shared/error.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import type { Target } from "../../parts/file-dialog/choose-file.ts";
import { freePath } from "../../parts/free-path.ts";
import { CANCELLED, useJob } from "../../parts/job.ts";
import { JobProgress } from "../../parts/job-progress.tsx";
import { folderOf, joinPath, nameOf, replaceEnding } from "../../parts/paths.ts";
import { TargetField } from "../../parts/target-field.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { errorMessage } from "../../state/runtime.ts";
import { runtime, showBook, useApp } from "../../state/store.ts";
import { DuplicateStep } from "./duplicate-step.tsx";
import { FileLines } from "./file-lines.tsx";
import { CoverFacts, ImportPreview } from "./import-preview.tsx";
import { MainChoice } from "./main-choice.tsx";
import { nextOpen } from "./next-open.ts";
import { partsOf } from "./parts-of.ts";
import { previewLines } from "./preview-lines.ts";
import { UnderstoodList } from "./understood-list.tsx";
import { notesToShow, useMergePlan } from "./use-merge-plan.ts";
import { useReadings } from "./use-readings.ts";
import "./import.css";

interface ImportDialogProps {
  /** The first file, already chosen. */
  readonly file: string;
  readonly onClose: () => void;
}

/** From files to one new text: they are read, what they hold is shown, duplicates are asked about, and then it is made. */
export function ImportDialog({ file, onClose }: ImportDialogProps) {
  const separator = useApp((state) => state.info?.separator ?? "/");
  const readings = useReadings([file]);
  const parts = useMemo(() => partsOf(readings.read, separator), [readings.read, separator]);
  const merge = useMergePlan(parts);
  /** Which duplicate is shown; null shows the preview. */
  const [at, setAt] = useState<number | null>(null);
  const [target, setTarget] = useTarget(file);
  const [failure, setFailure] = useState<string | null>(null);
  const primary = useFirstFocus();
  const job = useJob();
  const busy = job.progress !== null;
  const ready = readings.files.length > 0 && readings.files.every((each) => each.state === "read");

  const create = async () => {
    setFailure(null);
    const ids = readings.read.map(({ id }) => id);
    try {
      const opened = await job.run("正在建立绩效文本", (name) =>
        runtime.call("import.run", { job: name, ids, plan: merge.plan, out: target.path.trim() }),
      );
      showBook(opened, true);
    } catch (thrown) {
      const cancelled = thrown instanceof AppError && thrown.code === CANCELLED;
      setFailure(cancelled ? null : errorMessage(thrown));
    }
  };
  const next = nextOpen(merge.asked, merge.open, at ?? -1);
  const close = () => (busy ? job.cancel() : onClose());
  const undecided = at !== null && merge.open.some(({ id }) => id === merge.asked[at]?.id);
  const last = merge.open.length === (undecided ? 1 : 0);
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    if (!ready || busy || undecided || target.path.trim() === "") return;
    if (at === null && merge.asked.length > 0) setAt(Math.max(0, next));
    else if (next >= 0) setAt(next);
    else void create();
  };

  return (
    <Dialog open modalType={busy ? "alert" : "modal"} onOpenChange={(_, data) => data.open || close()}>
      <DialogSurface className="dialog-import">
        <form onSubmit={goOn}>
          <DialogBody>
            <DialogTitle>{at === null ? "导入" : "重复的项目"}</DialogTitle>
            <DialogContent className="import">
              {at === null ? (
                <>
                  <FileLines readings={readings} disabled={busy} onChange={merge.forget} />
                  {parts.length > 1 ? (
                    <MainChoice parts={parts} main={merge.plan.main} choose={merge.setMain} />
                  ) : null}
                  {merge.merged ? (
                    <ImportPreview title="读懂了" notes={notesToShow(merge.merged)}>
                      <CoverFacts book={merge.merged.book} />
                      <UnderstoodList
                        lines={previewLines(merge.merged.book)}
                        {...(parts.length > 1 ? { moveUnit: merge.moveUnit } : {})}
                      />
                    </ImportPreview>
                  ) : null}
                  <TargetField
                    label="导入后保存在"
                    title="导入后保存在哪里"
                    endings={["jxwb"]}
                    target={target}
                    onChange={setTarget}
                    disabled={busy}
                  />
                </>
              ) : (
                <DuplicateStep
                  key={at}
                  merge={merge}
                  names={parts.map(({ name }) => name)}
                  at={at}
                  show={setAt}
                />
              )}
              {job.progress ? <JobProgress progress={job.progress} /> : null}
              <DialogFailure message={failure} />
            </DialogContent>
            <DialogActions>
              {at === null ? null : (
                <Button disabled={busy} onClick={() => setAt(null)}>
                  返回预览
                </Button>
              )}
              <Button onClick={close}>取消</Button>
              <Button
                id={primary}
                type="submit"
                appearance="primary"
                disabledFocusable={!ready || busy || target.path.trim() === "" || undecided}
              >
                {at === null && merge.asked.length > 0
                  ? `下一步：${merge.asked.length} 个重复的项目`
                  : at !== null && !last
                    ? "下一个"
                    : "创建"}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

/** Beside the Word file and under its name, numbered where such a file is there already. */
function useTarget(file: string): [Target, (target: Target) => void] {
  const info = useApp((state) => state.info);
  const separator = info?.separator ?? "/";
  const [target, setTarget] = useState<Target>(() => ({
    path: joinPath(folderOf(file, separator), replaceEnding(nameOf(file, separator), "jxwb"), separator),
    mayReplace: false,
  }));
  useEffect(() => {
    const wanted = joinPath(
      folderOf(file, separator),
      replaceEnding(nameOf(file, separator), "jxwb"),
      separator,
    );
    freePath(wanted).then(
      (path) => setTarget((now) => (now.path === wanted ? { path, mayReplace: false } : now)),
      // The host says so when the import begins.
      () => undefined,
    );
  }, [file, separator]);
  return [target, setTarget];
}
