import { MenuDivider, MenuItem, useRestoreFocusTarget } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import type { ProjectRow } from "../../../shared/book/rows.ts";
import { unitKey, unitsOf } from "../../../shared/book/units.ts";
import { ButtonMenu } from "../../parts/button-menu.tsx";
import { useApp } from "../../state/store.ts";
import { askUnit } from "./unit-dialog-state.ts";
import { setUnit } from "./unit-edits.ts";

/** The units of this book, to choose from; another one is typed into the fields beside it. */
export function UnitMenu({ project }: { readonly project: ProjectRow }) {
  // From the menu one comes to a dialog.
  const comeBack = useRestoreFocusTarget();
  return (
    <ButtonMenu
      size="small"
      appearance="subtle"
      icon={<ChevronDown16Regular />}
      aria-label="选用已有单位"
      {...comeBack}
      tabIndex={-1}
      title="选用已有单位，或修改单位（在单位栏里按 Alt+↓）"
    >
      <Units project={project} />
    </ButtonMenu>
  );
}

function Units({ project }: { readonly project: ProjectRow }) {
  const projects = useApp((state) => state.view?.rows.projects);
  const units = unitsOf(projects ?? []);
  const own = unitKey(project);
  const count = units.find((unit) => unitKey(unit) === own)?.count ?? 0;
  return (
    <>
      {units.length === 0 ? <MenuItem disabled>还没有填过单位</MenuItem> : null}
      {units.map((unit) => (
        <MenuItem
          key={unitKey(unit)}
          secondaryContent={unitKey(unit) === own ? "现在的单位" : `${unit.count} 个项目`}
          onClick={() => setUnit(project.id, unit)}
        >
          {unitKey(unit)}
        </MenuItem>
      ))}
      {count > 0 ? <MenuDivider /> : null}
      {count > 0 ? (
        <MenuItem onClick={() => askUnit({ kind: "rename", unit: project })}>
          {count > 1 ? `为 ${count} 个项目一起修改单位…` : "修改单位…"}
        </MenuItem>
      ) : null}
    </>
  );
}
