import { realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isDocumentPath } from "./file-kinds.ts";

/** Whether the system may open a path: a document that is there, by the file's real name; a link, a short name or a final dot may hide a program's. */
export async function isOpenable(file: string): Promise<boolean> {
  if (!isLocalPath(file)) return false;
  try {
    const [real, found] = await Promise.all([realpath(file), stat(file)]);
    return found.isFile() && isDocumentPath(real);
  } catch {
    return false; // the system would not find it either
  }
}

/** Whether the system may show a path in its folder: a file that is there, be it on a server, and no device, address or stream. */
export async function isRevealable(file: string): Promise<boolean> {
  if (!isLocalPath(file) && !isShare(file)) return false;
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** “\\\\server\\share\\…” of Windows, and neither “\\\\?\\” nor “\\\\.\\”, which lead to devices as well. */
export function isShare(file: string, system: path.PlatformPath = path): boolean {
  return system.sep === "\\" && /^\\\\[^\\/:*?"<>|.][^\\/:*?"<>|]*\\[^:*?"<>|\0]+$/.test(file);
}

/**
 * Whether a path names a file of this machine, or of a drive that is connected to it: no server, device or address, and no stream beside
 * a file's content (“calc.exe:.docx”).
 * @param system of whose kind the path is: this system's, unless a test says otherwise
 */
export function isLocalPath(file: string, system: path.PlatformPath = path): boolean {
  if (file.includes("\0")) return false;
  return system.sep === "\\" ? /^[A-Za-z]:[\\/][^:]*$/.test(file) : system.isAbsolute(file);
}
