import type { ProblemCount } from "./problem-counts.ts";
import { SeverityMark } from "./severity.tsx";
import "./count-marks.css";

interface CountMarksProps {
  readonly count: ProblemCount;
  /** What stands there where there are none; nothing where it is left out. */
  readonly zero?: string;
}

/** How many errors and warnings: the mark of each with its number. Read aloud as “错误 3 警告 12”. */
export function CountMarks({ count: { errors, warnings }, zero }: CountMarksProps) {
  if (errors + warnings === 0) return zero === undefined ? null : <span className="numeric">{zero}</span>;
  return (
    <span className="count-marks numeric">
      {errors > 0 ? (
        <span>
          <SeverityMark severity="error" /> {errors}
        </span>
      ) : null}
      {warnings > 0 ? (
        <span>
          <SeverityMark severity="warning" /> {warnings}
        </span>
      ) : null}
    </span>
  );
}
