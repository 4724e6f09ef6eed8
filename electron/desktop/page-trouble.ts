import { type BrowserWindow, dialog } from "electron";
import { leaving } from "./leaving.ts";

/** What the user is asked when the page cannot go on as it should. */
export function setupPageTrouble(window: BrowserWindow): void {
  setupLeaving(window);
  let asking = false;
  /** The user wants it loaded anew, whatever it does. */
  let reloading = false;
  const askOfDeath = () => {
    if (window.isDestroyed()) return;
    if (reloading || reloadsDeadPage(window)) window.reload();
    else window.destroy();
    reloading = false;
  };
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    // Not in the event itself: a page that is loaded while Chromium still tells of its death takes the program along (electron#51900).
    if (reason !== "clean-exit") setImmediate(askOfDeath);
  });
  const askOfSilence = async () => {
    asking = true;
    reloading = await reloadsSilentPage(window);
    asking = false;
    // A page that does not answer cannot be loaded anew before its process has gone.
    if (reloading && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
  };
  window.on("unresponsive", () => {
    if (!asking) void askOfSilence();
  });
}

function setupLeaving(window: BrowserWindow): void {
  const { closes, leaves } = leaving({
    close: () => window.isDestroyed() || window.close(),
    closesUnsaved: () => closesUnsaved(window),
  });
  window.on("close", closes);
  // Without an answer Electron would keep such a window open in silence.
  window.webContents.on("will-prevent-unload", (event) => {
    if (leaves()) event.preventDefault();
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

/** The page does not react any more. The question goes away by itself where it does again. */
async function reloadsSilentPage(window: BrowserWindow): Promise<boolean> {
  const reacts = new AbortController();
  window.once("responsive", () => reacts.abort());
  const { response } = await dialog.showMessageBox(window, {
    type: "warning",
    title: "界面没有反应",
    message: "界面暂时没有反应，已保存的内容都在文件里。",
    detail: "可能正忙，等一会儿会自己恢复；重新载入后可以继续编辑，只有还没显示“已保存”的最后一处修改会丢。",
    buttons: ["等待", "重新载入"],
    defaultId: 0,
    cancelId: 0,
    signal: reacts.signal,
  });
  return response === 1 && !reacts.signal.aborted;
}
