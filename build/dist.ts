import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.ts";
import { addonObstacle, provideLinuxAddons } from "./linux-addon/build.ts";
import { electronExecutable } from "./runtime.ts";

/**
 * `npm run dist`: the packages of this platform in `release/`, each with a file of its SHA-256 beside it. Further arguments go to
 * electron-builder (`npm run dist -- --win`). Signed where WIN_CSC_LINK and WIN_CSC_KEY_PASSWORD are set.
 */

const root = join(import.meta.dirname, "..");
const release = join(root, "release");
const packageEndings = new Set([".exe", ".zip", ".deb"]);

/** electron-builder's own default, a downloaded Ruby program, is not needed where Debian's packaging tool is installed. */
function packagingTools(): Record<string, string> {
  if (process.platform !== "linux" || process.env.CUSTOM_FPM_PATH) return {};
  const installed = spawnSync("dpkg-deb", ["--version"]).status === 0;
  return installed ? { CUSTOM_FPM_PATH: join(root, "build", "fpm-with-dpkg.ts") } : {};
}

async function runElectronBuilder(args: readonly string[]): Promise<boolean> {
  const command = fileURLToPath(import.meta.resolve("electron-builder/cli.js"));
  const child = spawn(process.execPath, [command, "--publish", "never", ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...packagingTools() },
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code === 0));
  });
}

/** Whether packages for Linux are asked for: by name, or as those of this platform. */
function forLinux(args: readonly string[]): boolean {
  const named = args.filter((arg) => /^(--win|--windows|--mac|--macos|--linux|-[wml]+)$/.test(arg));
  return named.length === 0
    ? process.platform === "linux"
    : named.some((arg) => /^(--linux|-[wm]*l[wm]*)$/.test(arg));
}

/** Writes `NAME.sha256` in the form that `sha256sum -c` reads. */
async function writeChecksum(name: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(join(release, name)), hash);
  const sum = hash.digest("hex");
  await writeFile(join(release, `${name}.sha256`), `${sum}  ${name}\n`);
  return sum;
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
  const names = (await readdir(release)).filter((name) => packageEndings.has(extname(name)));
  for (const name of names) console.log(`${name}  SHA-256 ${await writeChecksum(name)}`);
  return true;
}

if (!(await dist(process.argv.slice(2)))) process.exitCode = 1;
