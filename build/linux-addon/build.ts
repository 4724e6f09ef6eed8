import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { addPackages, cache, inDebian, unpackDebian } from "./debian.ts";

/**
 * SQLite's addon for the Linux packages. The finished one of better-sqlite3 13.2.0 needs glibc 2.34 and GLIBCXX_3.4.29; 统信 UOS V20
 * has glibc 2.28, 银河麒麟 V10 2.31. So it is compiled anew from the package's own sources on Debian 11 (glibc 2.31), for both machines,
 * and kept for the next time.
 */

export const ADDONS = ["linux-x64.node", "linux-arm64.node"] as const;

/** What is compiled, and how; a change of any of them compiles anew. */
const recipe = ["build.ts", "debian.ts", "compile.sh", "math-versions.h", "try-addon.cjs"].map((name) =>
  join(import.meta.dirname, name),
);

const sqlite = dirname(fileURLToPath(import.meta.resolve("better-sqlite3/package.json")));
const nodeAddonApi = join(sqlite, "../node-addon-api");
const nodeApiHeaders = dirname(fileURLToPath(import.meta.resolve("node-api-headers/package.json")));

/** Why it cannot be compiled here, in Chinese; null where it can. */
export function addonObstacle(): string | null {
  if (process.platform !== "linux" || process.getuid?.() !== 0)
    return "Linux 安装包里的 SQLite 插件要在 Debian 或 Ubuntu 上以 root 身份编译（sudo npm run dist），请换到那里制作。";
  if (spawnSync("debootstrap", ["--version"]).error !== undefined)
    return "编译 Linux 安装包里的 SQLite 插件需要 debootstrap：请先运行 apt-get install debootstrap。";
  return null;
}

/**
 * Puts `ADDONS` into dist/linux-addon, where electron-builder.yml looks for them.
 * @throws where a step of compiling them fails, with what the step printed
 */
export async function provideLinuxAddons(): Promise<void> {
  await cp(await compiled(), join(import.meta.dirname, "../../dist/linux-addon"), { recursive: true });
}

/** @returns the folder that keeps `ADDONS`; to fill it takes some two minutes, of which one is for the network. */
async function compiled(): Promise<string> {
  const addons = join(cache, "linux-addon");
  const folder = join(addons, await recipeKey());
  if (ADDONS.every((name) => existsSync(join(folder, name)))) return folder;
  await mkdir(addons, { recursive: true });
  const draft = await mkdtemp(join(addons, "draft-"));
  const debian = await mkdtemp(join(tmpdir(), "jxwb-debian-11-"));
  try {
    await unpackDebian(debian);
    await addPackages(debian, ["g++", "g++-aarch64-linux-gnu"]);
    await copySources(join(debian, "addon"));
    await inDebian(debian, "sh", ["/addon/compile.sh"]);
    await tryAddon(debian);
    for (const name of ADDONS) await cp(join(debian, "addon", name), join(draft, name));
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
    return folder;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(debian, { recursive: true, force: true });
  }
}

async function recipeKey(): Promise<string> {
  const hash = createHash("sha256");
  const packages = [sqlite, nodeAddonApi, nodeApiHeaders].map((folder) => join(folder, "package.json"));
  for (const path of [...recipe, ...packages]) hash.update(await readFile(path));
  return hash.digest("hex").slice(0, 16);
}

/** Sources and options as better-sqlite3's own binding.gyp has them. */
async function copySources(folder: string): Promise<void> {
  await mkdir(folder);
  await cp(join(sqlite, "deps/sqlite3"), join(folder, "sqlite3"), { recursive: true });
  await cp(join(sqlite, "src"), join(folder, "src"), { recursive: true });
  await cp(join(nodeApiHeaders, "include"), join(folder, "include"), { recursive: true });
  for (const name of await readdir(nodeAddonApi))
    if (name.endsWith(".h")) await cp(join(nodeAddonApi, name), join(folder, "include", name));
  for (const path of recipe.slice(2))
    await cp(path, join(folder, path.slice(import.meta.dirname.length + 1)));
  const sqliteDefines = await readFile(join(sqlite, "deps/defines.gypi"), "utf8");
  const binding = await readFile(join(sqlite, "binding.gyp"), "utf8");
  await writeFile(join(folder, "sqlite.defines"), options(sqliteDefines));
  await writeFile(join(folder, "addon.defines"), options(binding));
}

/** What does not load on Debian 11 is not kept. */
async function tryAddon(debian: string): Promise<void> {
  const folder = join(debian, "addon/better-sqlite3");
  await cp(join(sqlite, "lib"), join(folder, "lib"), { recursive: true });
  await cp(join(sqlite, "package.json"), join(folder, "package.json"));
  await cp(join(debian, "addon", ADDONS[0]), join(folder, "prebuilds", ADDONS[0]));
  await cp(process.execPath, join(debian, "addon/node"));
  await inDebian(debian, "/addon/node", ["/addon/try-addon.cjs"]);
}

/** The `defines` of a .gyp file, as a compiler's options. */
function options(gyp: string): string {
  const [, list] = /'defines': \[([^\]]*)\]/.exec(gyp) ?? [];
  const names = [...(list ?? "").matchAll(/'([^']+)'/g)].map(([, name]) => `-D${name}`);
  if (names.length === 0) throw new Error("better-sqlite3: the list of defines is not where it was");
  return `${names.join("\n")}\n`;
}
