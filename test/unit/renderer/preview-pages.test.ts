import { describe, expect, it } from "vitest";
import { drawPage } from "../../../renderer/book-worker/draw-pages.ts";
import type { Block, Drawing } from "../../../renderer/book-worker/drawing.ts";
import { findCursor } from "../../../renderer/book-worker/find-cursor.ts";
import { fontStack } from "../../../renderer/features/preview/font-stack.ts";
import type { Spot } from "../../../renderer/state/spot.ts";
import { canonicalText } from "../../../shared/book/canonical.ts";
import { printedIndicatorValue } from "../../../shared/book/indicator-value.ts";
import { type Book, EMPTY_INDICATOR, emptyProject } from "../../../shared/book/model.ts";
import { bookOfRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { layoutBook } from "../../../shared/layout/pages.ts";
import { profileNamed } from "../../../shared/layout/profile.ts";
import { letingBook } from "../../fixtures/paths.ts";

function drawn(book: Book) {
  const rows = rowsOfBook(book);
  const profile = profileNamed(book.layout);
  const layout = layoutBook(bookOfRows(rows), profile);
  const laidOut = { rows, layout, profile };
  const drawings = layout.pages.map((_, index) => drawPage(laidOut, index)).filter((page) => page !== null);
  return { rows, layout, laidOut, front: layout.pages.length - layout.pageCount, drawings };
}

/** What is printed for a field, over all pages. */
function printed(drawings: readonly Drawing[], wanted: Spot): string {
  return blocksOf(drawings, wanted)
    .flatMap(({ lines }) => lines.flatMap(({ runs }) => runs.map(({ text }) => text)))
    .join("");
}

function blocksOf(drawings: readonly Drawing[], { table, id, field }: Spot): Block[] {
  return drawings
    .flatMap(({ blocks }) => blocks)
    .filter(
      ({ target }) => target?.spot?.table === table && target.spot.id === id && target.spot.field === field,
    );
}

function bare(text: string): string {
  return canonicalText(text).replaceAll(/\s/g, "");
}

/** Tables over many pages: 60 rows in groups of 7, and two rows taller than a page, one of them the last. */
function tallBook(): Book {
  const tall = Array.from({ length: 700 }, (_, at) => `第${at}句。`).join("");
  const indicators = Array.from({ length: 60 }, (_, at) => ({
    ...EMPTY_INDICATOR,
    level1: `一级${Math.floor(at / 7)}`,
    level2: `二级${at}`,
    level3: `三级指标名称第${at}个`,
    description: at === 20 || at === 59 ? tall : `描述${at}，`.repeat(1 + (at % 5) * 4),
    symbol: "≥",
    number: String(at),
    unit: "个",
    basis: `依据${at}`,
  }));
  const project = { ...emptyProject(), name: "大项目", fundsUse: tall, goal: `目标。${tall}`, indicators };
  const book = letingBook();
  const paragraphs = ["（一）目标", "  ", "x\ty", "长".repeat(9000), `两行\n${"第二行".repeat(40)}`];
  return {
    ...book,
    sections: [
      { title: "很长的标题".repeat(12), paragraphs },
      { title: "空", paragraphs: [] },
      ...book.sections,
    ],
    projects: [project, { ...emptyProject(), name: "没有指标" }, ...book.projects],
  };
}

describe.each([
  ["the real text", letingBook()],
  ["the real text in the national layout", { ...letingBook(), layout: "gbt9704" }],
  ["tables and texts over many pages", tallBook()],
])("%s", (_, book) => {
  const { rows, layout, laidOut, front, drawings } = drawn(book);

  it("every paragraph's lines belong to it", () => {
    for (const section of rows.sections)
      for (const { id, text } of section.paragraphs)
        expect(bare(printed(drawings, { table: "paragraph", id, field: "text" }))).toBe(bare(text));
  });

  it("every cell belongs to its field", () => {
    for (const project of rows.projects) {
      for (const field of ["fundsUse", "goal", "code"] as const) {
        const label = { fundsUse: "预算规模及资金用途", goal: "绩效目标", code: "项目编码" }[field];
        const text = bare(printed(drawings, { table: "project", id: project.id, field }));
        expect(text.replace(label, "")).toBe(bare(project[field]).replace(label, ""));
      }
      for (const row of project.indicators)
        for (const field of ["level2", "level3", "description", "basis", "number"] as const) {
          const text = field === "number" ? printedIndicatorValue(row) : row[field];
          expect(bare(printed(drawings, { table: "indicator", id: row.id, field }))).toBe(bare(text));
        }
    }
  });

  it("headings, cover and contents lead to their places", () => {
    const [cover] = drawings;
    expect(cover?.blocks.slice(0, 4).map(({ target }) => target?.spot?.field)).toEqual([
      "department",
      "fiscalYear",
      "compiler",
      "reviewer",
    ]);
    const contents = drawings.filter(({ kind }) => kind === "contents").flatMap(({ blocks }) => blocks);
    const ids = [...rows.sections, ...rows.projects].map(({ id }) => id);
    expect(contents.flatMap(({ target }) => (target && "id" in target.place ? target.place.id : []))).toEqual(
      ids,
    );
  });

  it("finds each place on the page that the contents name, and each field where it is drawn", () => {
    rows.sections.forEach(({ id }, at) => {
      const found = findCursor(laidOut, { place: { kind: "section", id }, spot: null });
      expect((found?.page ?? 0) - front + 1).toBe(layout.entries[at]?.page);
    });
    rows.projects.forEach(({ id, indicators }, at) => {
      const place = { kind: "project", id } as const;
      const found = findCursor(laidOut, { place, spot: null });
      expect((found?.page ?? 0) - front + 1).toBe(layout.entries[rows.sections.length + at]?.page);
      for (const row of indicators) {
        const spot: Spot = { table: "indicator", id: row.id, field: "unit" };
        const cell = findCursor(laidOut, { place, spot });
        const blocks = drawings[cell?.page ?? 0]?.blocks ?? [];
        const there = blocks.find(({ y }) => y === cell?.top && y > 0);
        expect(there?.target?.spot?.id).toBe(row.id);
      }
    });
  });

  it("no line is wider than the page's text, no text is lost", () => {
    const { left, right, width } = profileNamed(book.layout).page;
    for (const { kind, blocks } of drawings)
      for (const { lines } of blocks)
        for (const { runs } of lines)
          for (const run of runs) {
            expect(run.x, kind).toBeGreaterThanOrEqual(left - 1);
            expect(run.x + run.width, run.text).toBeLessThanOrEqual(width - right + 1);
          }
  });
});

it("finds the line of a paragraph that a caret stands in, over pages", () => {
  const { rows, laidOut, drawings } = drawn(tallBook());
  const [section] = rows.sections;
  const long = section?.paragraphs[3];
  if (!section || !long) throw new Error("the long paragraph");
  const place = { kind: "section", id: section.id } as const;
  const at = (offset: number) =>
    findCursor(laidOut, { place, spot: { table: "paragraph", id: long.id, field: "text", offset } });
  const pages = [0, 4500, 9000].map((offset) => at(offset)?.page ?? -1);
  const shown = drawings.filter(
    (page) => blocksOf([page], { table: "paragraph", id: long.id, field: "text" }).length > 0,
  );
  expect(pages[0]).toBe(shown[0]?.index);
  expect(pages[2]).toBe(shown.at(-1)?.index);
  expect(pages[1]).toBeGreaterThan(pages[0] ?? 0);
  expect(pages[1]).toBeLessThan(pages[2] ?? 0);
});

it("an empty book is drawn", () => {
  const { drawings, laidOut } = drawn({ ...letingBook(), sections: [], projects: [] });
  expect(drawings.map(({ kind }) => kind)).toContain("contents");
  expect(findCursor(laidOut, { place: { kind: "cover" }, spot: null })?.page).toBe(0);
  expect(findCursor(laidOut, { place: { kind: "project", id: 1 }, spot: null })).toBeNull();
});

it("fonts have stand-ins of their own kind", () => {
  expect(fontStack("仿宋_GB2312")).toContain("FangSong");
  expect(fontStack("方正小标宋简体")).toContain("STZhongsong");
  expect(fontStack('我的"字体')).toMatch(/^"我的\\"字体", "SimSun"/);
});
