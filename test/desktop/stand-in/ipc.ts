import { loud } from "./loud.ts";

type Handler = (event: object, ...args: unknown[]) => unknown;

const handlers = new Map<string, Handler>();

export const ipcMain = loud("ipcMain", {
  /** lib/browser/ipc-main-impl.ts */
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler: (channel: string) => void handlers.delete(channel),
});

/**
 * Carries out `ipcRenderer.invoke`. What a handler answers is cloned, and what it throws arrives as a text:
 * lib/renderer/api/ipc-renderer.ts.
 */
export async function carryOut(
  channel: string,
  event: object,
  args: readonly unknown[],
): Promise<{ readonly result?: unknown; readonly error?: string }> {
  try {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return { result: structuredClone(await handler(event, ...structuredClone(args))) };
  } catch (error) {
    return { error: `Error invoking remote method '${channel}': ${String(error)}` };
  }
}
