import { existsSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where a user's own files are, for the hosts that have no Electron to ask: the document folder, which may not exist yet, and the
 * program's own folder for the recent list and settings.
 */
export function userFolders(environment = process.env): { documents: string; userData: string } {
  return { documents: documentsFolder(environment), userData: userDataFolder(environment) };
}

function documentsFolder(environment: NodeJS.ProcessEnv): string {
  const home = environment.HOME ?? environment.USERPROFILE ?? homedir();
  if (process.platform === "linux") {
    const configured = xdgDocuments(home, environment.XDG_CONFIG_HOME);
    if (configured) return configured;
  }
  const names = ["Documents", "文档"];
  const found = names.map((name) => join(home, name)).find((path) => existsSync(path));
  return found ?? join(home, "Documents");
}

/** XDG_DOCUMENTS_DIR of user-dirs.dirs (freedesktop.org xdg-user-dirs). */
function xdgDocuments(home: string, configHome: string | undefined): string | null {
  try {
    const text = readFileSync(join(configHome ?? join(home, ".config"), "user-dirs.dirs"), "utf8");
    const value = /^XDG_DOCUMENTS_DIR="([^"]+)"/m.exec(text)?.[1];
    return value ? value.replace("$HOME", home) : null;
  } catch {
    return null; // no such file: the usual names serve
  }
}

function userDataFolder(environment: NodeJS.ProcessEnv): string {
  const home = environment.HOME ?? homedir();
  if (process.platform === "win32") return join(environment.APPDATA ?? home, "jxwb");
  if (process.platform === "darwin") return join(home, "Library", "Application Support", "jxwb");
  return join(environment.XDG_CONFIG_HOME ?? join(home, ".config"), "jxwb");
}
