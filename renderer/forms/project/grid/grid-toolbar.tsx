import { Button, MenuItem } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ClipboardPaste16Regular } from "@fluentui/react-icons/svg/clipboard-paste";
import { Delete16Regular } from "@fluentui/react-icons/svg/delete";
import { History16Regular } from "@fluentui/react-icons/svg/history";
import { Library16Regular } from "@fluentui/react-icons/svg/library";
import { memo } from "react";
import type { IndicatorRow } from "../../../../shared/book/rows.ts";
import { taxonomyOf } from "../../../../shared/book/taxonomy.ts";
import { ButtonMenu } from "../../../parts/button-menu.tsx";
import {
  assignLevel1,
  deleteSelected,
  insertBelow,
  moveDown,
  moveUp,
  pasteByButton,
} from "./grid-actions.ts";
import type { GridEditor } from "./grid-editor.ts";
import { gridKey } from "./grid-keys.ts";

interface GridToolbarProps {
  readonly grid: GridEditor;
  readonly rows: readonly IndicatorRow[];
  /** How many rows are selected, and whether the first or last row is among them. */
  readonly count: number;
  readonly atTop: boolean;
  readonly atBottom: boolean;
  readonly openLibrary: () => void;
  readonly openLastYear: () => void;
}

/** Drawn anew only when what it shows changes: its buttons cost more than the whole table. */
export const GridToolbar = memo(function GridToolbar(props: GridToolbarProps) {
  const { grid, rows, count, atTop, atBottom, openLibrary, openLastYear } = props;
  const none = rows.length === 0;
  return (
    <div className="grid-bar quiet row tools">
      <h3>绩效指标 {rows.length} 条</h3>
      <Button
        size="small"
        icon={<Add16Regular />}
        onClick={() => insertBelow(grid)}
        title={gridKey(insertBelow)}
      >
        插入行
      </Button>
      <Button
        size="small"
        icon={<Delete16Regular />}
        disabledFocusable={none}
        onClick={() => deleteSelected(grid)}
        title={gridKey(deleteSelected)}
      >
        {count > 1 ? `删除 ${count} 行` : "删除行"}
      </Button>
      <Button
        size="small"
        icon={<ArrowUp16Regular />}
        aria-label="上移行"
        title={`上移行（${gridKey(moveUp)}）`}
        disabledFocusable={none || atTop}
        onClick={() => moveUp(grid)}
      />
      <Button
        size="small"
        icon={<ArrowDown16Regular />}
        aria-label="下移行"
        title={`下移行（${gridKey(moveDown)}）`}
        disabledFocusable={none || atBottom}
        onClick={() => moveDown(grid)}
      />
      <Level1Menu grid={grid} rows={rows} />
      <span className="grid-bar-gap" />
      <Button
        size="small"
        icon={<ClipboardPaste16Regular />}
        title="从 Excel、WPS 或 Word 复制表格后粘贴（Ctrl+V）"
        onClick={() => void pasteByButton(grid)}
      >
        从 Excel 粘贴
      </Button>
      <Button size="small" icon={<Library16Regular />} title="选取用过的指标" onClick={openLibrary}>
        指标库
      </Button>
      <Button
        size="small"
        icon={<History16Regular />}
        title="照搬上年文本里这个项目的指标表"
        onClick={openLastYear}
      >
        沿用上年
      </Button>
      <span className="grid-hint cut">Enter 下一格 · F2 修改 · Alt+↑↓ 移动行 · 右键更多</span>
    </div>
  );
});

/** Puts the selected rows under another 一级指标; typing into the merged cell renames the whole group instead. */
function Level1Menu({ grid, rows }: Pick<GridToolbarProps, "grid" | "rows">) {
  const names = rows.map((row) => row.level1);
  const choices = new Set([...taxonomyOf(names).groups.map((group) => group.level1), ...names]);
  choices.delete("");
  return (
    <ButtonMenu
      size="small"
      disabledFocusable={rows.length === 0}
      icon={<ChevronDown16Regular />}
      iconPosition="after"
      title="把选中的行归入另一个一级指标"
      words="归入"
    >
      {[...choices].map((name) => (
        <MenuItem key={name} onClick={() => assignLevel1(grid, name)}>
          {name}
        </MenuItem>
      ))}
    </ButtonMenu>
  );
}
