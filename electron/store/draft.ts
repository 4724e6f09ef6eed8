import { randomBytes } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** Files that are not yet what they will be, beside their place: hidden, and named so that a leftover is known for what it is. */
const DRAFT = /^\.jxwb-\d+-[0-9a-f]{8}\.tmp(-journal)?$/;

/** No draft is worked on that long, whatever the clock of a server says. Milliseconds. */
const ABANDONED = 24 * 60 * 60 * 1000;

/** A name of its own for a draft in this folder. */
export function draftIn(folder: string): string {
  return join(folder, `.jxwb-${process.pid}-${randomBytes(4).toString("hex")}.tmp`);
}

/** Removes what a killed program or a cut connection left in this folder. What cannot be removed stays; nothing depends on it. */
export async function removeAbandonedDrafts(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const path of names.filter((name) => DRAFT.test(name)).map((name) => join(folder, name))) {
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > ABANDONED)
      await rm(path, { force: true }).catch(() => undefined);
  }
}
