import { useEffect } from "react";
import { checkAndGoOn, goToNextCarried } from "../../features/carried/carried-actions.ts";
import { COMMENT_BOX } from "../../features/comments/comment-keys.ts";
import { closeFind, inFindPanel, openFind, stepHit } from "../../features/find/find-actions.ts";
import { stepProblem } from "../../features/problems/problem-actions.ts";
import { fixHere, toggleCheckedHere } from "../../features/problems/problem-here.ts";
import { actOnKey, type KeyLine } from "../../parts/keys.ts";
import { openBackups } from "../../state/backups.ts";
import { startComment } from "../../state/comments.ts";
import { saveNow, stepBack } from "../../state/editing.ts";
import { keepVersion } from "../../state/keep-version.ts";
import { notice } from "../../state/messages.ts";
import { goBack } from "../../state/navigation.ts";
import { openPrinting, openVersions } from "../../state/open-dialog.ts";
import { openReading, useReading } from "../../state/open-reading.ts";
import { usePanels } from "../../state/panels.ts";
import { copyElsewhere } from "../../state/save-elsewhere.ts";
import { useApp } from "../../state/store.ts";
import { goToPane, usePanes } from "./panes.ts";
import { DIALOG } from "./program-keys.ts";

/** What takes Ctrl+A for itself: what can be typed in or chosen from. */
const TAKES_ALL = "input, textarea, [contenteditable=true], [role=grid], [role=listbox]";

/** Keys that act wherever the focus is in the editor. */
export const EDITOR_KEYS: readonly KeyLine<void>[] = [
  {
    on: { "Ctrl+Z": () => stepBack("undo") },
    does: "撤销上一步（表单、表格、正文同一个顺序，重新打开后仍能撤销）",
  },
  { on: { "Ctrl+Y": () => stepBack("redo"), "Ctrl+Shift+Z": () => stepBack("redo") }, does: "重做" },
  { on: { "Ctrl+S": saveAloud }, does: "存一个版本（修改平时自动保存，不用按）" },
  { on: { "Ctrl+Shift+H": openVersions }, does: "版本：看以前的样子，恢复" },
  { on: { "Ctrl+Shift+S": copyElsewhere }, does: "复制一份：把现在的内容另写成一个文件，继续编辑原来的" },
  { on: { "Ctrl+B": () => openBackups(null) }, does: "备份：查看、恢复" },
  { on: { "Ctrl+F2": openReading }, does: "阅读全文：和打印出来一样的页，旁边是目录" },
  { on: { "Ctrl+P": openPrinting }, does: "打印：整份、几页，或现在的章节、项目" },
  {
    on: { "Ctrl+F": () => openFind(false), "Ctrl+H": () => openFind(true) },
    does: "查找、替换：全文，或只在本章节、本项目、指标表里",
  },
  { on: { F3: () => goToHit(1), "Shift+F3": () => goToHit(-1) }, does: "查找的下一处、上一处" },
  { on: { F8: () => stepProblem(1), "Shift+F8": () => stepProblem(-1) }, does: "下一处、上一处问题" },
  {
    on: { F9: fixHere, "Shift+F9": toggleCheckedHere },
    does: "光标处或问题列表里的问题：修改、忽略（或恢复）",
  },
  {
    on: { "Ctrl+Enter": checkAndGoOn },
    when: (_, { target }) => !(target instanceof Element && target.closest(COMMENT_BOX)),
    does: "待核对：这一处已核对，到下一处",
  },
  { on: { "Ctrl+Alt+M": startComment }, does: "批注：在光标处添加，选中的文字会引在里面" },
  { on: { "Ctrl+Shift+Enter": goToNextCarried }, does: "到下一处待核对，这一处先不核对" },
  { on: { "Alt+ArrowLeft": goBack }, does: "回到上一个位置" },
  {
    on: { F6: () => goToPane(1), "Shift+F6": () => goToPane(-1) },
    does: "到下一个、上一个区域：目录、表单、右边的面板、底栏、顶栏",
  },
  { shown: "Tab、Shift + Tab", does: "到下一个、上一个输入框或按钮" },
  { on: { Escape: closeFind }, when: inFindPanel, does: "关闭对话框、查找" },
  // Elsewhere the browser would mark the whole window's words.
  {
    on: { "Ctrl+A": () => true },
    when: (_, { target }) => !(target instanceof Element && target.closest(TAKES_ALL)),
    does: null,
  },
];

/** Without a search the key asks for one; in its panel the keyboard stays there. */
function goToHit(step: 1 | -1): void {
  if (usePanels.getState().find) stepHit(step, !inFindPanel());
  else openFind(false);
}

/** Everything is saved by itself; who presses it all the same wants to be told. Trouble tells of itself above the form. */
async function saveAloud(): Promise<void> {
  await saveNow();
  const { view, readOnly, refused } = useApp.getState();
  const wrong = Object.keys(refused).length;
  if (readOnly !== null) notice("这里只能查看，没有要保存的修改", false);
  else if (wrong > 0) notice(`${wrong} 个字段填得不对，没有保存：请看红字的说明`, false);
  else if (view?.pending === 0) await keepVersion();
}

/** The keys of the editor; a dialog, the reading screen over it and an input method keep theirs. */
export function useEditorKeys(): void {
  usePanes();
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      // 229: the key belongs to an input method.
      if (event.isComposing || event.keyCode === 229) return;
      if (useReading.getState().open) return;
      if (event.target instanceof Element && event.target.closest(DIALOG)) return;
      if (actOnKey(EDITOR_KEYS, undefined, event)) event.stopPropagation();
    };
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, []);
}
