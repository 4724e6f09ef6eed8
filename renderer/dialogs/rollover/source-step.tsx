import type { RecentBook } from "../../../shared/api/api.ts";
import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { FormDialog } from "../../parts/form-dialog.tsx";
import { JobProgress, type Progress } from "../../parts/job-progress.tsx";
import { useFirstFocus } from "../../parts/use-first-focus.ts";
import type { ChosenFile } from "../import/use-readings.ts";

interface SourceStepProps {
  readonly recent: readonly RecentBook[];
  /** The file that was chosen last. */
  readonly reading: ChosenFile | undefined;
  readonly progress: Progress | null;
  readonly take: (path: string) => void;
  readonly choose: () => Promise<void>;
  readonly onClose: () => void;
}

/** Which text is last year's: one of those opened lately, or any file. */
export function SourceStep({ recent, reading, progress, take, choose, onClose }: SourceStepProps) {
  const first = useFirstFocus();
  const busy = reading?.state === "waiting";
  return (
    <FormDialog
      help="rollover"
      title="由上年生成"
      action="选择文件…"
      actionId={first}
      ready
      busy={busy}
      onSubmit={() => void choose()}
      onClose={onClose}
    >
      <p>
        选上年的文本（.jxwb、Word、Excel 或
        JSON）：它的章节和项目带到新的一年，每一处标为“待核对”。上年的文件不会改动。
      </p>
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
