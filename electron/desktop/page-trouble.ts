import { type BrowserWindow, dialog } from "electron";

/** What the user is asked when the page cannot go on as it should. */
export function setupPageTrouble(window: BrowserWindow): void {
  // Without an answer Electron would keep such a window open in silence.
  window.webContents.on("will-prevent-unload", (event) => {
    if (closesUnsaved(window)) event.preventDefault();
  });
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || window.isDestroyed()) return;
    if (reloadsDeadPage(window)) window.reload();
    else window.destroy();
  });
}

/** The page wants to stay because its last edits could not be written. */
function closesUnsaved(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: "warning",
    title: "有内容没有保存",
    message: "最后的修改没有保存到文件。",
    detail: "返回后可以重试保存；仍要关闭，这些修改就没有了。",
    buttons: ["返回", "仍要关闭"],
    defaultId: 0,
    cancelId: 0,
  });
  return answer === 1;
}

/** The page's process died: everything up to the last “已保存” is in the file. */
function reloadsDeadPage(window: BrowserWindow): boolean {
  const answer = dialog.showMessageBoxSync(window, {
    type: "error",
    title: "界面意外关闭",
    message: "界面意外关闭，已保存的内容都在文件里。",
    detail: "重新载入后可以继续编辑。",
    buttons: ["重新载入", "关闭窗口"],
    defaultId: 0,
    cancelId: 1,
  });
  return answer === 0;
}
