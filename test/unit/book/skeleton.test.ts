import { describe, expect, it } from "vitest";
import { EMPTY_INDICATOR } from "../../../shared/book/model.ts";
import {
  hintFor,
  isUnfilled,
  skeletonOf,
  skeletonRows,
  standardSkeleton,
} from "../../../shared/book/skeleton.ts";
import { checkBook } from "../../../shared/checks/run/check-book.ts";
import { bookOf } from "../checks/small-book.ts";

const level2 = (scheme: readonly string[]) =>
  standardSkeleton(scheme)
    .map((row) => row.level2.replace("指标", ""))
    .join(" ");

describe("the standard skeleton", () => {
  it("has 成本 where the text's scheme has it", () => {
    expect(level2(["产出指标"])).toBe("数量 质量 时效 成本 经济效益 社会效益 服务对象满意度");
    expect(level2(["产出指标", "成本指标"])).toBe("经济成本 数量 质量 时效 经济效益 社会效益 服务对象满意度");
  });

  it("says of every row what belongs there, until it has a name", () => {
    for (const row of [...standardSkeleton([]), ...standardSkeleton(["成本指标"])]) {
      expect(hintFor(row)).not.toBe("");
      expect(hintFor({ ...row, level3: "检查数" })).toBe("");
    }
  });

  it("is one thing to do for each row, and lacks no kind", () => {
    const book = bookOf([["有"]], [{ indicators: standardSkeleton([]) }]);
    const { problems } = checkBook({ book, notes: [], lastYear: null });
    const ofRows = problems.filter(({ where }) => where.indicator !== undefined);
    expect(ofRows.map(({ message }) => message)).toEqual(Array(7).fill("这一行还没有填。"));
    expect(problems.filter(({ rule }) => rule === "I9")).toEqual([]);
  });

  it("asks no other project for a kind that nobody has filled in", () => {
    const rows = ["数量", "质量", "时效", "经济效益", "服务对象满意度"].map((name) => ({
      ...EMPTY_INDICATOR,
      level2: `${name}指标`,
      level3: "某某数",
      number: "1",
    }));
    const book = bookOf([["有"]], [{ indicators: rows }, { indicators: standardSkeleton([]) }]);
    const { problems } = checkBook({ book, notes: [], lastYear: null });
    expect(problems.filter(({ rule }) => rule === "I9").map(({ severity }) => severity)).toEqual(["warning"]);
  });
});

it("a skeleton of one's own keeps names and no values", () => {
  const row = { ...EMPTY_INDICATOR, level1: "产出指标", level2: "数量指标", level3: "检查数", number: "3" };
  const [kept] = skeletonRows(skeletonOf("检查类", [row]));
  expect(kept).toEqual({ ...row, number: "" });
  expect(kept && isUnfilled(kept)).toBe(true);
  expect(isUnfilled(row)).toBe(false);
});
