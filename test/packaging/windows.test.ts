import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FuseV1Options, getCurrentFuseWire } from "@electron/fuses";
import { FuseState } from "@electron/fuses/dist/constants.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  builtFor,
  expectedInAsar,
  filesBelow,
  filesInAsar,
  integrityOf,
  obstacle,
  pack,
  root,
} from "./packages.ts";

/** What electron-builder makes of electron-builder.yml for Windows, looked at byte by byte. */

const blocked = obstacle("win32", "7za");
const folder = mkdtempSync(join(tmpdir(), "jxwb-windows-"));
const app = join(folder, "release/win-unpacked");
const asar = join(app, "resources/app.asar");
const executable = join(app, "绩效文本编辑器.exe");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(blocked !== null)(blocked ?? "the Windows package", () => {
  beforeAll(() => pack("win32", folder, ["--win", "dir", "--x64"]));

  test("app.asar holds exactly what the program needs", () => {
    expect(filesInAsar(asar)).toEqual(expectedInAsar("win32-x64"));
  });

  test("beside it lie the addon and the runtime's own files, nothing else", () => {
    expect(filesBelow(app)).toEqual([
      "LICENSE.electron.txt",
      "LICENSE.txt",
      "LICENSES.chromium.html",
      "locales/en-US.pak",
      "locales/zh-CN.pak",
      "resources/app.asar",
      "resources/app.asar.unpacked/node_modules/better-sqlite3/prebuilds/win32-x64.node",
      "version",
      "使用说明.html",
      "第三方许可.md",
      "绩效文本编辑器.exe",
    ]);
  });

  test("the licences of what is bundled are there, each once", () => {
    const headings = readFileSync(join(app, "第三方许可.md"), "utf8").match(/^## .+$/gm) ?? [];
    for (const name of [
      "react",
      "zod",
      "@fluentui/react-button",
      "prosemirror-view",
      "hucre",
      "yauzl",
      "better-sqlite3",
    ]) {
      expect(headings.filter((heading) => heading.startsWith(`## ${name} - `))).toHaveLength(1);
    }
  });

  test("the manual is the one that was built", () => {
    expect(readFileSync(join(app, "使用说明.html"), "utf8")).toBe(
      readFileSync(join(root, "dist/manual.html"), "utf8"),
    );
  });

  test("the one addon is a Windows one", () => {
    const [addon = "", ...others] = filesBelow(app).filter((file) => file.endsWith(".node"));
    expect(others).toEqual([]);
    expect(builtFor(join(app, addon))).toBe("win32-x64");
  });

  test("the program names its asar's hash", () => {
    const resources = readFileSync(executable).toString("latin1");
    const entry = /\[\{"file":"resources\\\\app\.asar","alg":"(\w+)","value":"(\w+)"\}\]/i.exec(resources);
    expect(entry?.[1]).toBe("SHA256");
    expect(entry?.[2]).toBe(integrityOf(asar));
  });

  test("the program carries our icon in every size, and our name and version", () => {
    const bytes = readFileSync(executable);
    const icon = readFileSync(join(root, "build/icon.ico"));
    const sizes = Array.from({ length: icon.readUInt16LE(4) }, (_, index) => {
      const entry = 6 + 16 * index;
      const offset = icon.readUInt32LE(entry + 12);
      const image = icon.subarray(offset, offset + icon.readUInt32LE(entry + 8));
      expect(bytes.includes(image)).toBe(true);
      return icon.readUInt8(entry) || 256;
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 256]);
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    for (const text of ["绩效文本编辑器", version])
      expect(bytes.includes(Buffer.from(text, "utf16le"))).toBe(true);
    expect(bytes.includes(Buffer.from("FileDescription\0\0Electron\0", "utf16le"))).toBe(false);
  });

  test("the fuses are blown as designed", async () => {
    const wire = await getCurrentFuseWire(executable);
    const state = (fuse: FuseV1Options) => wire[fuse];
    expect(state(FuseV1Options.RunAsNode)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableNodeCliInspectArguments)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableCookieEncryption)).toBe(FuseState.DISABLE);
    expect(state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation)).toBe(FuseState.ENABLE);
    expect(state(FuseV1Options.OnlyLoadAppFromAsar)).toBe(FuseState.ENABLE);
  });

  test("the zip holds the same files in one folder, with Chinese names intact, and the mark of the 绿色版", () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    const zip = join(folder, "release", `绩效文本编辑器-${version}-绿色版.zip`);
    const unpacked = join(folder, "unzipped");
    expect(spawnSync("7za", ["x", "-y", `-o${unpacked}`, zip]).status).toBe(0);
    expect(readdirSync(unpacked)).toEqual(["绩效文本编辑器"]);
    const inside = join(unpacked, "绩效文本编辑器");
    expect(filesBelow(inside)).toEqual([...filesBelow(app), "绿色版.txt"].sort());
    expect(readFileSync(join(inside, "resources/app.asar")).equals(readFileSync(asar))).toBe(true);
    expect(readFileSync(join(inside, "绿色版.txt"), "utf8")).toContain("“设置”文件夹");
  });
});
