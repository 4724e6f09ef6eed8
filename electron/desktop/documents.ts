import { basename, dirname, join } from "node:path";
import { app } from "electron";
import { whatIsThere } from "../services/far-file.ts";

/** So long a dialog waits for a folder that does not answer, milliseconds. */
const SOON_MS = 1000;

/** The user's document folder, or the home folder where its drive is missing. */
export function documentsFolder(): string {
  try {
    return app.getPath("documents");
  } catch {
    return app.getPath("home");
  }
}

/** A path to be suggested in a dialog: in its own folder, or in the home folder where that has gone; the system's dialogs wait for a dead one. */
export async function suggested(path: string): Promise<string> {
  const folder = dirname(path);
  const found = await whatIsThere([folder], SOON_MS);
  return found.get(folder) ? path : join(app.getPath("home"), basename(path));
}
