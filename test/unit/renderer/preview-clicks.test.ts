import { describe, expect, it } from "vitest";
import { alignment } from "../../../renderer/book-worker/alignment.ts";
import { drawPage } from "../../../renderer/book-worker/draw-pages.ts";
import type { Block, Drawing, DrawnLine } from "../../../renderer/book-worker/drawing.ts";
import { findCursor } from "../../../renderer/book-worker/find-cursor.ts";
import { clickedSpot } from "../../../renderer/features/preview/open-target.ts";
import type { Spot } from "../../../renderer/state/spot.ts";
import { canonicalText } from "../../../shared/book/canonical.ts";
import { EMPTY_INDICATOR, emptyProject } from "../../../shared/book/model.ts";
import { bookOfRows, rowsOfBook } from "../../../shared/book/rows.ts";
import { layoutBook } from "../../../shared/layout/pages.ts";
import { profileNamed } from "../../../shared/layout/profile.ts";
import { letingBook } from "../../fixtures/paths.ts";

/** A click in the preview and the caret in the form: each at the other's character. */

const MIXED = "2024年完成1,234户“小升规”，增长12.5%（同比）；ABC公司投资3亿元。".repeat(60);
const TYPED = "  前有空格\t和制表符  \r\n\n第二行在空行之后\u0007，含控制字符   ";
const GOAL = "第一句话说明目标。".repeat(600);

const rows = rowsOfBook({
  ...letingBook(),
  sections: [
    { title: "很长的标题说明了很多事情".repeat(6), paragraphs: ["", MIXED, " ", TYPED, "", "末段"] },
    { title: "总体", paragraphs: ["甲"] },
  ],
  projects: [
    {
      ...emptyProject(),
      agencyCode: "301001",
      agencyName: "某局",
      name: "招商经费",
      goal: GOAL,
      budget: { total: "5", fiscal: "", other: "" },
      indicators: [{ ...EMPTY_INDICATOR, level3: "企业", symbol: "≥", number: "25", unit: "家企业" }],
    },
  ],
});
const profile = profileNamed("hebei");
const layout = layoutBook(bookOfRows(rows), profile);
const laidOut = { rows, layout, profile };
const drawings = layout.pages.map((_, index) => drawPage(laidOut, index)).filter((page) => page !== null);
const [section] = rows.sections;
const [project] = rows.projects;
if (!section || !project) throw new Error("the book above");
const sectionPlace = { kind: "section", id: section.id } as const;
const projectPlace = { kind: "project", id: project.id } as const;

interface OnPage {
  readonly page: Drawing;
  readonly block: Block;
  readonly line: DrawnLine;
}

function linesOf(wanted: Pick<Spot, "table" | "id" | "field">): OnPage[] {
  return drawings.flatMap((page) =>
    page.blocks
      .filter(({ target }) => {
        const spot = target?.spot;
        return spot?.table === wanted.table && spot.id === wanted.id && spot.field === wanted.field;
      })
      .flatMap((block) =>
        block.lines.filter(({ from }) => from !== null).map((line) => ({ page, block, line })),
      ),
  );
}

/** What is selected by a click on a character, whose left quarter is hit. */
function clickOn({ block, line }: OnPage, text: string): Spot {
  const run = line.runs.find((each) => each.text.includes(text));
  const spot = block.target?.spot;
  if (!run || !spot) throw new Error(`${text} is not on the line`);
  // All letters of these runs are as wide as their share, or half of it.
  const units = (part: string) =>
    Array.from(part).reduce((sum, letter) => sum + (/[\u0020-\u007e]/.test(letter) ? 1 : 2), 0);
  const at = run.text.indexOf(text);
  const x = run.x + (run.width * (units(run.text.slice(0, at)) + 0.25)) / units(run.text);
  return clickedSpot(block, spot, x, line.top + 1);
}

describe("a click", () => {
  const paragraph = { table: "paragraph", id: section.paragraphs[1]?.id ?? 0, field: "text" } as const;

  it("on a letter of a long paragraph puts the caret before that letter, on every line and page", () => {
    const lines = linesOf(paragraph);
    expect(new Set(lines.map(({ page }) => page.index)).size).toBeGreaterThan(1);
    for (const each of lines)
      for (const letter of ["年", "户", "增", "比", "投", "B"]) {
        const text = each.line.runs.map((run) => run.text).join("");
        if (!text.includes(letter)) continue;
        const { offset = -1 } = clickOn(each, letter);
        expect(offset).toBe((each.line.from ?? 0) + text.indexOf(letter));
        expect(MIXED.charAt(offset)).toBe(letter);
      }
  });

  it("on a text that is printed without some of what was typed finds the letter that was typed", () => {
    const typed = { table: "paragraph", id: section.paragraphs[3]?.id ?? 0, field: "text" } as const;
    for (const letter of ["前", "和", "第", "后"]) {
      const on = linesOf(typed).find(({ line }) => line.runs.some(({ text }) => text.includes(letter)));
      expect(on && TYPED.charAt(clickOn(on, letter).offset ?? -1)).toBe(letter);
    }
  });

  it("on a heading counts from the title, not from its number", () => {
    const title = linesOf({ table: "section", id: section.id, field: "title" });
    expect(title.length).toBeGreaterThan(1);
    for (const each of title) {
      const { offset = -1 } = clickOn(each, "明");
      expect(section.title.charAt(offset)).toBe("明");
    }
    const [first] = title;
    expect(first && clickOn(first, "一").offset).toBe(0);
    const [name] = linesOf({ table: "project", id: project.id, field: "name" });
    expect(name && clickOn(name, "商").offset).toBe(1);
  });

  it("on one of several fields that are printed together opens that one", () => {
    const [value] = linesOf({ table: "indicator", id: project.indicators[0]?.id ?? 0, field: "number" });
    const [agency] = linesOf({ table: "project", id: project.id, field: "agencyName" });
    if (!value || !agency) throw new Error("both are printed");
    expect(clickOn(value, "≥")).toMatchObject({ field: "symbol", offset: 0 });
    expect(clickOn(value, "5")).toMatchObject({ field: "number", offset: 1 });
    expect(clickOn(value, "企")).toMatchObject({ field: "unit", offset: 1 });
    expect(clickOn(agency, "1")).toMatchObject({ field: "agencyCode", offset: 2 });
    expect(clickOn(agency, "局")).toMatchObject({ field: "agencyName", offset: 1 });
  });

  it("on an amount or a label opens the field alone", () => {
    const blocks = drawings
      .flatMap((page) => page.blocks)
      .filter(({ target }) => target?.spot?.field === "budget.total");
    expect(blocks.length).toBe(3);
    for (const block of blocks) {
      const spot = block.target?.spot;
      const [line] = block.lines;
      expect(spot && line && clickedSpot(block, spot, block.x + 10, line.top)).toEqual(spot);
    }
  });
});

describe("a caret", () => {
  it.each([
    ["in a paragraph", sectionPlace, "paragraph", section.paragraphs[1]?.id ?? 0, "text", MIXED.length],
    ["in a cell over pages", projectPlace, "project", project.id, "goal", GOAL.length],
  ] as const)("%s is followed to its line", (_, place, table, id, field, length) => {
    const lines = linesOf({ table, id, field });
    for (let offset = 0; offset <= length; offset += 13) {
      const found = findCursor(laidOut, { place, spot: { table, id, field, offset } });
      const on = lines.findLast(({ line }) => (line.from ?? 0) <= offset);
      expect(found).toEqual({
        page: on?.page.index,
        top: on?.line.top,
        bottom: (on?.line.top ?? 0) + (on?.line.pitch ?? 0),
      });
    }
  });

  it("in a paragraph without text is shown below what is printed before it", () => {
    const spot = {
      table: "paragraph",
      id: section.paragraphs[4]?.id ?? 0,
      field: "text",
      offset: 0,
    } as const;
    const above = linesOf({ ...spot, id: section.paragraphs[3]?.id ?? 0 }).at(-1);
    const found = findCursor(laidOut, { place: sectionPlace, spot });
    expect(found).toMatchObject({ page: above?.page.index, top: above?.line.top });
  });

  it("in a cell of which only the field is known is shown with the whole cell", () => {
    const id = project.indicators[0]?.id ?? 0;
    const found = findCursor(laidOut, {
      place: projectPlace,
      spot: { table: "indicator", id, field: "unit" },
    });
    const block = drawings[found?.page ?? 0]?.blocks.find(({ y }) => y === found?.top);
    expect(block?.target?.spot?.id).toBe(id);
    expect(found?.bottom).toBe((block?.y ?? 0) + (block?.height ?? 0));
  });
});

it("a printed text is found in the typed one letter by letter, and back", () => {
  const printed = canonicalText(TYPED);
  const letters = alignment(TYPED, printed);
  for (let at = 0; at < printed.length; at++) {
    const typed = letters.toTyped(at);
    expect(printed.charAt(at)).toBe(TYPED.charAt(typed).replace("\r", "\n"));
    expect(letters.toPrinted(typed)).toBe(at);
  }
  expect(letters.toTyped(printed.length)).toBeLessThanOrEqual(TYPED.length);
  expect(letters.toPrinted(TYPED.length)).toBe(printed.length);
});
