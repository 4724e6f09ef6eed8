import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { startComment } from "../../../state/comments.ts";
import { drawnWidths, keepColumnWidths, widenColumn } from "./column-widths.ts";
import {
  clearSelected,
  deleteSelected,
  duplicateSelected,
  fillSelected,
  fillSelectedRight,
  insertAbove,
  insertBelow,
  moveDown,
  moveUp,
  pasteByButton,
  sortByLevel,
} from "./grid-actions.ts";
import type { GridEditor } from "./grid-editor.ts";
import { gridKey, selectRows } from "./grid-keys.ts";
import { Level1Items } from "./level1-items.tsx";

interface GridMenuProps {
  readonly grid: GridEditor;
  /** Where it was asked for, px of the window. */
  readonly x: number;
  readonly y: number;
  readonly openLibrary: () => void;
  readonly openLastYear: () => void;
  /** Null where last year's table is not shown. */
  readonly takeLastYear: (() => void) | null;
  readonly onClose: () => void;
}

/** What can be done with the selected cells and rows, by a right click or Shift+F10. */
export function GridMenu({ grid, x, y, openLibrary, openLastYear, takeLastYear, onClose }: GridMenuProps) {
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
  const cells: readonly Item[] = [
    ["剪切", () => clip("cut"), "Ctrl+X"],
    ["复制", () => clip("copy"), "Ctrl+C"],
    ["粘贴", pasteByButton, "Ctrl+V"],
    ...(takeLastYear ? [["选中的格沿用上年", takeLastYear] as const] : []),
    ["清除内容", clearSelected],
    ["向下填充", fillSelected],
    ["向右填充", fillSelectedRight],
    ["添加批注…", startComment, "Ctrl+Alt+M"],
  ];
  const rows: readonly Item[] = [
    ["在上方插入行", insertAbove],
    ["在下方插入行", insertBelow],
    ["复制行", duplicateSelected],
    ["删除行", deleteSelected],
    ["上移", moveUp],
    ["下移", moveDown],
    ["选中整行", selectRows],
  ];
  const table: readonly Item[] = [
    ["按级次排列", sortByLevel],
    ["从指标库选取…", openLibrary],
    ["沿用上年的指标表…", openLastYear],
    ["加宽这一列", widen],
    ["恢复标准列宽", () => keepColumnWidths(null)],
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
          <Items grid={grid} items={cells} />
          <MenuDivider />
          <Items grid={grid} items={rows} />
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <MenuItem>归入一级指标</MenuItem>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <Level1Items grid={grid} rows={grid.rows} />
              </MenuList>
            </MenuPopover>
          </Menu>
          <MenuDivider />
          <Items grid={grid} items={table} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Items({ grid, items }: { readonly grid: GridEditor; readonly items: readonly Item[] }) {
  return items.map(([words, act, key]) => (
    <MenuItem key={words} secondaryContent={key ?? gridKey(act) ?? null} onClick={() => void act(grid)}>
      {words}
    </MenuItem>
  ));
}

/** Its words, what it does, its key where the browser acts on that. */
type Item = readonly [words: string, act: (grid: GridEditor) => unknown, key?: string];
