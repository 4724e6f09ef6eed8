import { expect, it } from "vitest";
import { differingWords } from "../../../shared/diff/words.ts";

/** The differing stretches in brackets. */
function shown(text: string, other: string): string {
  return differingWords(text, other)
    .map(({ text: words, differs }) => (differs ? `[${words}]` : words))
    .join("");
}

it("marks what the other text does not have", () => {
  expect(shown("完成16家企业的检查。", "完成25家企业的检查。")).toBe("完成[16]家企业的检查。");
  expect(shown("加强成品油市场管理", "加强市场管理")).toBe("加强[成品油]市场管理");
  expect(shown("加强市场管理", "加强成品油市场管理")).toBe("加强市场管理");
  expect(shown("同样的话", "同样的话")).toBe("同样的话");
  expect(shown("全新", "")).toBe("[全新]");
  expect(shown("", "全新")).toBe("");
});

it("a number is one word", () => {
  expect(shown("16家，5.00万元", "26家，6.50万元")).toBe("[16]家，[5.00]万元");
  expect(shown("25%", "20%")).toBe("[25%]");
});

it("a single character alike between two differences is no agreement", () => {
  expect(shown("二〇二三年的招商活动", "二〇二四年内的外贸展会")).toBe("二〇二[三]年的[招商活动]");
  expect(shown("甲的乙", "丙的丁")).toBe("[甲的乙]");
});

it("a character of two UTF-16 units is never cut", () => {
  expect(shown("𠮷田", "𠮶田")).toBe("[𠮷]田");
});
