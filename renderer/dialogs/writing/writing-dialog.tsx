import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactNode } from "react";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { JobProgress } from "../../parts/job-progress.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import { helpAt } from "../../state/open-help.ts";
import { TargetField } from "./target-field.tsx";
import type { Writing } from "./use-writing.ts";
import "./writing.css";

interface WritingDialogProps<T> {
  readonly writing: Writing<T>;
  readonly title: string;
  /** Ending of the file, without the dot. */
  readonly ending: string;
  /** Title of the dialog behind 更改. */
  readonly targetTitle: string;
  /** What the button says: “导出”. */
  readonly verb: string;
  readonly onStart: () => void;
  readonly onClose: () => void;
  /** What there is to choose, above the name of the file. */
  readonly children: ReactNode;
  /** What there is to say below it. */
  readonly below?: ReactNode;
  /** In place of all that, once the file is written. */
  readonly done: (result: T) => ReactNode;
}

/** Writes one file: as what, where to, how far it is, what is in its way, and what came of it. */
export function WritingDialog<T>(props: WritingDialogProps<T>) {
  const { writing, title, ending, targetTitle, verb, onStart, onClose, children, below, done } = props;
  const { step, target, progress } = writing;
  const busy = progress !== null;
  const close = () => (busy ? writing.cancel() : onClose());
  return (
    <Dialog open modalType={busy ? "alert" : "modal"} onOpenChange={(_, data) => data.open || close()}>
      <DialogSurface className="dialog" {...helpAt("export")} style={{ width: 580 }}>
        {step.kind === "done" ? (
          done(step.result)
        ) : (
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className="dialog-fields">
              {children}
              <TargetField
                label="导出到"
                title={targetTitle}
                endings={[ending]}
                target={target}
                onChange={(next) => writing.choose(next)}
                disabled={busy}
              />
              <DialogFailure message={step.kind === "asking" ? step.failure : null} />
              {progress ? <JobProgress progress={progress} /> : null}
              {step.kind === "replacing" ? (
                <p className="writing-replace" role="alert">
                  这个文件夹里已经有同名文件。替换它吗？原来的内容会被新文件取代。
                </p>
              ) : null}
              {below}
            </DialogContent>
            <Actions writing={writing} verb={verb} onStart={onStart} onClose={close} />
          </DialogBody>
        )}
      </DialogSurface>
    </Dialog>
  );
}

type ActionsProps = Pick<WritingDialogProps<unknown>, "writing" | "verb" | "onStart" | "onClose">;

/** 取消, and the button that writes, or replaces what is there. */
function Actions({ writing, verb, onStart, onClose }: ActionsProps) {
  const { step, target, progress } = writing;
  const first = useFirstFocus();
  const busy = progress !== null;
  return (
    <DialogActions>
      <Button onClick={onClose}>取消</Button>
      {step.kind === "replacing" ? (
        <Button appearance="primary" disabled={busy} onClick={() => void writing.start(true)}>
          替换
        </Button>
      ) : (
        <Button
          id={first}
          appearance="primary"
          disabled={busy || target.path.trim() === ""}
          onClick={onStart}
        >
          {verb}
        </Button>
      )}
    </DialogActions>
  );
}
