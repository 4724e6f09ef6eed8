import { describe, expect, it } from "vitest";
import { type Book, emptyProject } from "../../../shared/book/model.ts";
import type { CellItem, Layout, Page } from "../../../shared/layout/layout.ts";
import { layoutBook } from "../../../shared/layout/pages.ts";
import { PROFILES, profileNamed } from "../../../shared/layout/profile.ts";
import { paragraphStyle } from "../../../shared/layout/sections.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { edgeBooks } from "../../word/edge-books.ts";

const hebei = profileNamed("hebei");
const leting = letingBook();

function kinds(layout: Layout): string {
  return layout.pages.map(({ kind, number }) => `${kind}${number ?? ""}`).join(" ");
}

function section(lines: number): Book["sections"][number] {
  // The heading is a line too.
  return { title: "总体绩效目标", paragraphs: Array.from({ length: lines - 1 }, () => "一行。") };
}

function cells(page: Page): CellItem[] {
  return page.items.filter((item) => item.type === "cell");
}

describe("the real text", () => {
  it("has the official file's own page numbers in hebei", () => {
    const { entries, pageCount } = layoutBook(leting, hebei);
    expect(entries.map(({ page }) => page)).toEqual([1, 7, 12, 17, 18, 19, 20, 21, 22, 23, 24, 25]);
    expect(entries.map(({ entry }) => entry).slice(2, 4)).toEqual([
      "三、工作保障措施",
      "1.成品油集中治理经费绩效目标表",
    ]);
    expect(pageCount).toBe(25);
  });

  it("needs no spare lines", () => {
    expect(layoutBook(leting, hebei).sections.map(({ spare }) => spare)).toEqual([0, 0, 0]);
  });
});

describe("pages", () => {
  it("put part and first project on right-hand pages, and number from the first section", () => {
    const [project] = leting.projects;
    const book = {
      ...leting,
      sections: [section(31), section(32)],
      projects: project ? [project, project] : [],
    };
    expect(kinds(layoutBook(book, hebei))).toBe(
      "cover blank contents blank divider blank section1 section2 section3 blank4 divider5 blank6 project7 project8",
    );
  });

  it("begin numbering with the second divider where there are no sections", () => {
    const [project] = leting.projects;
    const book = { ...leting, sections: [], projects: project ? [project] : [] };
    const layout = layoutBook(book, hebei);
    expect(kinds(layout)).toBe("cover blank contents blank divider blank divider1 blank2 project3");
    expect(layout.entries.map(({ page }) => page)).toEqual([3]);
  });

  it("end with the second divider where there are no projects", () => {
    const layout = layoutBook({ ...leting, sections: [section(1)], projects: [] }, hebei);
    expect(kinds(layout)).toBe("cover blank contents blank divider blank section1 blank2 divider3");
    expect(layout.pageCount).toBe(3);
  });

  it("turn over after 31 lines", () => {
    const pages = (lines: number) =>
      layoutBook({ ...leting, sections: [section(lines)] }, hebei).pages.filter(
        ({ kind }) => kind === "section",
      ).length;
    expect([30, 31, 32, 62, 63].map(pages)).toEqual([1, 1, 2, 2, 3]);
  });

  it("leave out paragraphs without text", () => {
    const blank = { ...leting, sections: [{ title: "总体绩效目标", paragraphs: ["", "甲", "  ", "乙"] }] };
    const page = layoutBook(blank, hebei).pages.find(({ kind }) => kind === "section");
    expect(page?.items.map((item) => (item.type === "text" ? item.text : ""))).toEqual([
      "一、总体绩效目标",
      "甲",
      "乙",
    ]);
  });

  it("add a line's space below a heading where applications would need different numbers of pages", () => {
    // Word ends the first line of such a paragraph with the comma, LibreOffice takes it along: as written, one line more each.
    const torn = `${"字".repeat(28)}，20246${"字".repeat(27)}`;
    const tried = Array.from({ length: 40 }, (_, at) => {
      const paragraphs = [...Array.from({ length: at }, () => "一行。"), torn];
      return layoutBook({ ...leting, sections: [{ title: "甲", paragraphs }] }, hebei).sections[0]?.spare;
    });
    expect(new Set(tried)).toEqual(new Set([0, hebei.styles.body.pitch]));
  });
});

describe.each(PROFILES.map((profile) => [profile.name, profile] as const))("any book in %s", (_, profile) => {
  const books = [...edgeBooks(), ["the real text", leting] as const];

  it.each(books)("%s: sheets and numbers agree, everything stands in the text block", (_name, book) => {
    const layout = layoutBook(book, profile);
    const { page: paper } = profile;
    for (const [at, { number, items }] of layout.pages.entries()) {
      if (number !== null) expect(number % 2).toBe((at + 1) % 2);
      for (const item of items) {
        const height = item.type === "cell" ? item.height : profile.styles[item.style].pitch;
        expect(item.x).toBeGreaterThanOrEqual(paper.left - 0.5);
        expect(item.x + item.width).toBeLessThanOrEqual(paper.width - paper.right + 0.5);
        expect(item.y).toBeGreaterThanOrEqual(paper.top);
        expect(item.y + height).toBeLessThanOrEqual(paper.height - paper.bottom);
      }
    }
  });

  it.each(books)("%s: cells do not overlap, and all their text is there once", (_name, book) => {
    const layout = layoutBook(book, profile);
    for (const page of layout.pages) {
      const area = cells(page).reduce((sum, { width, height }) => sum + width * height, 0);
      const rows = new Map<number, number>();
      for (const { y, height, width, cell } of cells(page))
        if (cell.column === 0) rows.set(y, (rows.get(y) ?? 0) + height * (width > 0 ? 1 : 0));
      const covered = [...rows.values()].reduce((sum, height) => sum + height, 0);
      expect(area).toBeCloseTo(covered * (profile.page.width - profile.page.left - profile.page.right), 0);
    }
    const printed = layout.pages
      .flatMap((page) => cells(page).flatMap(({ lines }) => lines.map(({ text }) => text)))
      .join("");
    for (const { goal, fundsUse } of layout.book.projects)
      for (const text of [goal, fundsUse]) expect(printed).toContain(text.replaceAll("\n", ""));
  });
});

describe("tables longer than a page", () => {
  const layout = layoutBook(edgeBooks().get("60 indicators") ?? leting, hebei);
  const pages = layout.pages.filter(
    ({ number }) => number !== null && number >= 17 && number < (layout.entries.at(-1)?.page ?? 0),
  );

  it("repeat their header row", () => {
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages)
      expect(cells(page).filter(({ cell }) => cell.text === "一级指标")).toHaveLength(1);
  });

  it("draw a merged cell on each page that it covers, its text once", () => {
    const first = pages.map((page) =>
      cells(page).filter(({ cell }) => cell.column === 0 && cell.text !== "一级指标"),
    );
    const goesOn = first.slice(1).map((column) => column[0]?.cell.merge);
    expect(goesOn).toContain("continue");
    const texts = first
      .flat()
      .flatMap(({ lines }) => lines.map(({ text }) => text))
      .filter((text) => text.endsWith("指标"));
    expect(texts.slice(-6)).toEqual([
      "产出指标",
      "效益指标",
      "满意度指标",
      "产出指标",
      "效益指标",
      "满意度指标",
    ]);
  });

  it("leave no doubt which row goes to the next page", () => {
    const [project] = edgeBooks().get("60 indicators")?.projects ?? [];
    if (!project) throw new Error("the edge book has a project");
    const foot = hebei.page.height - hebei.page.bottom;
    for (let lines = 1; lines <= 24; lines++) {
      const goal = Array.from({ length: lines }, () => "完成任务。").join("\n");
      const { pages } = layoutBook({ ...leting, sections: [], projects: [{ ...project, goal }] }, hebei);
      const tables = pages.filter(({ kind }) => kind === "project");
      for (const [at, page] of tables.slice(0, -1).entries()) {
        // Would the next page's first row fit here if borders took no room, as in LibreOffice?
        const end = Math.max(...cells(page).map(({ y, height }) => y + height));
        const borders = cells(page).filter(({ cell }) => cell.column === 1).length * hebei.table.border;
        const next = cells(tables[at + 1] ?? page).filter(({ cell }) => cell.column === 1)[1];
        expect(end - borders + (next?.height ?? 0) - hebei.table.border).toBeGreaterThan(foot);
      }
    }
  });

  it("are never left with their header alone", () => {
    for (let lines = 300; lines < 900; lines += 37) {
      const [project] = leting.projects;
      if (!project) throw new Error("the real text has projects");
      const book = {
        ...leting,
        projects: [{ ...project, goal: "完成年度目标任务。\n".repeat(lines / 9).trim() }],
      };
      for (const page of layoutBook(book, hebei).pages) {
        const header = cells(page).find(({ cell }) => cell.text === "一级指标");
        if (header) expect(cells(page).some(({ y }) => y > header.y)).toBe(true);
      }
    }
  });
});

describe("contents", () => {
  it("leave room for the number on an entry's last line", () => {
    const layout = layoutBook(edgeBooks().get("names of every length") ?? leting, hebei);
    const right = hebei.page.width - hebei.page.right;
    const entries = layout.pages.filter(({ kind }) => kind === "contents").flatMap(({ items }) => items);
    const numbered = entries.filter((item) => item.type === "text" && item.leader);
    expect(numbered).toHaveLength(13);
    for (const item of numbered)
      if (item.type === "text" && item.leader)
        expect(item.x + item.width + item.leader.width).toBeLessThan(right - 300);
  });

  it("go over several pages, an entry never", () => {
    const layout = layoutBook(edgeBooks().get("60 projects") ?? leting, hebei);
    const pages = layout.pages.filter(({ kind }) => kind === "contents");
    expect(pages.length).toBe(3);
    for (const { items } of pages) {
      const last = items.at(-1);
      expect(last?.type === "text" && last.leader !== undefined).toBe(true);
    }
  });
});

describe("paragraph styles", () => {
  it.each([
    ["（一）总体绩效目标", "level1"],
    ["（二）、分项绩效目标。", "level1"],
    ["（一）加强管理。完成全年任务。", "body"],
    ["1.招商引资经费。", "body"],
    ["目标1：强化招商基础工作。", "body"],
  ] as const)("%s", (text, style) => {
    expect(paragraphStyle(text)).toBe(style);
  });
});

describe("a project without anything", () => {
  it("has its heading, both tables and a page", () => {
    const layout = layoutBook({ ...leting, projects: [emptyProject()] }, hebei);
    expect(layout.entries.at(-1)).toMatchObject({ entry: "1.绩效目标表", page: 17 });
    expect(cells(layout.pages.at(-1) ?? { kind: "blank", number: null, index: null, items: [] }).length).toBe(
      25 + 6,
    );
  });
});
