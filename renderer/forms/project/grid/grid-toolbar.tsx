import { Button, type ButtonProps } from "@fluentui/react-components";
import { Add16Regular } from "@fluentui/react-icons/svg/add";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp16Regular } from "@fluentui/react-icons/svg/arrow-up";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ClipboardPaste16Regular } from "@fluentui/react-icons/svg/clipboard-paste";
import { Delete16Regular } from "@fluentui/react-icons/svg/delete";
import { History16Regular } from "@fluentui/react-icons/svg/history";
import { Library16Regular } from "@fluentui/react-icons/svg/library";
import { TextSortAscending16Regular } from "@fluentui/react-icons/svg/text-sort-ascending";
import { memo } from "react";
import type { IndicatorRow } from "../../../../shared/book/rows.ts";
import { ButtonMenu } from "../../../parts/button-menu.tsx";
import { deleteSelected, insertBelow, moveDown, moveUp, pasteByButton, sortByLevel } from "./grid-actions.ts";
import type { GridEditor } from "./grid-editor.ts";
import { gridKey } from "./grid-keys.ts";
import { Level1Items } from "./level1-items.tsx";

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
      <Tool icon={<Add16Regular />} onClick={() => insertBelow(grid)} title={gridKey(insertBelow)}>
        插入行
      </Tool>
      <Tool
        icon={<Delete16Regular />}
        disabledFocusable={none}
        onClick={() => deleteSelected(grid)}
        title={gridKey(deleteSelected)}
      >
        {count > 1 ? `删除 ${count} 行` : "删除行"}
      </Tool>
      <Tool
        icon={<ArrowUp16Regular />}
        aria-label="上移行"
        title={`上移行（${gridKey(moveUp)}）`}
        disabledFocusable={none || atTop}
        onClick={() => moveUp(grid)}
      />
      <Tool
        icon={<ArrowDown16Regular />}
        aria-label="下移行"
        title={`下移行（${gridKey(moveDown)}）`}
        disabledFocusable={none || atBottom}
        onClick={() => moveDown(grid)}
      />
      <Level1Menu grid={grid} rows={rows} />
      <Tool
        icon={<TextSortAscending16Regular />}
        aria-label="按级次排列"
        title="按级次排列：产出（数量、质量、时效、成本）、效益、满意度"
        disabledFocusable={rows.length < 2}
        onClick={() => sortByLevel(grid)}
      />
      <Tool
        icon={<ClipboardPaste16Regular />}
        title="从 Excel、WPS 或 Word 复制表格后粘贴（Ctrl+V）"
        onClick={() => void pasteByButton(grid)}
      >
        从 Excel 粘贴
      </Tool>
      <Tool icon={<Library16Regular />} title="选取用过的指标" onClick={openLibrary}>
        指标库
      </Tool>
      <Tool icon={<History16Regular />} title="照搬上年文本里这个项目的指标表" onClick={openLastYear}>
        沿用上年
      </Tool>
      <span className="grid-hint cut">Enter 下一格 · F2 修改 · Alt+↑↓ 移动行 · 右键更多</span>
    </div>
  );
});

/** By key one need not come here: its own key, or the grid's menu, does the same. */
function Tool(props: ButtonProps) {
  return <Button size="small" tabIndex={-1} {...props} />;
}

function Level1Menu({ grid, rows }: Pick<GridToolbarProps, "grid" | "rows">) {
  return (
    <ButtonMenu
      size="small"
      tabIndex={-1}
      disabledFocusable={rows.length === 0}
      icon={<ChevronDown16Regular />}
      iconPosition="after"
      title="把选中的行归入另一个一级指标"
      words="归入"
    >
      <Level1Items grid={grid} rows={rows} />
    </ButtonMenu>
  );
}
