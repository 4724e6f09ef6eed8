import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";

const root = join(import.meta.dirname, "..");
const packageEndings = new Set([".exe", ".zip", ".deb"]);

/** Makes packages as electron-builder.yml says; it tells what it does on this process's own output. @returns whether it came to its end */
export async function runElectronBuilder(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const command = fileURLToPath(import.meta.resolve("electron-builder/cli.js"));
  const child = spawn(process.execPath, [command, "--publish", "never", ...args], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, CUSTOM_FPM_PATH: join(root, "build/fpm-with-dpkg.ts"), ...env },
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => resolve(code === 0));
  });
}

/** Writes `NAME.sha256` beside each package of a folder, in the form that `sha256sum -c` reads. @returns the sums by name */
export async function writeChecksums(folder: string): Promise<Map<string, string>> {
  const sums = new Map<string, string>();
  for (const name of await readdir(folder)) {
    if (!packageEndings.has(extname(name))) continue;
    const hash = createHash("sha256");
    await pipeline(createReadStream(join(folder, name)), hash);
    const sum = hash.digest("hex");
    await writeFile(join(folder, `${name}.sha256`), `${sum}  ${name}\n`);
    sums.set(name, sum);
  }
  return sums;
}
