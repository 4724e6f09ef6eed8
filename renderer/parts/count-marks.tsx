import { groupedCount } from "./grouped-count.ts";
import { SeverityMark } from "./severity.tsx";
import "./count-marks.css";

interface CountMarksProps {
  readonly count: { readonly errors: number; readonly warnings: number };
  /** What stands there where there are none; nothing where it is left out. */
  readonly zero?: string;
  /** Where there is little room: of errors and warnings only the errors are seen, and both on pointing at them. */
  readonly brief?: boolean;
}

/** How many errors and warnings: the mark of each with its number. Read aloud as “错误 3 警告 12”. */
export function CountMarks({ count: { errors, warnings }, zero, brief }: CountMarksProps) {
  if (errors + warnings === 0) return zero === undefined ? null : <span className="numeric">{zero}</span>;
  const hidden = brief === true && errors > 0;
  return (
    <span
      className="count-marks numeric"
      title={brief ? `${groupedCount(errors)} 个错误，${groupedCount(warnings)} 个警告` : undefined}
    >
      {errors > 0 ? (
        <span>
          <SeverityMark severity="error" /> {groupedCount(errors)}
        </span>
      ) : null}
      {warnings > 0 ? (
        <span className={hidden ? "unseen" : undefined}>
          <SeverityMark severity="warning" /> {groupedCount(warnings)}
        </span>
      ) : null}
    </span>
  );
}
