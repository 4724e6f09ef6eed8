import { Button } from "@fluentui/react-components";
import { TaskListSquareLtr20Regular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import { useApp } from "../../state/store.ts";
import { useFind } from "../find/find-state.ts";
import { CountMarks } from "./count-marks.tsx";
import { showProblems } from "./problem-actions.ts";
import { useProblems } from "./problems-state.ts";

/** Opens and closes the panel; tells how many errors and warnings there are. */
export function ProblemsButton() {
  const known = useProblems((state) => state.problems !== null);
  const count = useProblems((state) => state.counts.total);
  const open = useProblems((state) => state.open);
  const report = useApp((state) => state.reportShown);
  const finding = useFind((state) => state.open);
  const shown = open && !report && !finding;
  return (
    <Button icon={<TaskListSquareLtr20Regular />} aria-pressed={shown} onClick={() => showProblems(!shown)}>
      <span className="header-word">问题</span>&nbsp;{known ? <CountMarks count={count} zero="0" /> : "…"}
    </Button>
  );
}
