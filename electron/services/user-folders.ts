import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { posix, win32 } from "node:path";

/** The machine that is asked: this one, unless a test says otherwise. */
export interface Machine {
  readonly environment: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly exists: (path: string) => boolean;
}

const THIS: Machine = { environment: process.env, platform: process.platform, exists: existsSync };

/**
 * Where a user's own files are, for the hosts that have no Electron to ask: the document folder, which may not exist yet, and the
 * program's own folder for the recent list and settings.
 */
export function userFolders(machine: Partial<Machine> = {}): { documents: string; userData: string } {
  const asked = { ...THIS, ...machine };
  return { documents: documentsFolder(asked), userData: userDataFolder(asked) };
}

/** Shells of other systems set HOME on Windows too, in their own form. */
function homeFolder({ environment: { HOME, USERPROFILE }, platform }: Machine): string {
  return (platform === "win32" ? USERPROFILE : HOME) || homedir();
}

function documentsFolder(machine: Machine): string {
  const { environment, platform, exists } = machine;
  const system = platform === "win32" ? win32 : posix;
  const home = homeFolder(machine);
  if (platform === "linux") {
    const configured = xdgDocuments(home, environment.XDG_CONFIG_HOME);
    if (configured) return configured;
  }
  // Where OneDrive keeps the documents, those in the home folder are left-overs.
  const folders = platform === "win32" && environment.OneDrive ? [environment.OneDrive, home] : [home];
  const names = ["Documents", "文档"];
  const found = folders.flatMap((folder) => names.map((name) => system.join(folder, name))).find(exists);
  return found ?? system.join(home, "Documents");
}

/** XDG_DOCUMENTS_DIR of user-dirs.dirs (freedesktop.org xdg-user-dirs). */
function xdgDocuments(home: string, configHome: string | undefined): string | null {
  try {
    const text = readFileSync(
      posix.join(configHome ?? posix.join(home, ".config"), "user-dirs.dirs"),
      "utf8",
    );
    const value = /^XDG_DOCUMENTS_DIR="([^"]+)"/m.exec(text)?.[1];
    return value ? value.replace("$HOME", home) : null;
  } catch {
    return null; // no such file: the usual names serve
  }
}

function userDataFolder(machine: Machine): string {
  const { environment, platform } = machine;
  const home = homeFolder(machine);
  if (platform === "win32")
    return win32.join(environment.APPDATA || win32.join(home, "AppData", "Roaming"), "jxwb");
  if (platform === "darwin") return posix.join(home, "Library", "Application Support", "jxwb");
  return posix.join(environment.XDG_CONFIG_HOME ?? posix.join(home, ".config"), "jxwb");
}
