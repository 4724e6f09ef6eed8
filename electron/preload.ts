import { contextBridge, ipcRenderer, webUtils } from "electron";
import type { DesktopBridge, EventName } from "../shared/api/api.ts";

/**
 * All that the page gets of the desktop: calls of the contract, its events, and the path of a file that the user drops. Runs sandboxed, so it is bundled as CommonJS and
 * may use nothing else of Electron or Node.
 */
const bridge = {
  call: (method, input) => ipcRenderer.invoke("rpc", method, input),

  on(listener) {
    // Electron's event object would hand the page a way to every channel.
    const forward = (_event: unknown, name: EventName, data: string) => listener(name, data);
    ipcRenderer.on("event", forward);
    return () => {
      ipcRenderer.off("event", forward);
    };
  },

  pathOf: (file) => (file instanceof File ? webUtils.getPathForFile(file) : ""),
} satisfies DesktopBridge;

contextBridge.exposeInMainWorld("jxwb", bridge);
