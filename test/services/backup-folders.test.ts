import { join } from "node:path";
import { expect, it } from "vitest";
import { backupFolders } from "../../electron/services/backup-folders.ts";
import { Settings } from "../../electron/services/settings.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

it("backups lie in the document folder, and in a second place where one is set", async () => {
  const settings = new Settings(temporaryFolder());
  const usual = join("文档", "绩效文本", "备份");
  expect(backupFolders(await settings.backups(), "文档")).toEqual([usual]);
  await settings.setBackups({ ...(await settings.backups()), second: "/盘/备份" });
  expect(backupFolders(await settings.backups(), "文档")).toEqual([usual, "/盘/备份"]);
});
