import { Button } from "@fluentui/react-components";
import { TaskListSquareLtr20Regular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { CountMarks } from "../../parts/count-marks.tsx";
import { shownPanel, showProblems, usePanels } from "../../state/panels.ts";
import { useProblems } from "../../state/problems.ts";

/** Opens and closes the panel; tells how many errors and warnings there are. */
export function ProblemsButton() {
  const known = useProblems((state) => state.problems !== null);
  const count = useProblems((state) => state.counts.total);
  const shown = usePanels((state) => shownPanel(state) === "problems");
  return (
    <Button icon={<TaskListSquareLtr20Regular />} aria-pressed={shown} onClick={() => showProblems(!shown)}>
      <span className="header-word">问题</span>&nbsp;{known ? <CountMarks count={count} zero="0" /> : "…"}
    </Button>
  );
}
