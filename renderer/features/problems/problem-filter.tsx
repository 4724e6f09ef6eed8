import { ToggleButton } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Problem } from "../../../shared/checks/problem.ts";
import { groupedCount } from "../../parts/grouped-count.ts";
import { SEVERITIES, SeverityMark } from "../../parts/severity.tsx";
import { countOf } from "../../state/problem-counts.ts";
import { chooseProblemList, useProblemList } from "../../state/problem-list.ts";
import { useProblems } from "../../state/problems.ts";
import { toggleListed } from "./problem-actions.ts";

interface ProblemFilterProps {
  /** Whether a problem is of what is listed. */
  readonly here: (problem: Problem) => boolean;
}

const SCOPES = [
  { scope: "page", title: "本页" },
  { scope: "book", title: "全文" },
] as const;
const GROUPINGS = [
  { by: "place", title: "按位置" },
  { by: "rule", title: "按种类" },
] as const;

/** Which problems are listed, and how. */
export function ProblemFilter({ here }: ProblemFilterProps) {
  const problems = useProblems((state) => state.problems);
  const wanted = useProblems((state) => state.wanted);
  const checked = useProblems((state) => state.checked);
  const { scope, by } = useProblemList();
  const listed = problems?.filter(here);
  const ignored = [...checked.keys()].filter(here).length;
  return (
    <div className="problem-filter">
      <fieldset aria-label="列出哪里的" className="problem-choice">
        {SCOPES.map((each) => (
          <ToggleButton
            key={each.scope}
            size="small"
            checked={scope === each.scope}
            onClick={() => chooseProblemList({ scope: each.scope })}
          >
            {each.title}
          </ToggleButton>
        ))}
      </fieldset>
      <fieldset aria-label="怎样排列" className="problem-choice">
        {GROUPINGS.map((each) => (
          <ToggleButton
            key={each.by}
            size="small"
            checked={by === each.by}
            onClick={() => chooseProblemList({ by: each.by })}
          >
            {each.title}
          </ToggleButton>
        ))}
      </fieldset>
      <fieldset aria-label="列出哪些" className="problem-kinds">
        {SEVERITIES.map(({ severity, title }) => (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            checked={wanted.has(severity)}
            onClick={() => toggleListed(severity)}
          >
            <SeverityMark severity={severity} />
            {title} {listed ? groupedCount(countOf(listed, severity)) : "…"}
          </ToggleButton>
        ))}
        {ignored > 0 || wanted.has("checked") ? (
          <ToggleButton
            size="small"
            shape="circular"
            checked={wanted.has("checked")}
            onClick={() => toggleListed("checked")}
          >
            <CheckmarkCircle16Regular className="severity is-checked" />
            已忽略 {groupedCount(ignored)}
          </ToggleButton>
        ) : null}
      </fieldset>
    </div>
  );
}
