import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { extractAll } from "@electron/asar";
import { alone, bundle } from "../../build/bundle.ts";
import { pack, root } from "../packaging/packages.ts";

/**
 * The program as electron-builder packs it for Linux, built once for all tests of these sources.
 * @returns the folder of the package's resources, with `app.asar` as a folder: plain Node cannot look into an archive
 */
export async function packedProgram(): Promise<string> {
  await bundle();
  return alone("packing", async () => {
    const place = join(root, "dist/packed");
    const resources = join(place, "release/linux-unpacked/resources");
    const madeOf = ["dist/built", "electron-builder.yml"].map((name) => changedAt(join(root, name)));
    if (changedAt(join(resources, "app.asar")) > Math.max(...madeOf)) return resources;
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    await pack("linux", place, ["--linux", "dir", "--x64"]);
    openArchive(resources);
    return resources;
  });
}

/** Makes a folder of `app.asar`. Its addon stays where it was packed; the archive names it, and holds nothing of it. */
export function openArchive(resources: string): void {
  const [archive, unpacked] = [join(resources, "program.asar"), join(resources, "app.asar.unpacked")];
  renameSync(join(resources, "app.asar"), archive);
  renameSync(unpacked, `${archive}.unpacked`);
  extractAll(archive, join(resources, "app.asar"));
  renameSync(`${archive}.unpacked`, unpacked);
  rmSync(archive);
  writeFileSync(join(resources, "app.asar/node_modules/better-sqlite3/prebuilds/linux-x64.node"), "");
}

function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
