import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { unitKey, unitsOf } from "../../../shared/book/units.ts";
import {
  addProject,
  deleteProjects,
  duplicateProject,
  moveProjects,
} from "../../forms/project/project-edits.ts";
import { askSkeleton } from "../../forms/project/skeleton-task.ts";
import { askUnit } from "../../forms/project/unit-dialog-state.ts";
import { startCommentOn } from "../../state/comments.ts";
import { useApp } from "../../state/store.ts";
import { copyProjects, mergeUnitFiles, splitUnitFile } from "../../state/unit-file-task.ts";
import { projectId } from "./outline-drop.ts";
import type { OutlineRow, UnitRow } from "./outline-rows.ts";
import { foldUnits } from "./outline-state.ts";

/** The menu of a line, and where it was asked for. */
export interface AskedMenu {
  readonly line: OutlineRow;
  readonly x: number;
  readonly y: number;
}

interface OutlineMenuProps {
  readonly asked: AskedMenu;
  readonly onClose: () => void;
}

/** What can be done with one project, or with one unit, by a right click or the menu key. */
export function OutlineMenu({ asked, onClose }: OutlineMenuProps) {
  const { line, x, y } = asked;
  const id = projectId(line);
  const target = { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
  return (
    <Menu
      open
      onOpenChange={(_, data) => data.open || onClose()}
      // A long menu in a low window covers where it was asked for rather than leave the window.
      positioning={{ target, position: "below", align: "start", shiftToCoverTarget: true }}
    >
      <MenuPopover>
        {id === undefined ? null : <ProjectItems id={id} />}
        {line.kind === "unit" ? <UnitItems line={line} /> : null}
      </MenuPopover>
    </Menu>
  );
}

function ProjectItems({ id }: { readonly id: number }) {
  return (
    <MenuList>
      <MenuItem onClick={() => duplicateProject(id)}>复制项目</MenuItem>
      <MenuItem onClick={() => addProject(id)}>在下面添加项目</MenuItem>
      <MenuItem onClick={() => askUnit({ kind: "move", ids: [id] })}>移到单位…</MenuItem>
      <MenuItem onClick={() => startCommentOn({ kind: "project", id })}>添加批注…</MenuItem>
      <MenuItem onClick={() => askSkeleton({ kind: "save", project: id })}>保存为指标模板…</MenuItem>
      <MenuDivider />
      <MenuItem secondaryContent="Alt+↑" onClick={() => moveProjects([id], -1)}>
        上移
      </MenuItem>
      <MenuItem secondaryContent="Alt+↓" onClick={() => moveProjects([id], 1)}>
        下移
      </MenuItem>
      <MenuDivider />
      <MenuItem onClick={() => deleteProjects([id])}>删除项目</MenuItem>
    </MenuList>
  );
}

function UnitItems({ line }: { readonly line: UnitRow }) {
  const [unit] = line.projects;
  const last = line.projects.at(-1);
  if (!unit || !last) return null;
  const all = () => unitsOf(useApp.getState().view?.rows.projects ?? []).map(unitKey);
  return (
    <MenuList>
      <MenuItem onClick={() => addProject(last.id)}>在这个单位添加项目</MenuItem>
      <MenuItem onClick={() => void copyProjects()}>从别处复制项目…</MenuItem>
      <MenuItem onClick={() => askUnit({ kind: "rename", unit })}>修改单位…</MenuItem>
      <MenuDivider />
      <MenuItem onClick={() => void splitUnitFile(unit)}>导出本单位为新文件…</MenuItem>
      <MenuItem onClick={() => void mergeUnitFiles()}>合并单位文件…</MenuItem>
      <MenuDivider />
      <MenuItem onClick={() => foldUnits([...all(), ""])}>全部折叠</MenuItem>
      <MenuItem onClick={() => foldUnits([])}>全部展开</MenuItem>
    </MenuList>
  );
}
