import { fieldOf, type ProjectField, printedText } from "../../../shared/book/fields.ts";
import type { Indicator } from "../../../shared/book/model.ts";
import type { IndicatorRow, ProjectRow } from "../../../shared/book/rows.ts";
import { useEarlier } from "./comparison.ts";
import { LastYearWords } from "./last-year-words.tsx";
import { takeField } from "./take-over.ts";
import "./last-year.css";

interface LastYearLineProps {
  readonly project: ProjectRow;
  readonly field: ProjectField;
  /** In a narrow cell. */
  readonly short?: boolean;
}

/** Under a field: what stood there last year, where that is something else. */
export function LastYearLine({ project, field: name, short = false }: LastYearLineProps) {
  const earlier = useEarlier(project);
  if (!earlier) return null;
  const field = fieldOf("project", name);
  const [was, is] = [printedText(field, earlier), printedText(field, project)];
  if (was === is) return null;
  return (
    <div className={short ? "last-year is-short" : "last-year"}>
      <span className="last-year-word">上年</span> <LastYearWords was={was} is={is} />{" "}
      <button
        type="button"
        className="link"
        aria-label={`沿用上年的${field.label}`}
        onClick={() => takeField(project.id, name)}
      >
        {short ? "沿用" : "沿用上年"}
      </button>
    </div>
  );
}

interface LastYearCellProps {
  readonly row: IndicatorRow;
  readonly field: keyof Indicator;
  /** Last year's row; null where there was none. */
  readonly before: Indicator | null;
}

/** In a cell of the indicator table: what stood there last year, where that is something else. */
export function LastYearCell({ row, field, before }: LastYearCellProps) {
  if (before === null)
    return field === "level3" ? <span className="last-year-cell">上年没有这一条</span> : null;
  if (before[field] === row[field]) return null;
  return (
    <span className="last-year-cell">
      <span className="last-year-word">上年</span> <LastYearWords was={before[field]} is={row[field]} />
    </span>
  );
}
