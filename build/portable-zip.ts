import { createWriteStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import { PORTABLE_MARKER } from "../electron/services/portable.ts";

/** With the mark and the line ends that Notepad of every Windows 10 shows. */
const MARKER_TEXT = `\u{feff}绩效文本编辑器 · 绿色版

不用安装：双击“绩效文本编辑器.exe”。整个文件夹可以放在 U 盘上带走。
有这个文件在，设置、最近打开的列表和窗口位置放在旁边的“设置”文件夹里，跟着程序走，不写到电脑上。
升级：关闭程序，用新的压缩包覆盖这个文件夹；“设置”不会动。
`.replaceAll("\n", "\r\n");

/**
 * electron-builder's hook after all packages are built. For Windows: the zip of the program that is not installed. electron-builder's own
 * has no folder in it and would spill its files where it is unpacked.
 * @returns what it has made besides
 */
export async function afterAllArtifactBuild({
  outDir,
  platformToTargets,
}: {
  readonly outDir: string;
  readonly platformToTargets: ReadonlyMap<{ readonly name: string }, unknown>;
}): Promise<string[]> {
  if (![...platformToTargets.keys()].some(({ name }) => name === "windows")) return [];
  const manifest = await readFile(join(import.meta.dirname, "../package.json"), "utf8");
  const { productName, version } = JSON.parse(manifest) as { productName: string; version: string };
  // On a USB stick the name has to say what a file is for.
  const path = join(outDir, `${productName}-${version}-绿色版.zip`);
  await writeZip(path, join(outDir, "win-unpacked"), productName);
  return [path];
}

/** @param top the name of the one folder in it, the same in every version, so that a newer one is unpacked over it */
async function writeZip(path: string, folder: string, top: string): Promise<void> {
  const zip = new ZipFile();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    zip.addFile(file, `${top}/${relative(folder, file).replaceAll(sep, "/")}`);
  }
  zip.addBuffer(Buffer.from(MARKER_TEXT), `${top}/${PORTABLE_MARKER}`);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}
