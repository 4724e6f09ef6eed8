import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Why no share can be made that does not answer, or null. */
export const shareObstacle =
  process.platform !== "linux"
    ? "skipped: only Linux's C library is intercepted"
    : spawnSync("gcc", ["--version"]).status === 0
      ? null
      : "skipped: gcc not installed";

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
  // The loader divides its list at spaces, which the tests' own folders have.
  const place = mkdtempSync(join(tmpdir(), "jxwb-dead-share-"));
  const library = join(place, "hang.so");
  const source = fileURLToPath(new URL("hang.c", import.meta.url));
  const { status, stderr } = spawnSync("gcc", ["-shared", "-fPIC", "-o", library, source, "-ldl"], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
  const folder = join(home, "部门共享");
  mkdirSync(folder);
  const back = `${folder}.back`;
  return {
    folder,
    env: { DEAD_SHARE: folder, LD_PRELOAD: library },
    comeBack: () => writeFileSync(back, ""),
    die: () => rmSync(back, { force: true }),
    remove: () => rmSync(place, { recursive: true }),
  };
}
