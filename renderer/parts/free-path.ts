import { runtime } from "../state/store.ts";
import { numbered } from "./paths.ts";

const MOST_TRIES = 50;

/** The path, or the first of “…（2）”, “…（3）” where no file is yet. */
export async function freePath(path: string): Promise<string> {
  for (let number = 1; number < MOST_TRIES; number++) {
    const candidate = number === 1 ? path : numbered(path, number);
    if (!(await runtime.call("files.exists", { path: candidate }))) return candidate;
  }
  return path;
}
