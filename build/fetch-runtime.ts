import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { electronExecutable, electronPackage } from "./runtime.ts";

/**
 * The step after `npm ci`: fetches the Electron runtime where the network has it, and lets the installation go on where not,
 * because everything but the desktop window works without. Uses nothing but Node: it also runs where only the production
 * dependencies are installed.
 */

/** A download that does not grow for this long is given up. Milliseconds. */
const patience = 30_000;
const pollInterval = 1000;

type Outcome = "fetched" | "stalled" | "failed";

/** Bytes below a folder; 0 where it is not there. */
async function folderSize(folder: string): Promise<number> {
  try {
    const names = await readdir(folder, { recursive: true });
    const sizes = await Promise.all(
      names.map((name) =>
        stat(join(folder, name)).then(
          ({ size }) => size,
          () => 0,
        ),
      ),
    );
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}

/** Runs Electron's own installer for as long as it makes progress, seen by the growth of the files that it writes. */
async function runInstaller(installer: string): Promise<Outcome> {
  // A folder of its own for the partial download, so that its growth can be watched.
  const downloads = await mkdtemp(join(tmpdir(), "jxwb-electron-"));
  const child = spawn(process.execPath, [installer], {
    stdio: "ignore",
    env: { ...process.env, TMPDIR: downloads, TEMP: downloads, TMP: downloads },
  });
  let size = 0;
  let idle = 0;
  let stalled = false;
  const look = async () => {
    const now = (await folderSize(downloads)) + (await folderSize(join(electronPackage, "dist")));
    idle = now === size ? idle + pollInterval : 0;
    size = now;
    if (idle < patience) return;
    stalled = true;
    child.kill();
  };
  const watch = setInterval(() => void look(), pollInterval);
  const succeeded = await new Promise<boolean>((resolve) => {
    child.on("error", () => resolve(false));
    child.on("exit", (code) => resolve(code === 0));
  });
  clearInterval(watch);
  await rm(downloads, { recursive: true, force: true });
  if (stalled) return "stalled";
  return succeeded && electronExecutable() !== null ? "fetched" : "failed";
}

async function fetchRuntime(): Promise<string | null> {
  if (process.env.CI || process.env.JXWB_SKIP_ELECTRON) return null;
  const installer = join(electronPackage, "install.js");
  if (!existsSync(installer) || electronExecutable() !== null) return null;
  switch (await runInstaller(installer)) {
    case "fetched":
      return "已下载 Electron 运行时：npm start 将打开桌面程序。";
    case "stalled":
      return "Electron 运行时下载过慢，已跳过：npm start 将在浏览器中打开编辑器。可设置 ELECTRON_MIRROR 后运行 npm run postinstall 重试。";
    case "failed":
      return "当前网络下载不到 Electron 运行时，已跳过：npm start 将在浏览器中打开编辑器。可设置 ELECTRON_MIRROR 后运行 npm run postinstall 重试。";
  }
}

try {
  const message = await fetchRuntime();
  if (message !== null) console.log(message);
} catch (error) {
  // Whatever goes wrong here must not fail the installation.
  console.log(`Electron 运行时没有装好，已跳过：${error instanceof Error ? error.message : String(error)}`);
}
