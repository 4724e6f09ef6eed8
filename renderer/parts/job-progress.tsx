import { ProgressBar } from "@fluentui/react-components";
import "./job-progress.css";

export interface Progress {
  /** What is going on: “正在排版”. */
  readonly stage: string;
  /** From 0 to 1; undefined while it is not known. */
  readonly part: number | undefined;
}

/** What long work is doing and how far it is. */
export function JobProgress({ progress }: { readonly progress: Progress }) {
  const percent = progress.part === undefined ? null : Math.round(progress.part * 100);
  return (
    <div className="job">
      <div className="job-line" role="status">
        <span>{progress.stage}</span>
        {percent === null ? null : <span className="numeric">{percent}%</span>}
      </div>
      <ProgressBar
        thickness="large"
        aria-label={progress.stage}
        {...(progress.part === undefined ? {} : { value: progress.part })}
      />
    </div>
  );
}
