import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { preloaded } from "../preloaded.ts";

/** A folder on a share whose server is gone, for the programs that are started with `env`. */
export interface DeadShare {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** The server answers again, also what was asked meanwhile. */
  comeBack(): void;
  /** The server is gone again. */
  die(): void;
  /** Takes the intercepting library away. */
  remove(): void;
}

/** @param home an empty place for the share */
export function deadShare(home: string): DeadShare {
  const library = preloaded(fileURLToPath(new URL("hang.c", import.meta.url)));
  const folder = join(home, "部门共享");
  mkdirSync(folder);
  const back = `${folder}.back`;
  return {
    folder,
    env: { DEAD_SHARE: folder, ...library.env },
    comeBack: () => writeFileSync(back, ""),
    die: () => rmSync(back, { force: true }),
    remove: () => library.remove(),
  };
}
