import { Help } from "../../dialogs/help/help-dialog.tsx";
import { GRID_KEYS } from "../../forms/project/grid/grid-keys.ts";
import { TEXT_KEYS } from "../../forms/section/text/commands.ts";
import { helpOf, type KeyGroup } from "../../parts/keys.ts";
import { EDITOR_KEYS, PROGRAM_KEYS, useProgramKeys } from "./window-keys.ts";

/** Every key of the program, where it acts: the tables that act on them, and what lists have by themselves. */
const KEY_GROUPS: readonly KeyGroup[] = [
  helpOf("到处都能用", [...EDITOR_KEYS, ...PROGRAM_KEYS]),
  helpOf("目录", [
    { shown: "↑ / ↓", does: "上一行 / 下一行" },
    { shown: "Enter", does: "打开这一项" },
    { shown: "Alt + ↑ / ↓", does: "上移 / 下移章节或项目" },
  ]),
  helpOf("正文", TEXT_KEYS),
  helpOf("绩效指标表", GRID_KEYS),
  helpOf("问题列表", [
    { shown: "↑ / ↓", does: "上一处 / 下一处" },
    { shown: "Enter", does: "到那个输入框" },
    { shown: "F9、Shift + F9", does: "修改、标为已核对（或取消）" },
  ]),
  helpOf("预览", [
    { shown: "点击文字", does: "到那个输入框" },
    { shown: "分隔线上 ← / →", does: "加宽 / 收窄预览" },
  ]),
];

/** F1 and the help that it opens. */
export function KeyHelp() {
  useProgramKeys();
  return <Help groups={KEY_GROUPS} />;
}
