import { create } from "zustand";
import { currentSync } from "./current-sync.ts";
import type { HostState } from "./event-stream.ts";
import { tellFailure } from "./messages.ts";
import { onHostState, runtime } from "./runtime.ts";
import { useApp } from "./store.ts";

/** Whether the browser host is there. */
export const useHostState = create<{ readonly host: HostState }>(() => ({ host: "here" }));

/** Follows it for as long as the page lives. */
export function followHostState(): () => void {
  return onHostState((host) => {
    useHostState.setState({ host });
    if (host === "here") goOn().catch((thrown: unknown) => tellFailure("不能接着编辑", thrown));
  });
}

/**
 * The same book in the new host, which may have been started without one; then all that was typed meanwhile is sent. Each edit has its name,
 * so that one that the old host had done already is not done twice.
 */
async function goOn(): Promise<void> {
  const sync = currentSync();
  if (!sync) return;
  const { path } = sync;
  const opened = (await runtime.call("book.current", {})) ?? (await runtime.call("book.open", { path }));
  if (opened.path === path) useApp.setState({ readOnly: opened.readOnly });
  // What waits may be in the file already: it is not shown twice until the new host has said so.
  if (sync.view.pending > 0) sync.retry();
  else await sync.refetch();
}
