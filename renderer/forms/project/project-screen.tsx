import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Copy20Regular } from "@fluentui/react-icons/svg/copy";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { SaveCopy20Regular } from "@fluentui/react-icons/svg/save-copy";
import { projectHeading } from "../../../shared/book/numbering.ts";
import { PageNumber } from "../../field/page-number.tsx";
import { useSlots } from "../../field/slots.ts";
import { IconButton } from "../../parts/icon-button.tsx";
import { goBack } from "../../state/navigation.ts";
import { useApp } from "../../state/store.ts";
import { IndicatorGrid } from "./grid/indicator-grid.tsx";
import { deleteProjects, duplicateProject, moveProjects } from "./project-edits.ts";
import { ProjectNotes } from "./project-notes.tsx";
import { ProjectTable } from "./project-table.tsx";
import { askSkeleton } from "./skeleton-task.ts";
import "./project.css";

/** A heading of more characters takes a line of its own where the form is narrow. */
const LONG_HEADING = 24;

/** One project as the official text prints it: heading, basic table, indicator table. */
export function ProjectScreen({ id }: { readonly id: number }) {
  const { check, lastYear } = useSlots();
  const projects = useApp((state) => state.view?.rows.projects);
  const sections = useApp((state) => state.view?.rows.sections.length ?? 0);
  const index = projects?.findIndex((row) => row.id === id) ?? -1;
  const project = projects?.[index];
  if (!project || !projects) return null;
  const heading = projectHeading(index, project.name || "（未命名）");
  return (
    <div className="form project">
      <div className="form-head row">
        <BackToList />
        <h2 className={heading.length > LONG_HEADING ? "is-long" : undefined}>{heading}</h2>
        <PageNumber entry={sections + index} />
        <span className="grow" />
        <check.Form place={{ kind: "project", id: project.id }} />
        <Actions id={project.id} first={index === 0} last={index === projects.length - 1} />
      </div>
      <lastYear.Project project={project} />
      <ProjectTable project={project} />
      <IndicatorGrid project={project} />
      <ProjectNotes id={project.id} />
    </div>
  );
}

/** The way back for who came from the list. */
function BackToList() {
  const fromList = useApp((state) => state.trail.at(-1)?.kind === "projects");
  if (!fromList) return null;
  return (
    <Button
      className="back-to-list"
      appearance="subtle"
      icon={<ArrowLeft20Regular />}
      title="Alt+←"
      onClick={goBack}
    >
      返回列表
    </Button>
  );
}

interface ActionsProps {
  readonly id: number;
  readonly first: boolean;
  readonly last: boolean;
}

function Actions({ id, first, last }: ActionsProps) {
  const comeBack = useRestoreFocusTarget();
  return (
    <div className="snug">
      <IconButton
        label="上移项目"
        appearance="subtle"
        icon={<ArrowUp20Regular />}
        disabledFocusable={first}
        onClick={() => moveProjects([id], -1)}
      />
      <IconButton
        label="下移项目"
        appearance="subtle"
        icon={<ArrowDown20Regular />}
        disabledFocusable={last}
        onClick={() => moveProjects([id], 1)}
      />
      <Button appearance="subtle" icon={<Copy20Regular />} onClick={() => duplicateProject(id)}>
        复制
      </Button>
      <IconButton
        {...comeBack}
        label="保存为指标模板…"
        appearance="subtle"
        icon={<SaveCopy20Regular />}
        onClick={() => askSkeleton({ kind: "save", project: id })}
      />
      <Button appearance="subtle" icon={<Delete20Regular />} onClick={() => deleteProjects([id])}>
        删除
      </Button>
    </div>
  );
}
