import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where `npm ci` puts Electron's package. Its runtime, the `dist` folder inside, comes by a download of its own. */
export const electronPackage = join(import.meta.dirname, "..", "node_modules", "electron");

/** The program file of the Electron runtime, or null where it has not been downloaded. */
export function electronExecutable(): string | null {
  try {
    // Written by Electron's own installer when everything is unpacked.
    const name = readFileSync(join(electronPackage, "path.txt"), "utf8").trim();
    const path = join(electronPackage, "dist", name);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}
