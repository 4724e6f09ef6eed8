import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from "@fluentui/react-components";
import { drawnWidths, keepColumnWidths, widenColumn } from "./column-widths.ts";
import {
  clearSelected,
  deleteSelected,
  duplicateSelected,
  fillSelected,
  insertAbove,
  insertBelow,
  moveSelected,
  pasteByButton,
} from "./grid-actions.ts";
import type { GridEditor } from "./grid-editor.ts";
import { selectRows } from "./grid-keys.ts";

interface GridMenuProps {
  readonly grid: GridEditor;
  /** Where it was asked for, px of the window. */
  readonly x: number;
  readonly y: number;
  readonly openLibrary: () => void;
  /** Null where last year's table is not shown. */
  readonly takeLastYear: (() => void) | null;
  readonly onClose: () => void;
}

/** What can be done with the selected cells and rows, by a right click or Shift+F10. */
export function GridMenu({ grid, x, y, openLibrary, takeLastYear, onClose }: GridMenuProps) {
  const target = { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
  const close = () => {
    onClose();
    grid.focus();
  };
  const widen = () => {
    const table = grid.input?.parentElement?.querySelector("table");
    if (table) widenColumn(drawnWidths(table), grid.selection.cursor.column);
  };
  // The browser's own command asks the grid's textarea, which must have the keyboard again by then.
  const clip = (command: "copy" | "cut") => {
    grid.focus();
    requestAnimationFrame(() => document.execCommand(command));
  };
  return (
    <Menu
      open
      onOpenChange={(_, data) => data.open || close()}
      // A long menu in a low window covers where it was asked for rather than leave the window.
      positioning={{ target, position: "below", align: "start", shiftToCoverTarget: true }}
    >
      <MenuPopover>
        <MenuList className="grid-menu">
          <MenuItem secondaryContent="Ctrl+X" onClick={() => clip("cut")}>
            剪切
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+C" onClick={() => clip("copy")}>
            复制
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+V" onClick={() => void pasteByButton(grid)}>
            粘贴
          </MenuItem>
          {takeLastYear ? <MenuItem onClick={takeLastYear}>选中的格沿用上年</MenuItem> : null}
          <MenuItem secondaryContent="Delete" onClick={() => clearSelected(grid)}>
            清除内容
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+D" onClick={() => fillSelected(grid)}>
            向下填充
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => insertAbove(grid)}>在上方插入行</MenuItem>
          <MenuItem secondaryContent="Ctrl+Shift+=" onClick={() => insertBelow(grid)}>
            在下方插入行
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+Shift+D" onClick={() => duplicateSelected(grid)}>
            复制行
          </MenuItem>
          <MenuItem secondaryContent="Ctrl+-" onClick={() => deleteSelected(grid)}>
            删除行
          </MenuItem>
          <MenuItem secondaryContent="Alt+↑" onClick={() => moveSelected(grid, -1)}>
            上移
          </MenuItem>
          <MenuItem secondaryContent="Alt+↓" onClick={() => moveSelected(grid, 1)}>
            下移
          </MenuItem>
          <MenuItem secondaryContent="Shift+空格" onClick={() => selectRows(grid)}>
            选中整行
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={openLibrary}>从指标库选取…</MenuItem>
          <MenuItem onClick={widen}>加宽这一列</MenuItem>
          <MenuItem onClick={() => keepColumnWidths(null)}>恢复标准列宽</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
