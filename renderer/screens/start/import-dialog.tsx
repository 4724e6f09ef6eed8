import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useState } from "react";
import { AppError } from "../../../shared/error.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { chooseFile, type Target } from "../../parts/file-dialog/choose-file.ts";
import { freePath } from "../../parts/free-path.ts";
import { CANCELLED, useJob } from "../../parts/job.ts";
import { JobProgress } from "../../parts/job-progress.tsx";
import { folderOf, joinPath, nameOf, replaceEnding } from "../../parts/paths.ts";
import { TargetField } from "../../parts/target-field.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { errorMessage } from "../../state/runtime.ts";
import { runtime, showBook, useApp } from "../../state/store.ts";

/** The old formats stand here too, so that choosing one tells how to go on. */
export const IMPORT_ENDINGS = ["docx", "doc", "wps", "json", "jxwb"];

interface ImportDialogProps {
  /** The first file, already chosen. */
  readonly file: string;
  readonly onClose: () => void;
}

/** From Word files to one new text: which files, where it goes, then the work itself. */
export function ImportDialog({ file, onClose }: ImportDialogProps) {
  const separator = useApp((state) => state.info?.separator ?? "/");
  const [files, setFiles] = useState<readonly string[]>([file]);
  const [target, setTarget] = useTarget(file);
  const [failure, setFailure] = useState<string | null>(null);
  const first = useFirstFocus();
  const job = useJob();
  const busy = job.progress !== null;

  const add = async () => {
    const more = await chooseFile({ title: "再选一个 Word 文件", endings: IMPORT_ENDINGS });
    if (more !== null && !files.includes(more)) setFiles([...files, more]);
  };
  const start = async () => {
    setFailure(null);
    try {
      const opened = await job.run("正在导入", (name) =>
        runtime.call("import.run", { job: name, files: [...files], out: target.path.trim() }),
      );
      showBook(opened, true);
    } catch (thrown) {
      const cancelled = thrown instanceof AppError && thrown.code === CANCELLED;
      setFailure(cancelled ? null : errorMessage(thrown));
    }
  };
  const close = () => (busy ? job.cancel() : onClose());

  return (
    <Dialog open modalType={busy ? "alert" : "modal"} onOpenChange={(_, data) => data.open || close()}>
      <DialogSurface className="dialog-form">
        <DialogBody>
          <DialogTitle>导入 Word</DialogTitle>
          <DialogContent className="dialog-fields">
            <div>
              <div className="import-label" id="import-files">
                要导入的文件
              </div>
              <ul className="import-files" aria-labelledby="import-files">
                {files.map((path) => (
                  <li key={path}>
                    <span title={path}>{nameOf(path, separator)}</span>
                    {files.length > 1 ? (
                      <Button
                        size="small"
                        appearance="subtle"
                        icon={<Dismiss16Regular />}
                        aria-label={`不导入 ${nameOf(path, separator)}`}
                        disabled={busy}
                        onClick={() => setFiles(files.filter((each) => each !== path))}
                      />
                    ) : null}
                  </li>
                ))}
              </ul>
              <Button
                size="small"
                appearance="subtle"
                icon={<Add16Regular />}
                disabled={busy}
                onClick={() => void add()}
              >
                再加一个文件（各单位分开写的，合并成一份）
              </Button>
            </div>
            <TargetField
              label="导入后保存在"
              title="导入后保存在哪里"
              endings={["jxwb"]}
              target={target}
              onChange={setTarget}
              disabled={busy}
            />
            {job.progress ? <JobProgress progress={job.progress} /> : null}
            <DialogFailure message={failure} />
          </DialogContent>
          <DialogActions>
            <Button onClick={close}>取消</Button>
            <Button
              id={first}
              appearance="primary"
              disabled={busy || target.path.trim() === ""}
              onClick={() => void start()}
            >
              开始导入
            </Button>
          </DialogActions>
        </DialogBody>
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
