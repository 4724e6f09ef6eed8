import { useApp } from "./store.ts";

/** Paths as the host's operating system writes them; `separator` is the one of `app.info`. */

function hostSeparator(): string {
  return useApp.getState().info?.separator ?? "/";
}

/** Where the name begins; Windows takes either slash. */
function nameAt(path: string, separator: string): number {
  return 1 + Math.max(path.lastIndexOf(separator), path.lastIndexOf("/"));
}

/** The folder of a path: "C:\\a\\b.docx" → "C:\\a", "/b.docx" → "/". */
export function folderOf(path: string, separator = hostSeparator()): string {
  const at = nameAt(path, separator);
  if (at === 0) return path;
  const folder = path.slice(0, at - 1);
  // A drive without its slash is the folder that some program happens to be in.
  return folder === "" || /^([\\/]{2}[?.][\\/])?[A-Za-z]:$/.test(folder) ? path.slice(0, at) : folder;
}

export function nameOf(path: string, separator = hostSeparator()): string {
  return path.slice(nameAt(path, separator));
}

export function joinPath(folder: string, name: string, separator = hostSeparator()): string {
  return folder.endsWith(separator) || folder.endsWith("/") ? folder + name : folder + separator + name;
}

/** The path of a file of that name in the folder of another. */
export function beside(path: string, name: string): string {
  return joinPath(folderOf(path), name);
}

/** "a.docx" with ending "jxwb" → "a.jxwb"; a name without an ending gets one. */
export function replaceEnding(path: string, ending: string): string {
  return `${path.replace(/\.[A-Za-z0-9]{1,5}$/, "")}.${ending}`;
}

/** The path, with one of the endings; the first is added where it has none of them. */
export function withEnding(path: string, endings: readonly string[]): string {
  const lower = path.toLowerCase();
  if (endings.length === 0 || endings.some((ending) => lower.endsWith(`.${ending}`))) return path;
  return `${path}.${endings[0] ?? ""}`;
}

/** Whether typed text is a whole path and no mere name. */
export function isPath(typed: string, separator = hostSeparator()): boolean {
  return separator === "\\" ? /^([A-Za-z]:[\\/]|[\\/]{2})/.test(typed) : typed.startsWith("/");
}

/** "a.jxwb" → "a（2）.jxwb", for a place where a file of that name is already. */
export function numbered(path: string, number: number): string {
  return path.replace(/(\.[A-Za-z0-9]{1,5})?$/, (ending) => `（${number}）${ending}`);
}
