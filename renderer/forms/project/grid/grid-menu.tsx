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
  const items: readonly Item[] = [
    ["剪切", "Ctrl+X", () => clip("cut")],
    ["复制", "Ctrl+C", () => clip("copy")],
    ["粘贴", "Ctrl+V", () => void pasteByButton(grid)],
    ...(takeLastYear ? [["选中的格沿用上年", null, takeLastYear] as const] : []),
    ["清除内容", "Delete", () => clearSelected(grid)],
    ["向下填充", "Ctrl+D", () => fillSelected(grid)],
    null,
    ["在上方插入行", null, () => insertAbove(grid)],
    ["在下方插入行", "Ctrl+Shift+=", () => insertBelow(grid)],
    ["复制行", "Ctrl+Shift+D", () => duplicateSelected(grid)],
    ["删除行", "Ctrl+-", () => deleteSelected(grid)],
    ["上移", "Alt+↑", () => moveSelected(grid, -1)],
    ["下移", "Alt+↓", () => moveSelected(grid, 1)],
    ["选中整行", "Shift+空格", () => selectRows(grid)],
    null,
    ["从指标库选取…", null, openLibrary],
    ["加宽这一列", null, widen],
    ["恢复标准列宽", null, () => keepColumnWidths(null)],
  ];
  return (
    <Menu
      open
      onOpenChange={(_, data) => data.open || close()}
      // A long menu in a low window covers where it was asked for rather than leave the window.
      positioning={{ target, position: "below", align: "start", shiftToCoverTarget: true }}
    >
      <MenuPopover>
        <MenuList className="grid-menu">
          {items.map((item, at) =>
            item ? (
              <MenuItem key={item[0]} secondaryContent={item[1]} onClick={item[2]}>
                {item[0]}
              </MenuItem>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines between the items have no other name
              <MenuDivider key={at} />
            ),
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** Its words, its key, what it does; null draws a line. */
type Item = readonly [words: string, key: string | null, act: () => void] | null;
