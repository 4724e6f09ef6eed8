import { execFile } from "node:child_process";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/**
 * Makes folders that look like an unpacked Electron to electron-builder (`-c.electronDist=FOLDER`), so that everything
 * which packaging does to a runtime can be checked on machines that cannot download one. Never shipped.
 */

const run = promisify(execFile);
const folder = import.meta.dirname;

/** Languages that a real runtime brings; packaging must leave only one of them. */
const languages = ["de", "en-US", "zh-CN", "zh-TW"];

/** Programs that a target's stand-in is compiled with. */
export const compilers = {
  win32: ["x86_64-w64-mingw32-gcc", "x86_64-w64-mingw32-windres"],
  linux: ["gcc"],
} as const;

export type StandInTarget = keyof typeof compilers;

async function writeCommonFiles(out: string): Promise<void> {
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, "resources"), { recursive: true });
  await mkdir(join(out, "locales"));
  for (const language of languages) await writeFile(join(out, "locales", `${language}.pak`), language);
  await writeFile(join(out, "LICENSE"), "stand-in for Electron's licence\n");
  await writeFile(join(out, "LICENSES.chromium.html"), "<title>stand-in for Chromium's licences</title>\n");
  await writeFile(join(out, "version"), "45.4.1");
}

/**
 * @param out folder to make anew
 * @throws where a compiler of `compilers[target]` is missing or fails
 */
export async function buildStandIn(target: StandInTarget, out: string): Promise<void> {
  await writeCommonFiles(out);
  const source = join(folder, "electron.c");
  switch (target) {
    case "win32": {
      const resource = join(out, "electron.o");
      await run(compilers.win32[1], [join(folder, "electron.rc"), "-O", "coff", "-o", resource]);
      await run(compilers.win32[0], ["-Os", "-s", "-o", join(out, "electron.exe"), source, resource]);
      await rm(resource);
      return;
    }
    case "linux": {
      // Static: it is started on systems with an older C library than this one's.
      await run(compilers.linux[0], ["-Os", "-s", "-static", "-o", join(out, "electron"), source]);
      // The installer script of the deb sets this file's mode; a real runtime always brings it.
      await writeFile(join(out, "chrome-sandbox"), "stand-in\n");
      await chmod(join(out, "chrome-sandbox"), 0o755);
      return;
    }
  }
}
