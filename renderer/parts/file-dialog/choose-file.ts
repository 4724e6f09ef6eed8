import { errorMessage } from "../../state/runtime.ts";
import { runtime, tell, useApp } from "../../state/store.ts";
import { useFileRequest } from "./file-request.ts";

export interface ChooseOptions {
  readonly title: string;
  /** Without the dot; the first one is added to a name that has none of them. */
  readonly endings: readonly string[];
}

/** Asks for an existing file, by the system's dialog where the host has one. null: the user changed their mind. */
export async function chooseFile({ title, endings }: ChooseOptions): Promise<string | null> {
  if (!nativeDialogs()) return ask({ kind: "open", title, endings, suggestion: "" });
  return orTell(runtime.call("dialog.open", { title, endings: [...endings] }));
}

export interface Target {
  readonly path: string;
  /** Whether the user has already said that a file of that name may be replaced: the system's dialog asks, ours does not. */
  readonly mayReplace: boolean;
}

/** Asks where to put a file. null: the user changed their mind. */
export async function chooseTarget(
  options: ChooseOptions & { readonly suggestion: string },
): Promise<Target | null> {
  const { title, endings, suggestion } = options;
  const native = nativeDialogs();
  const path = native
    ? await orTell(runtime.call("dialog.save", { title, endings: [...endings], suggestion }))
    : await ask({ kind: "save", title, endings, suggestion });
  return path === null ? null : { path, mayReplace: native };
}

function nativeDialogs(): boolean {
  return useApp.getState().info?.nativeDialogs ?? false;
}

function ask(request: {
  readonly kind: "open" | "save";
  readonly title: string;
  readonly endings: readonly string[];
  readonly suggestion: string;
}): Promise<string | null> {
  const asker = document.activeElement;
  return new Promise((resolve) => {
    const answer = (path: string | null) => {
      useFileRequest.setState({ request: null });
      // Back to the button that asked, after the dialog is gone; a dialog below stays shut off until it has the focus.
      requestAnimationFrame(() => {
        if (asker instanceof HTMLElement) asker.focus();
        resolve(path);
      });
    };
    useFileRequest.setState({ request: { ...request, answer } });
  });
}

async function orTell(chosen: Promise<string | null>): Promise<string | null> {
  try {
    return await chosen;
  } catch (thrown) {
    tell("不能打开文件对话框", errorMessage(thrown));
    return null;
  }
}
