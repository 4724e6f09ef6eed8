import { describe, expect, it } from "vitest";
import { type Book, emptyProject } from "../../../shared/book/model.ts";
import type { LayoutNotice } from "../../../shared/layout/layout.ts";
import { layoutBook } from "../../../shared/layout/pages.ts";
import { profileNamed } from "../../../shared/layout/profile.ts";
import { letingBook } from "../../fixtures/paths.ts";

const hebei = profileNamed("hebei");
const empty: Book = { ...letingBook(), sections: [], projects: [] };

function notices(book: Partial<Book>): readonly LayoutNotice[] {
  return layoutBook({ ...empty, ...book }, hebei).notices;
}

/** Word ends the first line of such a paragraph with the comma, LibreOffice takes it along. */
const TORN = `${"字".repeat(28)}，20246${"字".repeat(27)}`;

describe("notices", () => {
  it("are none for the real text", () => {
    expect(layoutBook(letingBook(), hebei).notices).toEqual([]);
  });

  it("are none where lines differ and no page does", () => {
    expect(notices({ sections: [{ title: "甲", paragraphs: [TORN] }] })).toEqual([]);
  });

  it("name the section and the paragraph that would have moved a page, and what was done", () => {
    // The heading, 29 lines, and a paragraph of two lines or three: 31 lines are a page.
    const paragraphs = [...Array.from({ length: 28 }, () => "一行。"), TORN];
    expect(notices({ sections: [{ title: "总体绩效目标", paragraphs }] })).toEqual([
      {
        where: "一、总体绩效目标",
        message: expect.stringMatching(
          /^第 29 段在 Word、WPS 或 LibreOffice 中可能[多少]一行，已在标题下留 1 行/,
        ),
      },
    ]);
  });

  it("name a project whose name takes more lines in one application, where that moves its tables", () => {
    // In Word the name is a line up to the comma and one more; in LibreOffice the comma takes a character along.
    const name = `${"招".repeat(29)}，2024${"商".repeat(24)}`;
    const found = Array.from({ length: 60 }, (_, at) => {
      const goal = Array.from({ length: at + 1 }, () => "一行").join("\n");
      return notices({ projects: [{ ...emptyProject(), name, goal }] });
    });
    expect(found.flat().length).toBeGreaterThan(0);
    expect(found.filter(({ length }) => length === 0).length).toBeGreaterThan(40);
    for (const { where, message } of found.flat()) {
      expect(where).toBe(`1.${name}绩效目标表`);
      expect(message).toMatch(/^项目名称/);
    }
  });

  it("name a project with a cell over a page whose lines differ, where that takes another page", () => {
    const found = Array.from({ length: 80 }, (_, at) => {
      const goal = `${"完成8月9日前5G基站的建设；".repeat(120 + at)}`;
      return notices({ projects: [{ ...emptyProject(), name: "甲", goal }] });
    });
    expect(found.flat().length).toBeGreaterThan(0);
    expect(found.filter(({ length }) => length === 0).length).toBeGreaterThan(0);
    for (const { where, message } of found.flat()) {
      expect(where).toBe("1.甲绩效目标表");
      expect(message).toMatch(/^有一格文字超过一页/);
    }
  });
});
