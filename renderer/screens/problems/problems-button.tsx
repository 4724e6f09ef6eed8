import { Button } from "@fluentui/react-components";
import { TaskListSquareLtr20Regular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { useApp } from "../../state/store.ts";
import { useFind } from "../find/find-state.ts";
import { showProblems } from "./problem-actions.ts";
import { countOf } from "./problem-lines.ts";
import { useProblems } from "./problems-state.ts";

/** Opens and closes the panel; tells how many errors and warnings there are. */
export function ProblemsButton() {
  const problems = useProblems((state) => state.problems);
  const open = useProblems((state) => state.open);
  const report = useApp((state) => state.reportShown);
  const finding = useFind((state) => state.open);
  const shown = open && !report && !finding;
  const count = problems ? countOf(problems, "error") + countOf(problems, "warning") : null;
  return (
    <Button icon={<TaskListSquareLtr20Regular />} aria-pressed={shown} onClick={() => showProblems(!shown)}>
      <span className="header-word">问题</span>&nbsp;{count ?? "…"}
    </Button>
  );
}
