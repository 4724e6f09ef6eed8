import { Button, Tooltip } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { projectHeading } from "../../../shared/book/numbering.ts";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { PageNumber } from "../../parts/page-number.tsx";
import { saveNow, useApp } from "../../state/store.ts";
import { IndicatorGrid } from "./grid/indicator-grid.tsx";
import { deleteProject, duplicateProject, moveProject } from "./project-edits.ts";
import { ProjectTable } from "./project-table.tsx";
import "./project.css";

/** One project as the official text prints it: heading, basic table, indicator table. */
export function ProjectScreen({ id }: { readonly id: number }) {
  const projects = useApp((state) => state.view?.rows.projects);
  const sections = useApp((state) => state.view?.rows.sections.length ?? 0);
  const index = projects?.findIndex((row) => row.id === id) ?? -1;
  const project = projects?.[index];
  if (!project || !projects) return null;
  return (
    <div className="form project">
      <div className="form-head">
        <h2>{projectHeading(index, project.name || "（未命名）")}</h2>
        <PageNumber entry={sections + index} />
        <span className="editor-gap" />
        <Actions project={project} first={index === 0} last={index === projects.length - 1} />
      </div>
      <ProjectTable project={project} />
      <IndicatorGrid project={project} />
    </div>
  );
}

interface ActionsProps {
  readonly project: ProjectRow;
  readonly first: boolean;
  readonly last: boolean;
}

function Actions({ project, first, last }: ActionsProps) {
  /** What is typed goes first, so that the step works on what the user sees. */
  const act = (step: (project: ProjectRow) => void) => async () => {
    await saveNow();
    const row = useApp.getState().view?.rows.projects.find((each) => each.id === project.id);
    if (row) step(row);
  };
  return (
    <div className="form-actions">
      <Tooltip content="上移项目" relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowUp20Regular />}
          disabledFocusable={first}
          onClick={() => moveProject(project.id, -1)}
        />
      </Tooltip>
      <Tooltip content="下移项目" relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowDown20Regular />}
          disabledFocusable={last}
          onClick={() => moveProject(project.id, 1)}
        />
      </Tooltip>
      <Button appearance="subtle" icon={<Copy20Regular />} onClick={() => void act(duplicateProject)()}>
        复制
      </Button>
      <Button appearance="subtle" icon={<Delete20Regular />} onClick={() => void act(deleteProject)()}>
        删除
      </Button>
    </div>
  );
}
