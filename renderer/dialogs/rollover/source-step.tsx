import type { ReactNode } from "react";
import type { RecentBook } from "../../../shared/api/api.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { JobProgress, type Progress } from "../../parts/job-progress.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import type { ChosenFile } from "../import/use-readings.ts";

interface SourceStepProps {
  readonly title: string;
  /** What F1 opens the help at. */
  readonly help: string;
  /** What it is chosen for. */
  readonly children: ReactNode;
  readonly recent: readonly RecentBook[];
  /** The file that was chosen last. */
  readonly reading: ChosenFile | undefined;
  readonly progress: Progress | null;
  readonly take: (path: string) => void;
  readonly choose: () => Promise<void>;
  readonly onClose: () => void;
}

/** Which text something is taken from: one of those opened lately, or any file. */
export function SourceStep(props: SourceStepProps) {
  const { title, help, children, recent, reading, progress, take, choose, onClose } = props;
  const first = useFirstFocus();
  const busy = reading?.state === "waiting";
  return (
    <FormDialog
      help={help}
      title={title}
      action="选择文件…"
      actionId={first}
      ready
      busy={busy}
      onSubmit={() => void choose()}
      onClose={onClose}
    >
      {children}
      {recent.length > 0 ? (
        <div>
          <h3 className="rollover-label" id="rollover-recent">
            最近打开的文本
          </h3>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <ul className="rollover-recent framed" aria-labelledby="rollover-recent" tabIndex={0}>
            {recent.map((book) => (
              <li key={book.path}>
                <button
                  type="button"
                  className="bare"
                  disabled={busy}
                  onClick={() => take(book.path)}
                  title={book.path}
                >
                  <b className="cut">{book.department || "（未填部门）"}</b>
                  <span className="numeric">{book.fiscalYear}年</span>
                  <span className="rollover-path cut faint">{book.path}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {busy ? <JobProgress progress={progress ?? { stage: "正在读取", part: undefined }} /> : null}
      <DialogFailure message={reading?.state === "failed" ? reading.message : null} />
    </FormDialog>
  );
}
