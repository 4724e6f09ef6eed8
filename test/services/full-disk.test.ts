import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { exportBook } from "../../electron/services/tasks/export-book.ts";
import { profileNamed } from "../../shared/layout/profile.ts";
import { letingBook } from "../fixtures/paths.ts";

/** Linux's device that is always full. */
const FULL = "/dev/full";

describe.skipIf(!existsSync(FULL))(
  `a full disk is named as such${existsSync(FULL) ? "" : " (skipped: no /dev/full)"}`,
  () => {
    it.each(["docx", "json"] as const)("%s", async (format) => {
      const exported = exportBook(
        letingBook(),
        profileNamed("hebei"),
        { format, projectSheets: false },
        FULL,
        () => undefined,
      );
      await expect(exported).rejects.toMatchObject({
        code: "disk-full",
        message: expect.stringContaining("磁盘空间不足"),
      });
    });
  },
);
