import { DialogFailure } from "../../parts/dialog-failure.tsx";
import { JobProgress } from "../../parts/job-progress.tsx";
import { TargetField } from "./target-field.tsx";
import type { Writing } from "./use-writing.ts";
import "./writing.css";

interface WritingStatusProps {
  readonly writing: Writing<unknown>;
  readonly ending: string;
  readonly label: string;
  /** Title of the dialog behind 更改. */
  readonly title: string;
}

/** Which file is written, how far it is, and what is in its way. */
export function WritingStatus({ writing, ending, label, title }: WritingStatusProps) {
  const { step, target, progress } = writing;
  return (
    <>
      <TargetField
        label={label}
        title={title}
        endings={[ending]}
        target={target}
        onChange={(next) => writing.choose(next)}
        disabled={progress !== null}
      />
      <DialogFailure message={step.kind === "asking" ? step.failure : null} />
      {progress ? <JobProgress progress={progress} /> : null}
      {step.kind === "replacing" ? (
        <p className="writing-replace" role="alert">
          这个文件夹里已经有同名文件。替换它吗？原来的内容会被新文件取代。
        </p>
      ) : null}
    </>
  );
}
