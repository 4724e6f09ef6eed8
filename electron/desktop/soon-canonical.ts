import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { canonicalPath } from "../store/same-file.ts";

/** So long a window waits for what it is not sure to need, milliseconds. */
const SOON_MS = 300;

/** Node has four threads for such questions, and a file on a share whose server is gone holds one for up to a minute. */
const asked = new Map<string, Promise<string>>();

/** The canonical path, or the path as it is where its file does not answer soon. */
export function soonCanonical(path: string): Promise<string> {
  return Promise.race([onlyOnce(path), setTimeout(SOON_MS, resolve(path))]);
}

function onlyOnce(path: string): Promise<string> {
  const before = asked.get(path);
  if (before) return before;
  const found = canonicalPath(path).finally(() => asked.delete(path));
  asked.set(path, found);
  return found;
}
