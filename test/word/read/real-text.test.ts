import { describe, expect, it } from "vitest";
import { readDocx } from "../../../electron/word/read/docx.ts";
import { sumMoney } from "../../../shared/book/money.ts";
import { PROFILES } from "../../../shared/layout/profile.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { resaved, whyNoLibreOffice } from "./resaved.ts";
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
      const reason = whyNoLibreOffice();
      if (reason !== null) context.skip(reason);
      const [file] = resaved([realFile()], formats);
      expect(await readDocx(file ?? Buffer.alloc(0), "a.docx")).toEqual({
        book: letingBook(),
        notes: [LOST_HEADING],
      });
    },
  );

  it("is the same after LibreOffice has saved our own file", async (context) => {
    const reason = whyNoLibreOffice();
    if (reason !== null) context.skip(reason);
    const [file] = resaved([await written(letingBook())]);
    expect(await readDocx(file ?? Buffer.alloc(0), "a.docx")).toEqual({ book: letingBook(), notes: [] });
  });
});
