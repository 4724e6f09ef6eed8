import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { build, type InlineConfig } from "vite";
import { licenseEnding, takeLicenses } from "./licenses.ts";
import { manualText } from "./manual.ts";

/**
 * Builds `dist/`: the interface, and the desktop program in four files. Everything but Electron and the SQLite addon is inlined,
 * so that a package carries no tree of modules. `node build/bundle.ts [--force]`
 */

const root = join(import.meta.dirname, "..");
const dist = join(root, "dist");
/** Its time is the time at which the last build began. */
const stamp = join(dist, "built");
/** What the bundles are made of; a change in any of them makes `dist/` stale. */
const sources = [
  "electron",
  "renderer",
  "shared",
  "build/bundle.ts",
  "build/licenses.ts",
  "build/manual.ts",
  "package.json",
  "package-lock.json",
];

/** Not inlined: Electron is the runtime itself, the addon must stay a file of its own. */
const external = ["electron", "better-sqlite3", /^node:/, ...builtinModules];

interface Entry {
  readonly source: string;
  readonly file: string;
  readonly format: "es" | "cjs";
}

const entries: readonly Entry[] = [
  { source: "electron/main.ts", file: "main.js", format: "es" },
  // Separate from main.js: worker threads start from a file, and one file each keeps the package's list exact.
  { source: "electron/services/session-worker.ts", file: "session.js", format: "es" },
  { source: "electron/services/worker.ts", file: "worker.js", format: "es" },
  // Sandboxed preload scripts are CommonJS.
  { source: "electron/preload.ts", file: "preload.cjs", format: "cjs" },
];

function entryConfig({ source, file, format }: Entry, outDir: string): InlineConfig {
  return {
    configFile: false,
    root,
    logLevel: "warn",
    ssr: { target: "node", noExternal: true },
    build: {
      ssr: join(root, source),
      outDir,
      emptyOutDir: false,
      target: "node24",
      minify: false,
      license: { fileName: `${file}${licenseEnding}` },
      rollupOptions: { external, output: { format, entryFileNames: file, codeSplitting: false } },
    },
  };
}

/** The newest change below a path, in milliseconds; folders count too, so that a removed file is noticed. */
async function newestChange(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.mtimeMs;
  const names = await readdir(path);
  const times = await Promise.all(names.map((name) => newestChange(join(path, name))));
  return Math.max(found.mtimeMs, ...times);
}

async function isFresh(): Promise<boolean> {
  try {
    const built = (await stat(stamp)).mtimeMs;
    const changes = await Promise.all(sources.map((source) => newestChange(join(root, source))));
    return changes.every((change) => change < built);
  } catch {
    return false;
  }
}

/** Puts a finished folder in the place of the one before, so that a build that fails leaves the last good one. */
async function replaceFolder(fresh: string, place: string): Promise<void> {
  await rm(place, { recursive: true, force: true });
  await rename(fresh, place);
}

/** A build takes seconds; a lock this old was left by a process that was killed. Milliseconds. */
const abandonedAfter = 120_000;

async function takeLock(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch {
    const age = await stat(lock).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > abandonedAfter) await rm(lock, { recursive: true, force: true });
    return false;
  }
}

/**
 * Runs `work` while no other process does: `npm start`, tests and packaging may ask for the bundles at the same time.
 * @param name of the work; other work may go on
 */
export async function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dist, `${name}.lock`);
  await mkdir(dist, { recursive: true });
  while (!(await takeLock(lock))) await setTimeout(200);
  try {
    return await work();
  } finally {
    await rm(lock, { recursive: true, force: true });
  }
}

/**
 * Makes sure that `dist/` is built from the present sources.
 * @param force builds also where nothing changed
 * @returns whether anything was built
 */
export async function bundle({ force = false }: { force?: boolean } = {}): Promise<boolean> {
  return alone("bundle", async () => {
    if (!force && (await isFresh())) return false;
    await buildAll();
    return true;
  });
}

async function buildAll(): Promise<void> {
  const begun = new Date();
  const draft = join(dist, "draft");
  await rm(draft, { recursive: true, force: true });
  for (const entry of entries) await build(entryConfig(entry, join(draft, "electron")));
  await build({
    configFile: join(root, "renderer", "vite.config.ts"),
    logLevel: "warn",
    build: {
      outDir: join(draft, "renderer"),
      emptyOutDir: true,
      license: { fileName: `renderer${licenseEnding}` },
    },
  });
  const licenses = await takeLicenses([join(draft, "electron"), join(draft, "renderer")]);
  await writeFile(join(dist, "licenses.md"), licenses);
  // The interface shows them too.
  await writeFile(join(draft, "renderer/licenses.md"), licenses);
  await writeFile(join(dist, "manual.html"), await manualText(join(draft, "manual")));
  await replaceFolder(join(draft, "electron"), join(dist, "electron"));
  await replaceFolder(join(draft, "renderer"), join(dist, "renderer"));
  await rm(draft, { recursive: true });
  await writeFile(stamp, "");
  await utimes(stamp, begun, begun);
}

if (import.meta.main) {
  const built = await bundle({ force: process.argv.includes("--force") });
  console.log(built ? "已生成 dist/。" : "dist/ 已是最新，无需重新生成。");
}
