import { create } from "zustand";
import { IMPORT_ENDINGS } from "../../shared/api/importable.ts";
import { tellFailure } from "./messages.ts";
import { runtime } from "./runtime.ts";
import { useApp } from "./store.ts";

/** What the file dialog is asked for, and who waits for its answer. */
export interface FileRequest {
  readonly kind: "open" | "save";
  /** Whether several files may be chosen. */
  readonly many: boolean;
  readonly title: string;
  readonly endings: readonly string[];
  /** A whole path to begin with; "" for the document folder. */
  readonly suggestion: string;
  /** None: the user changed their mind. */
  readonly answer: (paths: readonly string[]) => void;
}

export const useFileRequest = create<{ readonly request: FileRequest | null }>(() => ({ request: null }));

export interface ChooseOptions {
  readonly title: string;
  /** Without the dot; the first one is added to a name that has none of them. */
  readonly endings: readonly string[];
}

/** Asks for an existing file, by the system's dialog where the host has one. null: the user changed their mind. */
export async function chooseFile(options: ChooseOptions): Promise<string | null> {
  const [path] = await chooseToOpen(options, false);
  return path ?? null;
}

/** Asks for last year's text, or the file that it can be made from. null: the user changed their mind. */
export function chooseLastYear(): Promise<string | null> {
  return chooseFile({ title: "选择上年的文本", endings: IMPORT_ENDINGS });
}

/** The same for one file or several; none where the user changed their mind. */
export function chooseFiles(options: ChooseOptions): Promise<readonly string[]> {
  return chooseToOpen(options, true);
}

async function chooseToOpen({ title, endings }: ChooseOptions, many: boolean): Promise<readonly string[]> {
  if (!nativeDialogs()) return ask({ kind: "open", many, title, endings, suggestion: "" });
  return (await orTell(runtime.call("dialog.open", { title, endings: [...endings], many }))) ?? [];
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
    : (await ask({ kind: "save", many: false, title, endings, suggestion }))[0];
  return path === null || path === undefined ? null : { path, mayReplace: native };
}

function nativeDialogs(): boolean {
  return useApp.getState().info?.nativeDialogs ?? false;
}

function ask(request: Omit<FileRequest, "answer">): Promise<readonly string[]> {
  const asker = document.activeElement;
  return new Promise((resolve) => {
    const answer = (paths: readonly string[]) => {
      useFileRequest.setState({ request: null });
      // Back to the button that asked, after the dialog is gone; a dialog below stays shut off until it has the focus.
      requestAnimationFrame(() => {
        if (asker instanceof HTMLElement) asker.focus();
        resolve(paths);
      });
    };
    useFileRequest.setState({ request: { ...request, answer } });
  });
}

async function orTell<T>(chosen: Promise<T>): Promise<T | null> {
  try {
    return await chosen;
  } catch (thrown) {
    tellFailure("不能打开文件对话框", thrown);
    return null;
  }
}
