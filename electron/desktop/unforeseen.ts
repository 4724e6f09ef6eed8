import { app, BrowserWindow, dialog } from "electron";
import type { Log } from "../services/log.ts";

/** What nobody foresaw in the main process is logged, and told once; without a listener Electron would show its own, English words. */
export function setupUnforeseen(log: Log): void {
  let told = false;
  const take = (error: unknown) => {
    log.failed("main", error);
    if (told) return;
    told = true;
    void tell();
  };
  process.on("uncaughtException", take);
  process.on("unhandledRejection", take);
}

async function tell(): Promise<void> {
  await app.whenReady();
  await dialog.showMessageBox({
    type: "error",
    title: "程序出错",
    message: "程序内部出错，已保存的内容都在文件里。",
    detail: "可以继续使用；若有地方不对劲，请重新打开程序。按 F1 打开帮助可以导出诊断信息，交给维护的人。",
    buttons: ["知道了"],
  });
  // Without a window there is nothing to go on with.
  if (BrowserWindow.getAllWindows().length === 0) app.exit(1);
}
