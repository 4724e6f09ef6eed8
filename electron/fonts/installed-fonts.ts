import type { Dirent } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { extname, join } from "node:path";
import { type Face, facesIn } from "./font-file.ts";

/** The fonts of this PC: the system's folders and the user's own. */

/** Where fonts are installed on this system. */
export function fontFolders(): string[] {
  const home = homedir();
  const { WINDIR, LOCALAPPDATA, XDG_DATA_HOME } = process.env;
  if (process.platform === "win32")
    return [
      join(WINDIR ?? "C:\\Windows", "Fonts"),
      join(LOCALAPPDATA ?? join(home, "AppData", "Local"), "Microsoft", "Windows", "Fonts"),
    ];
  if (process.platform === "darwin")
    return ["/System/Library/Fonts", "/Library/Fonts", join(home, "Library", "Fonts")];
  return [
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    join(XDG_DATA_HOME ?? join(home, ".local", "share"), "fonts"),
    join(home, ".fonts"),
  ];
}

const ENDINGS: readonly string[] = [".ttf", ".otf", ".ttc", ".otc"];
/** Distributions nest three deep; a loop of folders ends here. */
const MOST_LEVELS = 8;

/** Paths of all font files in folders and those below them. A folder that is missing or cannot be read holds none. */
export async function fontFiles(folders: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const walk = async (folder: string, level: number): Promise<void> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => []);
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (level < MOST_LEVELS) await walk(path, level + 1);
      } else if (ENDINGS.includes(extname(entry.name).toLowerCase())) found.push(path);
    }
  };
  for (const folder of folders) await walk(folder, 1);
  return found;
}

/** What was read of a file, until it changes. */
const known = new Map<string, { readonly version: string; readonly faces: readonly Face[] }>();

/** Files that are open at a time. */
const AT_ONCE = 32;

/** The faces of font files, in the files' order; a damaged file has none. */
export async function facesOf(files: readonly string[]): Promise<Face[]> {
  const faces: Face[] = [];
  for (let at = 0; at < files.length; at += AT_ONCE)
    faces.push(...(await Promise.all(files.slice(at, at + AT_ONCE).map(knownFaces))).flat());
  return faces;
}

async function knownFaces(path: string): Promise<readonly Face[]> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return [];
  const version = `${found.size} ${found.mtimeMs}`;
  const before = known.get(path);
  if (before?.version === version) return before.faces;
  const faces = await facesIn(path);
  known.set(path, { version, faces });
  return faces;
}
