import { describe, expect, it } from "vitest";
import { contextOf, hitLines } from "../../../renderer/features/find/hit-lines.ts";
import { fieldTitle, placeTitle } from "../../../renderer/features/find/hit-names.ts";
import { hitsOf, indexFrom, indexOf, spotOf } from "../../../renderer/features/find/hits.ts";
import { findAll } from "../../../shared/book/find.ts";
import { rowsOfBook } from "../../../shared/book/rows.ts";
import { letingBook } from "../../fixtures/paths.ts";

const rows = rowsOfBook(letingBook());
const hitsFor = (text: string) => hitsOf(findAll(rows, { text, exact: false }));

describe("the list of hits", () => {
  it("has a heading with its count for every form, and each hit once, in order", () => {
    const hits = hitsFor("招商");
    const lines = hitLines(hits);
    const places = lines.filter((line) => line.kind === "place");
    expect(new Set(places.map(({ found }) => placeTitle(rows, found))).size).toBe(places.length);
    expect(places.reduce((sum, { count }) => sum + count, 0)).toBe(hits.length);
    expect(lines.flatMap((line) => (line.kind === "hit" ? [line.index] : []))).toEqual(
      hits.map((_, index) => index),
    );
    expect(hitLines([])).toEqual([]);
  });

  it("names forms and fields as the screens do, with what stands around the word", () => {
    const [hit] = hitsFor("油气回收达标率");
    if (!hit) throw new Error("the real text has it");
    expect(placeTitle(rows, hit.found)).toBe("1.成品油集中治理经费绩效目标表");
    expect(fieldTitle(hit.found)).toBe("第 2 条指标 · 三级指标");
    const [paragraph] = hitsFor("长三角");
    expect(paragraph && fieldTitle(paragraph.found)).toBe("第 2 段");
    expect(paragraph && contextOf(paragraph).slice(0, 2)).toEqual(["…，继续把京津冀地区、", "长三角"]);
  });
});

describe("from hit to hit", () => {
  const hits = hitsFor("招商");

  it("begins behind the cursor, else with the form that is shown, else with the next one", () => {
    const place = { kind: "section", id: rows.sections[1]?.id ?? 0 } as const;
    const here = hits.findIndex(({ found }) => found.parent === place.id);
    expect(indexFrom(rows, hits, place, null)).toBe(here);
    const second = hits[here + 1];
    const spot = second ? spotOf(second) : null;
    expect(indexFrom(rows, hits, place, spot)).toBe(here + 1);
    expect(indexFrom(rows, hits, { kind: "cover" }, null)).toBe(0);
    const last = { kind: "project", id: rows.projects.at(-1)?.id ?? 0 } as const;
    expect(indexFrom(rows, hitsFor("乐亭县财政局"), last, null)).toBe(0);
    expect(indexFrom(rows, [], place, null)).toBe(-1);
  });

  it("knows a hit by its spot", () => {
    hits.forEach((hit, index) => {
      expect(indexOf(hits, spotOf(hit))).toBe(index);
    });
    expect(indexOf(hits, null)).toBe(-1);
  });
});
