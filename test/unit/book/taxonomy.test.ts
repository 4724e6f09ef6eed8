import { describe, expect, it } from "vitest";
import { NEW_TAXONOMY, OLD_TAXONOMY, taxonomyOf } from "../../../shared/book/taxonomy.ts";
import { letingBook } from "../../fixtures/paths.ts";

describe("indicator catalogue", () => {
  it("the real text follows the old scheme, every row of it", () => {
    const rows = letingBook().projects.flatMap((project) => project.indicators);
    expect(taxonomyOf(rows.map((row) => row.level1))).toBe(OLD_TAXONOMY);
    for (const { level1, level2 } of rows)
      expect(OLD_TAXONOMY.groups.find((group) => group.level1 === level1)?.level2).toContain(level2);
  });

  it("成本指标 as a 一级指标 shows the new scheme", () => {
    expect(taxonomyOf(["产出指标", "成本指标"])).toBe(NEW_TAXONOMY);
    expect(taxonomyOf([])).toBe(OLD_TAXONOMY);
  });

  it.each([OLD_TAXONOMY, NEW_TAXONOMY])("$id: names end in 指标 and stand once", ({ groups }) => {
    const level2 = groups.flatMap((group) => group.level2);
    expect(new Set(level2).size).toBe(level2.length);
    for (const name of [...level2, ...groups.map((group) => group.level1)]) expect(name).toMatch(/指标$/);
  });
});
