import { contextBridge, ipcRenderer } from "electron";
import type { EventName, Reply } from "../shared/api.ts";

/**
 * All that the page gets of the desktop: calls of the contract and its events. Runs sandboxed, so it is bundled as CommonJS and
 * may use nothing else of Electron or Node.
 */
const bridge = {
  call: (method: string, input: unknown): Promise<Reply> => ipcRenderer.invoke("rpc", method, input),

  /** @returns a function that stops listening. */
  on(listener: (name: EventName, data: unknown) => void): () => void {
    // Electron's event object would hand the page a way to every channel.
    const forward = (_event: unknown, name: EventName, data: unknown) => listener(name, data);
    ipcRenderer.on("event", forward);
    return () => {
      ipcRenderer.off("event", forward);
    };
  },
};

contextBridge.exposeInMainWorld("jxwb", bridge);
