import { expect, test } from "vitest";
import type { Drawing } from "../../../renderer/book-worker/drawing.ts";
import type { Hit } from "../../../renderer/features/find/hits.ts";
import { pageSize, percentOf, stepped, zoomIn } from "../../../renderer/features/preview/zoom.ts";
import { contentsLines, lineAtPage, placeAtPage } from "../../../renderer/features/reading/contents-lines.ts";
import { hitIndex, pageMarks } from "../../../renderer/features/reading/page-marks.ts";
import { pageOfNumber } from "../../../renderer/features/reading/reading-state.ts";
import type { BookRows } from "../../../shared/book/rows.ts";

const A4 = { paper: { width: 11906, height: 16838 } };
const ROOM = { width: 822, height: 740 };

test("at 100 % an A4 page is 794 px wide; steps go up and down from any size and end at both ends", () => {
  expect(pageSize(A4, 100, ROOM)).toEqual({ width: 794, height: 1123 });
  expect(percentOf(A4, 794)).toBe(100);
  expect(pageSize(A4, "page", ROOM).height).toBe(ROOM.height - 28);
  expect(pageSize(A4, "width", ROOM).width).toBe(ROOM.width - 28);
  expect([stepped(62, 1), stepped(62, -1), stepped(100, 1), stepped(400, 1), stepped(25, -1)]).toEqual([
    67, 50, 110, 400, 25,
  ]);
  expect(["width", "page", 150, 5, "huge", undefined].map(zoomIn)).toEqual([
    "width",
    "page",
    150,
    undefined,
    undefined,
    undefined,
  ]);
});

const list = {
  kinds: ["cover", "contents", "divider", "section", "blank", "divider", "project", "project"] as const,
  front: 3,
  border: 0,
  ...A4,
};
const rows = {
  sections: [{ id: 5, title: "总体绩效目标" }],
  projects: [{ id: 7, name: "" }],
} as unknown as BookRows;

test("each page belongs to the line of the contents that begins on it or before it", () => {
  const lines = contentsLines(rows, list, [1, 4]);
  expect(lines.map(({ title, page, printed }) => [title, page, printed])).toEqual([
    ["封面", 0, null],
    ["目录", 1, null],
    ["第一部分 部门整体绩效目标", 2, null],
    ["总体绩效目标", 3, 1],
    ["第二部分 预算项目绩效目标", 5, null],
    ["（未命名）", 6, 4],
  ]);
  expect([0, 3, 4, 5, 7].map((page) => lineAtPage(lines, page))).toEqual([0, 3, 3, 4, 5]);
  expect(placeAtPage(lines, 7)).toEqual({ kind: "project", id: 7 });
  expect(contentsLines(rows, list, []).map(({ kind }) => kind)).toEqual(["front", "front", "part", "part"]);
});

test("only a number that is printed leads to a page", () => {
  expect([1, 5, 0, 6, 1.5, Number.NaN].map((number) => pageOfNumber(list, number))).toEqual([
    3,
    7,
    null,
    null,
    null,
    null,
  ]);
});

test("a hit is marked where its letters stand, over two lines with a mark on each; an amount as a whole, a label never", () => {
  const line = (text: string, from: number | null, top: number) => ({
    font: "仿宋",
    size: 200,
    top,
    pitch: 440,
    baseline: top + 300,
    from,
    runs: [{ text, from: 0, x: 1000, width: text.length * 200 }],
  });
  const spot = { table: "project", id: 7, field: "goal" } as const;
  const place = { kind: "project", id: 7 } as const;
  const drawing: Drawing = {
    index: 6,
    kind: "project",
    blocks: [
      {
        x: 900,
        y: 0,
        width: 2000,
        height: 900,
        cell: true,
        lines: [line("一二三四", 0, 10), line("五六七八", 4, 450)],
        target: { place, spot },
      },
      {
        x: 900,
        y: 900,
        width: 2000,
        height: 400,
        cell: true,
        lines: [line("5.00", null, 910)],
        target: { place, spot: { ...spot, field: "budget.total" } },
      },
      {
        x: 0,
        y: 0,
        width: 900,
        height: 900,
        cell: true,
        lines: [line("绩效目标", null, 10)],
        target: { place, spot },
        label: true,
      },
    ],
  };
  const hit = (field: string, from: number, to: number) =>
    ({ found: { table: "project", parent: 7, ids: [7], field }, range: { from, to } }) as unknown as Hit;
  const first = hit("goal", 3, 6);
  expect(pageMarks(drawing, hitIndex([first, hit("budget.total", 0, 1)]), first)).toEqual([
    { x: 1600, y: 10, width: 200, height: 440, current: true },
    { x: 1000, y: 450, width: 400, height: 440, current: true },
    { x: 900, y: 900, width: 2000, height: 400, current: false },
  ]);
  expect(pageMarks(drawing, hitIndex([]), null)).toEqual([]);
});
