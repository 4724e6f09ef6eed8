import { Button } from "@fluentui/react-components";
import { FIELDS } from "../../../shared/book/fields.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { sameIndicator } from "../../../shared/book/same.ts";
import { earlierOf, useLastYear } from "./comparison.ts";
import { LastYearBar } from "./last-year-bar.tsx";
import { pairedIndicators } from "./paired-indicators.ts";
import { takeBasics, takeIndicators } from "./take-over.ts";

/** What the project is compared with, in how much it differs, and 沿用上年 for its two tables. */
export function ProjectBar({ project }: { readonly project: ProjectRow }) {
  const lastYear = useLastYear();
  if (!lastYear) return null;
  const earlier = earlierOf(lastYear, project);
  if (!earlier)
    return (
      <LastYearBar lastYear={lastYear}>
        <span>上年没有这个项目（按编码和名称查找）</span>
        <span className="grow" />
      </LastYearBar>
    );
  const fields = FIELDS.project.filter(({ get }) => get(earlier) !== get(project));
  const { before, missing } = pairedIndicators(earlier.indicators, project.indicators);
  const changed = project.indicators.filter((row, at) => {
    const was = before[at];
    return !was || !sameIndicator(was, row);
  });
  const rows = changed.length + missing.length;
  return (
    <LastYearBar lastYear={lastYear}>
      <span className="numeric">
        {fields.length + rows === 0
          ? "与上年相同"
          : `与上年不同：基本情况 ${fields.length} 项，指标 ${rows} 条`}
      </span>
      <span className="grow" />
      <Button size="small" disabledFocusable={fields.length === 0} onClick={() => takeBasics(project.id)}>
        基本情况沿用上年
      </Button>
      <Button size="small" disabledFocusable={rows === 0} onClick={() => takeIndicators(project.id)}>
        指标表沿用上年
      </Button>
    </LastYearBar>
  );
}
