import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { gzipSync } from "node:zlib";

/**
 * electron-builder's hook after a folder is packed. For Windows: lists what is in it as macros for the uninstaller
 * (build/installer.nsh), which removes just that. For Linux: the changelog as Debian Policy 12.7 wants it.
 */
export async function afterPack({
  appOutDir,
  electronPlatformName,
}: {
  readonly appOutDir: string;
  readonly electronPlatformName: string;
}): Promise<void> {
  const root = join(import.meta.dirname, "..");
  await mkdir(join(root, "dist"), { recursive: true });
  if (electronPlatformName === "win32")
    await writeFile(join(root, "dist/shipped-files.nsh"), await shippedFiles(appOutDir));
  if (electronPlatformName === "linux")
    await writeFile(
      join(root, "dist/changelog.gz"),
      gzipSync(await readFile(join(root, "CHANGELOG.md")), { level: 9 }),
    );
}

/** Two macros that insert another one for each file, and for each folder, a folder after those in it. */
export async function shippedFiles(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = (wanted: (entry: (typeof entries)[number]) => boolean) =>
    entries
      .filter(wanted)
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "\\"));
  const files = paths((entry) => entry.isFile()).sort();
  const folders = paths((entry) => entry.isDirectory()).sort(
    (a, b) => depth(b) - depth(a) || (a < b ? -1 : 1),
  );
  return macro("shippedFiles", files) + macro("shippedFolders", folders);
}

function depth(path: string): number {
  return path.split("\\").length;
}

function macro(name: string, paths: readonly string[]): string {
  // NSIS reads "$" as the beginning of a variable.
  const lines = paths.map((path) => `  !insertmacro \${DO} "${path.replaceAll("$", "$$$$")}"\n`);
  return `!macro ${name} DO\n${lines.join("")}!macroend\n`;
}
