import { chmodSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, win32 } from "node:path";
import { expect, test } from "vitest";
import { followDrive, PORTABLE_MARKER, portableSettings } from "../../electron/services/portable.ts";
import { RecentBooks } from "../../electron/services/recent.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

test("an installed program keeps nothing beside itself", () => {
  const program = temporaryFolder();
  expect(portableSettings(program)).toEqual({ kind: "none" });
  expect(readdirSync(program)).toEqual([]);
});

test("with the marker the settings lie beside the program", () => {
  const program = temporaryFolder();
  writeFileSync(join(program, PORTABLE_MARKER), "");
  expect(portableSettings(program)).toEqual({ kind: "beside", folder: join(program, "设置") });
  expect(readdirSync(program).sort()).toEqual(["绿色版.txt", "设置"].sort());
  expect(readdirSync(join(program, "设置"))).toEqual([]);
});

test("a folder that takes no files is known", () => {
  const program = temporaryFolder();
  writeFileSync(join(program, PORTABLE_MARKER), "");
  // Where a file has that name no folder can be made, whoever asks: a test may run as root, whom no permission stops.
  writeFileSync(join(program, "设置"), "");
  expect(portableSettings(program)).toEqual({ kind: "read-only" });
});

test.skipIf(process.getuid?.() === 0)("a write-protected stick is known", () => {
  const program = temporaryFolder();
  writeFileSync(join(program, PORTABLE_MARKER), "");
  mkdirSync(join(program, "设置"));
  chmodSync(join(program, "设置"), 0o500);
  expect(portableSettings(program)).toEqual({ kind: "read-only" });
});

test("on another PC the stick has another letter: its books are found, those of other drives stay", async () => {
  const folder = temporaryFolder();
  const recent = new RecentBooks(folder);
  const paths = [
    "E:\\绩效\\2026.jxwb",
    "e:/绩效/2025.jxwb",
    "C:\\Users\\李会计\\文档\\2024.jxwb",
    "\\\\server\\share\\2023.jxwb",
    "EE:\\不是.jxwb",
  ];
  const settle = (program: string) => followDrive(folder, program, recent, win32);
  const listed = async () => (await recent.list()).map(({ path }) => path);
  for (const path of paths.toReversed())
    await recent.remember({ path, department: "", fiscalYear: 2026, openedAt: "2026-12-01T00:00:00Z" });
  await settle("E:\\绩效文本编辑器");
  expect(await listed()).toEqual(paths);

  await settle("F:\\绩效文本编辑器");
  const moved = ["F:\\绩效\\2026.jxwb", "F:\\绩效/2025.jxwb", ...paths.slice(2)];
  expect(await listed()).toEqual(moved);
  await settle("F:\\绩效文本编辑器");
  expect(await listed()).toEqual(moved);
  await settle("E:\\绩效文本编辑器");
  expect(await listed()).toEqual(["E:\\绩效\\2026.jxwb", "E:\\绩效/2025.jxwb", ...paths.slice(2)]);
});
