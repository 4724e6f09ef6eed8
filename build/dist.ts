import { rm } from "node:fs/promises";
import { join } from "node:path";
import { bundle } from "./bundle.ts";
import { runElectronBuilder, writeChecksums } from "./electron-builder.ts";
import { addonObstacle, provideLinuxAddons } from "./linux-addon/build.ts";
import { electronExecutable } from "./runtime.ts";

/**
 * `npm run dist`: the packages of this platform in `release/`, each with a file of its SHA-256 beside it. Further arguments go to
 * electron-builder (`npm run dist -- --win`). Signed where WIN_CSC_LINK and WIN_CSC_KEY_PASSWORD are set.
 */

const release = join(import.meta.dirname, "../release");

/** Whether packages for Linux are asked for: by name, or as those of this platform. */
function forLinux(args: readonly string[]): boolean {
  const named = args.filter((arg) => /^(--win|--windows|--mac|--macos|--linux|-[wml]+)$/.test(arg));
  return named.length === 0
    ? process.platform === "linux"
    : named.some((arg) => /^(--linux|-[wm]*l[wm]*)$/.test(arg));
}

async function dist(args: readonly string[]): Promise<boolean> {
  if (electronExecutable() === null) {
    console.error(
      "没有安装 Electron 运行时，不能制作安装包。请在能联网的机器上运行 npm run postinstall 下载后重试。",
    );
    return false;
  }
  const obstacle = forLinux(args) ? addonObstacle() : null;
  if (obstacle !== null) {
    console.error(obstacle);
    return false;
  }
  // Yesterday's packages must not pass for today's.
  await rm(release, { recursive: true, force: true });
  await bundle({ force: true });
  if (forLinux(args)) await provideLinuxAddons();
  if (!(await runElectronBuilder(args))) {
    console.error("安装包没有做成，原因见上面的输出。");
    return false;
  }
  for (const [name, sum] of await writeChecksums(release)) console.log(`${name}  SHA-256 ${sum}`);
  return true;
}

if (!(await dist(process.argv.slice(2)))) process.exitCode = 1;
