import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { sumMoney } from "../../../shared/book/money.ts";
import { PROFILES } from "../../../shared/layout/profile.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { unaccounted, written } from "./unaccounted.ts";
import { realFile } from "./word-file.ts";

const LOST_HEADING = {
  kind: "heading-lost",
  where: "第一部分 三、工作保障措施",
  text: "工作保障措施",
  message: "这一标题丢了编号和书签，已按目录认作“三、工作保障措施”。",
};

describe("the real text", () => {
  it("is imported field by field", async () => {
    const { book } = await readDocx(realFile(), "乐亭县2024年.docx");
    expect(book).toEqual(letingBook());
  });

  it("has sections of 31, 31 and 6 paragraphs, nine projects, 60 indicators and 862.00 万元", async () => {
    const { book } = await readDocx(realFile(), "乐亭县2024年.docx");
    expect(book.sections.map((section) => section.paragraphs.length)).toEqual([31, 31, 6]);
    expect(book.projects).toHaveLength(9);
    expect(book.projects.flatMap((project) => project.indicators)).toHaveLength(60);
    expect(sumMoney(book.projects.map((project) => project.budget.total))).toBe("862.00");
  });

  it("has one note: the third section's heading lost its number and bookmark", async () => {
    const { notes } = await readDocx(realFile(), "乐亭县2024年.docx");
    expect(notes).toEqual([LOST_HEADING]);
  });

  it("loses no character of the body", async () => {
    const read = await readDocx(realFile(), "乐亭县2024年.docx");
    expect(await unaccounted(realFile(), read)).toBe("");
    const without = { ...read, book: { ...read.book, projects: read.book.projects.slice(1) } };
    expect(await unaccounted(realFile(), without)).toContain("油");
  });

  it.each(PROFILES.map((profile) => profile.name))(
    "comes back the same from our own file, layout %s",
    async (name) => {
      const book = letingBook();
      expect(await readDocx(await written(book, name), "导出.docx")).toEqual({ book, notes: [] });
    },
  );

  it.for([["docx"], ["doc", "docx"]])(
    "is the same after LibreOffice has saved it as %s",
    async (formats, context) => {
      if (!existsSync(SOFFICE)) context.skip(`skipped: ${SOFFICE} (LibreOffice) is not installed`);
      expect(await readDocx(savedAs(formats, realFile()), "a.docx")).toEqual({
        book: letingBook(),
        notes: [LOST_HEADING],
      });
    },
  );

  it("is the same after LibreOffice has saved our own file", async (context) => {
    if (!existsSync(SOFFICE)) context.skip(`skipped: ${SOFFICE} (LibreOffice) is not installed`);
    const ours = await written(letingBook());
    expect(await readDocx(savedAs(["docx"], ours), "a.docx")).toEqual({ book: letingBook(), notes: [] });
  });
});

const SOFFICE = "/usr/bin/soffice";

/** The file saved by LibreOffice in each of the formats in turn. */
function savedAs(formats: readonly string[], file: Buffer): Buffer {
  const folder = temporaryFolder();
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  let path = join(folder, "text.docx");
  writeFileSync(path, file);
  for (const [step, format] of formats.entries()) {
    const to = join(folder, String(step));
    execFileSync(SOFFICE, [profile, "--headless", "--convert-to", format, "--outdir", to, path], {
      stdio: "ignore",
    });
    path = join(to, `text.${format}`);
  }
  return readFileSync(path);
}
