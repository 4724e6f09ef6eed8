import { COMPARE_KEYS } from "../../dialogs/compare/compare-keys.ts";
import { HELP_KEYS } from "../../dialogs/help/help-keys.ts";
import { VERSION_KEYS } from "../../dialogs/versions/version-keys.ts";
import { COMMENT_KEYS } from "../../features/comments/comment-keys.ts";
import { HIT_KEYS, REPLACEMENT_KEYS, WORD_KEYS } from "../../features/find/find-keys.ts";
import { PREVIEW_KEYS } from "../../features/preview/preview-choice.ts";
import { ZOOM_KEYS } from "../../features/preview/zoom.ts";
import { PROBLEM_KEYS } from "../../features/problems/use-list-keys.ts";
import { READING_KEYS } from "../../features/reading/reading-keys.ts";
import { BESIDE_KEYS } from "../../forms/project/beside-keys.ts";
import { GRID_KEYS } from "../../forms/project/grid/grid-keys.ts";
import { PROJECTS_KEYS, SEARCH_KEYS } from "../../forms/projects/use-grid-keys.ts";
import { SECTION_KEYS } from "../../forms/section/section-keys.ts";
import { TEXT_KEYS } from "../../forms/section/text/commands.ts";
import { BAR_KEYS } from "../../parts/bar-keys.ts";
import { helpOf, type KeyGroup } from "../../parts/keys.ts";
import { FILTER_KEYS, OUTLINE_KEYS, PANE_KEYS } from "../outline/use-line-focus.ts";
import { PROGRAM_KEYS } from "./program-keys.ts";
import { EDITOR_KEYS } from "./window-keys.ts";

/** Every key of the program, where it acts: the tables that act on them. */
export const KEY_GROUPS: readonly KeyGroup[] = [
  helpOf("到处都能用", [...EDITOR_KEYS, ...PROGRAM_KEYS]),
  helpOf("目录", [...OUTLINE_KEYS, ...FILTER_KEYS, ...PANE_KEYS]),
  helpOf("正文", [...TEXT_KEYS, ...SECTION_KEYS]),
  helpOf("全部项目", [...PROJECTS_KEYS, ...SEARCH_KEYS]),
  helpOf("概览", BAR_KEYS),
  helpOf("项目表", BESIDE_KEYS),
  helpOf("绩效指标表", GRID_KEYS),
  helpOf("查找和替换", [...WORD_KEYS, ...REPLACEMENT_KEYS, ...HIT_KEYS]),
  helpOf("问题列表", PROBLEM_KEYS),
  helpOf("批注", COMMENT_KEYS),
  helpOf("比较", COMPARE_KEYS),
  helpOf("预览", PREVIEW_KEYS),
  helpOf("阅读全文", READING_KEYS),
  helpOf("预览和阅读：放大缩小", ZOOM_KEYS),
  helpOf("版本", VERSION_KEYS),
  helpOf("帮助", HELP_KEYS),
];
