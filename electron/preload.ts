import { contextBridge, ipcRenderer } from "electron";
import type { DesktopBridge, EventName } from "../shared/api.ts";

/**
 * All that the page gets of the desktop: calls of the contract and its events. Runs sandboxed, so it is bundled as CommonJS and
 * may use nothing else of Electron or Node.
 */
const bridge = {
  call: (method, input) => ipcRenderer.invoke("rpc", method, input),

  on(listener) {
    // Electron's event object would hand the page a way to every channel.
    const forward = (_event: unknown, name: EventName, data: unknown) => listener(name, data);
    ipcRenderer.on("event", forward);
    return () => {
      ipcRenderer.off("event", forward);
    };
  },
} satisfies DesktopBridge;

contextBridge.exposeInMainWorld("jxwb", bridge);
