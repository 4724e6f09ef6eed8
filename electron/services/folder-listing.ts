import { existsSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, extname, join } from "node:path";
import type { FileEntry, Output } from "../../shared/api/api.ts";
import { fileError } from "../store/file-error.ts";

const MOST_ENTRIES = 5000;

/**
 * One folder as the interface's own file dialog shows it: folders first, then the files with one of the endings (without dot).
 * Hidden entries are left out. A document folder that does not exist yet stands in as the home folder.
 */
export async function listFolder(
  folder: string | null,
  documents: string,
  endings: readonly string[],
): Promise<Output<"files.list">> {
  const at = folder ?? (existsSync(documents) ? documents : homedir());
  try {
    const wanted = new Set(endings.map((ending) => `.${ending.toLowerCase()}`));
    const found = (await readdir(at, { withFileTypes: true }))
      .filter((entry) => !entry.name.startsWith("."))
      .slice(0, MOST_ENTRIES);
    const entries = await Promise.all(found.map((entry) => entryAt(join(at, entry.name), entry.name)));
    const shown = entries
      .filter((entry) => entry !== null)
      .filter((entry) => entry.kind === "folder" || wanted.has(extname(entry.name).toLowerCase()));
    const parent = dirname(at);
    return {
      folder: at,
      parent: parent === at ? null : parent,
      places: places(documents),
      entries: shown.sort(byKindAndName),
    };
  } catch (error) {
    throw fileError(error, at);
  }
}

/** Null for what can no longer be looked at, or is neither file nor folder. */
async function entryAt(path: string, name: string): Promise<FileEntry | null> {
  const found = await stat(path).catch(() => null);
  if (!found || !(found.isFile() || found.isDirectory())) return null;
  const kind = found.isDirectory() ? "folder" : "file";
  return { name, path, kind, size: kind === "file" ? found.size : 0, modified: found.mtime.toISOString() };
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

function byKindAndName(a: FileEntry, b: FileEntry): number {
  return a.kind === b.kind ? collator.compare(a.name, b.name) : a.kind === "folder" ? -1 : 1;
}

function places(documents: string): { name: string; path: string }[] {
  const home = homedir();
  const usual = [
    { name: "文档", path: documents },
    { name: "桌面", path: join(home, "Desktop") },
    { name: "桌面", path: join(home, "桌面") },
    { name: "下载", path: join(home, "Downloads") },
    { name: "主文件夹", path: home },
  ];
  const roots =
    process.platform === "win32"
      ? "CDEFGHIJKLMNOPQRSTUVWXYZ"
          .split("")
          .map((letter) => ({ name: `${letter}: 盘`, path: `${letter}:\\` }))
      : [
          { name: "U 盘", path: "/media" },
          { name: "根目录", path: "/" },
        ];
  return [...usual, ...roots].filter((place) => existsSync(place.path));
}
