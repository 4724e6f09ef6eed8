import type { Skipped } from "../../../shared/book/replace.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { showHit } from "./find-actions.ts";
import { fieldTitle, placeTitle } from "./hit-names.ts";

interface SkippedListProps {
  readonly rows: BookRows;
  readonly skipped: readonly Skipped[];
}

/** What a replacement left as it was, and why. */
export function SkippedList({ rows, skipped }: SkippedListProps) {
  return (
    <section className="find-skipped" aria-label="没有替换的">
      <p>{skipped.length} 个字段没有替换，换了就不能用：</p>
      <ul>
        {skipped.map(({ found, wanted, reason }) => (
          <li key={`${found.table} ${found.ids[0]} ${found.field}`}>
            <button
              type="button"
              className="link"
              onClick={() => found.ranges[0] && showHit({ found, range: found.ranges[0] }, true)}
            >
              {placeTitle(rows, found)} · {fieldTitle(found)}
            </button>
            ：“{wanted.length > 20 ? `${wanted.slice(0, 20)}…` : wanted}”{reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
