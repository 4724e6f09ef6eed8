import { describe, expect, it } from "vitest";
import { applyOps } from "../../../shared/book/apply.ts";
import { EMPTY_INDICATOR, emptyProject } from "../../../shared/book/model.ts";
import type { IndicatorRow } from "../../../shared/book/rows.ts";
import { sortIndicators } from "../../../shared/book/standard-order.ts";
import { NEW_TAXONOMY, OLD_TAXONOMY, type Taxonomy } from "../../../shared/book/taxonomy.ts";

function rows(...names: string[]): IndicatorRow[] {
  return names.map((name, index) => {
    const [level1 = "", level2 = ""] = name.split("/");
    return { ...EMPTY_INDICATOR, id: index + 1, level1, level2 };
  });
}

/** The names after sorting, with how many rows moved. */
function sorted(list: IndicatorRow[], scheme: Taxonomy): [moved: number, names: string[]] {
  const ops = sortIndicators(list, scheme);
  const book = {
    fiscalYear: 2024,
    department: "",
    compiler: "",
    reviewer: "",
    layout: "hebei",
    rulesOff: [],
    marks: [],
    comments: [],
    sections: [],
    projects: [{ ...emptyProject(), id: 1, indicators: list }],
  };
  const after = applyOps(book, ops).projects[0]?.indicators ?? [];
  return [ops.length, after.map(({ level1, level2, id }) => `${level1}/${level2}${id}`)];
}

describe("indicators by their levels", () => {
  it("stand in the order of the scheme, each row the same row, rows of one name as they stood", () => {
    const list = rows(
      "满意度指标/服务对象满意度指标",
      "产出指标/成本指标",
      "产出指标/数量指标",
      "产出指标/数量指标",
    );
    expect(sorted(list, OLD_TAXONOMY)).toEqual([
      2,
      ["产出指标/数量指标3", "产出指标/数量指标4", "产出指标/成本指标2", "满意度指标/服务对象满意度指标1"],
    ]);
    expect(sortIndicators(rows("产出指标/数量指标", "效益指标/经济效益指标"), OLD_TAXONOMY)).toEqual([]);
  });

  it("go by the text's own scheme: 成本 first where it is a 一级指标", () => {
    const list = rows("产出指标/数量指标", "成本指标/经济成本指标");
    expect(sorted(list, NEW_TAXONOMY)[1]).toEqual(["成本指标/经济成本指标2", "产出指标/数量指标1"]);
  });

  it("know a name without 指标 or broken into lines; other names come behind, blank ones last", () => {
    const list = rows("/", "效益/社会效益", "其他指标/甲", "产出指标/其他", "产出/时效", "产出\n指标/数 量");
    expect(sorted(list, OLD_TAXONOMY)[1]).toEqual([
      "产出\n指标/数 量6",
      "产出/时效5",
      "产出指标/其他4",
      "效益/社会效益2",
      "其他指标/甲3",
      "/1",
    ]);
  });
});
