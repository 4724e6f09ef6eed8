import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Why no library can be put before the system's own, or null. */
export const preloadObstacle =
  process.platform !== "linux"
    ? "skipped: only Linux's C library is intercepted"
    : spawnSync("gcc", ["--version"]).status === 0
      ? null
      : "skipped: gcc not installed";

/** A library that stands before the system's own in whatever is started with `LD_PRELOAD`. */
export interface Preloaded {
  readonly env: { readonly LD_PRELOAD: string };
  /** Takes it away. */
  remove(): void;
}

/** @param source path of its one C file */
export function preloaded(source: string): Preloaded {
  // The loader divides its list at spaces, which the tests' own folders have.
  const place = mkdtempSync(join(tmpdir(), "jxwb-preloaded-"));
  const library = join(place, "preloaded.so");
  const flags = ["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", library];
  const { status, stderr } = spawnSync("gcc", [...flags, source, "-ldl"], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return { env: { LD_PRELOAD: library }, remove: () => rmSync(place, { recursive: true }) };
}
