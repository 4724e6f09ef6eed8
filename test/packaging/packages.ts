import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { getRawHeader, listPackage } from "@electron/asar";
import { bundle } from "../../build/bundle.ts";
import { runElectronBuilder } from "../../build/electron-builder.ts";
import { addonObstacle, provideLinuxAddons } from "../../build/linux-addon/build.ts";
import { buildStandIn, compilers, type StandInTarget } from "../../build/stand-in/build.ts";

export const root = join(import.meta.dirname, "../..");

/** Why a target cannot be packed here: “skipped: …”, or null where it can. */
export function obstacle(target: StandInTarget, ...more: string[]): string | null {
  const missing = [...compilers[target], ...more].filter(
    (tool) => spawnSync("sh", ["-c", 'command -v "$1"', "sh", tool]).status !== 0,
  );
  if (missing.length > 0) return `skipped: ${missing.join(", ")} not installed`;
  const addon = target === "linux" ? addonObstacle() : null;
  return addon === null ? null : `skipped: ${addon}`;
}

/** Runs electron-builder as `npm run dist` does, with the stand-in in the runtime's place. */
export async function pack(target: StandInTarget, folder: string, args: readonly string[]): Promise<void> {
  await bundle();
  if (target === "linux") await provideLinuxAddons();
  const runtime = join(folder, "runtime");
  await buildStandIn(target, runtime);
  const settings = [`-c.electronDist=${runtime}`, `-c.directories.output=${join(folder, "release")}`];
  const made = await runElectronBuilder([...args, ...settings], {
    ELECTRON_BUILDER_7ZIP_PATH: toolPath("7za"),
    // A certificate in the developer's environment must not sign a stand-in.
    CSC_IDENTITY_AUTO_DISCOVERY: "false",
    WIN_CSC_LINK: "",
    CSC_LINK: "",
  });
  if (!made) throw new Error("electron-builder failed, as it said above");
}

function toolPath(tool: string): string {
  return spawnSync("sh", ["-c", 'command -v "$1"', "sh", tool], { encoding: "utf8" }).stdout.trim();
}

/** Files below a folder, as slash-separated paths relative to it, in order. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

/** The files in an asar, without its folders. */
export function filesInAsar(asar: string): string[] {
  const paths = listPackage(asar, { isPack: false }).map((path) =>
    path.replaceAll("\\", "/").replace(/^\//, ""),
  );
  return paths.filter((path) => !paths.some((other) => other.startsWith(`${path}/`))).sort();
}

/**
 * What an asar must hold, file for file: the four bundles, the interface as it was built, the sample, for Linux the icon for
 * window managers, and of better-sqlite3 its JavaScript and the one addon.
 */
export function expectedInAsar(addon: string): string[] {
  const below = (folder: string) => filesBelow(join(root, folder)).map((file) => `${folder}/${file}`);
  return [
    ...(addon.startsWith("linux") ? ["build/icons/256x256.png"] : []),
    "build/sample.docx",
    "dist/electron/main.js",
    "dist/electron/preload.cjs",
    "dist/electron/session.js",
    "dist/electron/worker.js",
    ...below("dist/renderer"),
    "node_modules/better-sqlite3/LICENSE",
    ...below("node_modules/better-sqlite3/lib"),
    "node_modules/better-sqlite3/package.json",
    `node_modules/better-sqlite3/prebuilds/${addon}.node`,
    "package.json",
  ].sort();
}

/** The hash that Electron compares: SHA-256 of the asar's header. */
export function integrityOf(asar: string): string {
  return createHash("sha256").update(getRawHeader(asar).headerString).digest("hex");
}

type Machine = "x64" | "arm64";

/** What a program or addon was built for, read off its own header. */
export function builtFor(path: string): `${"win32" | "linux"}-${Machine}` | "unknown" {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 2).toString("latin1") === "MZ") {
    // PE format: the header's offset stands at 0x3C, the machine after the four bytes "PE\0\0".
    const machine = bytes.readUInt16LE(bytes.readUInt32LE(0x3c) + 4);
    return machine === 0x8664 ? "win32-x64" : machine === 0xaa64 ? "win32-arm64" : "unknown";
  }
  if (bytes.subarray(0, 4).toString("latin1") === "\x7fELF") {
    const machine = bytes.readUInt16LE(18);
    return machine === 0x3e ? "linux-x64" : machine === 0xb7 ? "linux-arm64" : "unknown";
  }
  return "unknown";
}

export function sizeOf(path: string): number {
  return statSync(path).size;
}
