import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { Delete16Regular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import { taxonomyOf } from "../../../../shared/book/taxonomy.ts";
import { rectangle } from "./selection.ts";
import type { Grid } from "./use-grid.ts";

export function GridToolbar({ grid }: { readonly grid: Grid }) {
  const { top, bottom } = rectangle(grid.selection);
  const count = bottom - top + 1;
  const none = grid.rows.length === 0;
  return (
    <div className="grid-bar">
      <h3>绩效指标 {grid.rows.length} 条</h3>
      <Button size="small" icon={<Add16Regular />} onClick={grid.insertBelow} title="Ctrl+Shift+=">
        插入行
      </Button>
      <Button
        size="small"
        icon={<Delete16Regular />}
        disabledFocusable={none}
        onClick={grid.deleteSelected}
        title="Ctrl+-"
      >
        {count > 1 ? `删除 ${count} 行` : "删除行"}
      </Button>
      <Button
        size="small"
        icon={<ArrowUp16Regular />}
        aria-label="上移行"
        title="上移行（Alt+↑）"
        disabledFocusable={none || top === 0}
        onClick={() => grid.move(-1)}
      />
      <Button
        size="small"
        icon={<ArrowDown16Regular />}
        aria-label="下移行"
        title="下移行（Alt+↓）"
        disabledFocusable={none || bottom === grid.rows.length - 1}
        onClick={() => grid.move(1)}
      />
      <Level1Menu grid={grid} />
      <span className="grid-hint">
        Enter 下一格 · F2 修改 · Alt+Enter 换行 · Alt+↑↓ 移动行 · 可从 Excel 粘贴
      </span>
    </div>
  );
}

/** Puts the selected rows under another 一级指标; typing into the merged cell renames the whole group instead. */
function Level1Menu({ grid }: { readonly grid: Grid }) {
  const [open, setOpen] = useState(false);
  const names = grid.rows.map((row) => row.level1);
  const choices = new Set([...taxonomyOf(names).groups.map((group) => group.level1), ...names]);
  choices.delete("");
  return (
    <Menu open={open} onOpenChange={(_, data) => setOpen(data.open)}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          size="small"
          disabledFocusable={grid.rows.length === 0}
          icon={<ChevronDown16Regular />}
          iconPosition="after"
          title="把选中的行归入另一个一级指标"
        >
          归入
        </Button>
      </MenuTrigger>
      <MenuPopover>
        {open ? (
          <MenuList>
            {[...choices].map((name) => (
              <MenuItem key={name} onClick={() => grid.assignLevel1(name)}>
                {name}
              </MenuItem>
            ))}
          </MenuList>
        ) : null}
      </MenuPopover>
    </Menu>
  );
}
