import type { ComponentProps } from "react";
import { fieldOf, printedText } from "../../../shared/book/fields.ts";
import type { LastYearSlots } from "../../field/slots.ts";
import { useEarlier } from "./comparison.ts";
import { LastYearWords } from "./last-year-words.tsx";
import { takeField } from "./take-over.ts";
import "./last-year.css";

/** Under a field: what stood there last year, where that is something else. */
export function LastYearLine({
  project,
  field: name,
  short = false,
}: ComponentProps<LastYearSlots["Field"]>) {
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
        tabIndex={-1}
        aria-label={`沿用上年的${field.label}`}
        onClick={() => takeField(project.id, name)}
      >
        {short ? "沿用" : "沿用上年"}
      </button>
    </div>
  );
}

/** In a cell of the indicator table: what stood there last year, where that is something else. */
export function LastYearCell({ row, field, before }: ComponentProps<LastYearSlots["Cell"]>) {
  if (before === null)
    return field === "level3" ? <span className="last-year-cell quiet">上年没有这一条</span> : null;
  if (before[field] === row[field]) return null;
  return (
    <span className="last-year-cell quiet">
      <span className="last-year-word">上年</span> <LastYearWords was={before[field]} is={row[field]} />
    </span>
  );
}
