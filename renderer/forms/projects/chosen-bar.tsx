import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import { ArrowDown20Regular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUp20Regular } from "@fluentui/react-icons/svg/arrow-up";
import { Delete20Regular } from "@fluentui/react-icons/svg/delete";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { FolderArrowRight20Regular } from "@fluentui/react-icons/svg/folder-arrow-right";
import { TextBulletListSquareEdit20Regular } from "@fluentui/react-icons/svg/text-bullet-list-square-edit";
import { groupedMoney, sumMoney } from "../../../shared/book/money.ts";
import type { BookRows } from "../../../shared/book/rows.ts";
import { moveProjects } from "../project/project-edits.ts";
import { askUnit } from "../project/unit-dialog-state.ts";
import { changeChosen, deleteChosen } from "./list-actions.ts";
import { useList } from "./list-state.ts";

interface ChosenBarProps {
  readonly rows: BookRows;
  /** Whether the list is the print order, in which they can go up and down. */
  readonly inOrder: boolean;
}

/** How many projects are chosen, and what can be done with all of them. */
export function ChosenBar({ rows, inOrder }: ChosenBarProps) {
  const chosen = useList((state) => state.chosen);
  const ids = new Set(chosen);
  const projects = rows.projects.filter((row) => ids.has(row.id));
  const comeBack = useRestoreFocusTarget();
  const [first] = projects;
  if (!first) return <span className="quiet stiff">Ctrl、Shift 点击可选多个</span>;
  const list = projects.map((row) => row.id);
  return (
    <div className="projects-chosen row snug">
      <span className="numeric">
        已选 {projects.length} 个 · {groupedMoney(sumMoney(projects.map((row) => row.budget.total)))} 万元
      </span>
      <Button
        appearance="subtle"
        icon={<ArrowUp20Regular />}
        aria-label="上移"
        title={inOrder ? "上移（Alt+↑）" : "按打印顺序排列、不查找时才能移动"}
        disabledFocusable={!inOrder}
        onClick={() => moveProjects(list, -1)}
      />
      <Button
        appearance="subtle"
        icon={<ArrowDown20Regular />}
        aria-label="下移"
        title={inOrder ? "下移（Alt+↓）" : "按打印顺序排列、不查找时才能移动"}
        disabledFocusable={!inOrder}
        onClick={() => moveProjects(list, 1)}
      />
      <Button
        {...comeBack}
        appearance="subtle"
        icon={<TextBulletListSquareEdit20Regular />}
        title="依据、支出计划、级别名称、核对（F2）"
        onClick={() => changeChosen(first.id)}
      >
        一起修改…
      </Button>
      <Button
        {...comeBack}
        appearance="subtle"
        icon={<FolderArrowRight20Regular />}
        onClick={() => askUnit({ kind: "move", ids: list })}
      >
        移到单位…
      </Button>
      <Button appearance="subtle" icon={<Delete20Regular />} onClick={deleteChosen}>
        删除
      </Button>
      <Button
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label="取消选择"
        title="取消选择（Esc）"
        onClick={() => useList.setState({ chosen: new Set() })}
      />
    </div>
  );
}
