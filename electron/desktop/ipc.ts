import { ipcMain } from "electron";
import type { Reply } from "../../shared/api/api.ts";
import { isOwnAddress } from "./address.ts";
import type { BookWindows } from "./book-windows.ts";

const refused = JSON.stringify({
  error: { code: "forbidden", message: "这个页面不能使用本程序。请重新打开程序。" },
} satisfies Reply);

/** Carries `rpc` calls from a window's own page to that window's session, and from nowhere else. */
export function setupIpc(windows: BookWindows): void {
  ipcMain.handle("rpc", async (event, method: unknown, input: unknown): Promise<string> => {
    const frame = event.senderFrame;
    const session = windows.sessionOf(event.sender);
    if (session === null || frame === null || frame !== event.sender.mainFrame || !isOwnAddress(frame.url)) {
      return refused;
    }
    return typeof method === "string" && typeof input === "string" ? session.carry(method, input) : refused;
  });
}
