import { MenuDivider, MenuItem, MenuItemRadio, useRestoreFocusTarget } from "@fluentui/react-components";
import { ChevronDown20Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ButtonMenu } from "../../parts/button-menu.tsx";
import { type Beginning, chooseBeginning, useSkeletons } from "../../state/skeletons.ts";
import { copyProjects } from "../../state/unit-file-task.ts";
import { addProject } from "./project-edits.ts";
import { askSkeleton } from "./skeleton-task.ts";

const NAME = "beginning";

/** With which indicator rows a project is added; what is chosen stays chosen for the next ones. */
export function BeginningMenu() {
  // From the menu one comes to a dialog.
  const comeBack = useRestoreFocusTarget();
  const { own, beginning } = useSkeletons();
  const add = (chosen: Beginning) => {
    chooseBeginning(chosen);
    addProject();
  };
  return (
    <ButtonMenu
      {...comeBack}
      icon={<ChevronDown20Regular />}
      aria-label="选用指标模板"
      title="选用指标模板，或从别处复制项目"
      checked={{ [NAME]: [keyOf(beginning)] }}
    >
      <MenuItemRadio
        name={NAME}
        value="standard"
        title="每类一行，只有级别名称"
        onClick={() => add({ kind: "standard" })}
      >
        标准指标模板
      </MenuItemRadio>
      <MenuItemRadio name={NAME} value="empty" onClick={() => add({ kind: "empty" })}>
        空白指标表
      </MenuItemRadio>
      {own.map(({ name, rows }) => (
        <MenuItemRadio
          key={name}
          name={NAME}
          value={`own ${name}`}
          title={name}
          secondaryContent={`${rows.length} 行`}
          onClick={() => add({ kind: "own", name })}
        >
          <span className="menu-words cut">{name}</span>
        </MenuItemRadio>
      ))}
      <MenuDivider />
      <MenuItem onClick={() => void copyProjects()}>从别处复制项目…</MenuItem>
      <MenuItem
        disabled={own.length === 0}
        title="在项目页上点“保存为指标模板…”"
        onClick={() => askSkeleton({ kind: "edit" })}
      >
        {own.length === 0 ? "还没有自己的模板" : "改名或删除自己的模板…"}
      </MenuItem>
    </ButtonMenu>
  );
}

function keyOf(beginning: Beginning): string {
  return beginning.kind === "own" ? `own ${beginning.name}` : beginning.kind;
}
