import { describe, expect, it } from "vitest";
import {
  chineseNumeral,
  paragraphLevel,
  projectBookmark,
  projectHeading,
  sectionBookmark,
  sectionHeading,
} from "../../../shared/book/numbering.ts";
import { letingBook } from "../../fixtures/paths.ts";

describe("numbers", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [23, "二十三"],
    [100, "一百"],
    [101, "一百零一"],
    [110, "一百一十"],
    [1001, "一千零一"],
    [1010, "一千零一十"],
    [9999, "九千九百九十九"],
  ])("%i is %s", (value, numeral) => {
    expect(chineseNumeral(value)).toBe(numeral);
  });

  it("are different for different values", () => {
    expect(new Set(Array.from({ length: 9999 }, (_, index) => chineseNumeral(index + 1))).size).toBe(9999);
  });

  it.each([0, 10_000, 1.5, Number.NaN])("%d has none", (value) => {
    expect(() => chineseNumeral(value)).toThrow(RangeError);
  });
});

describe("headings and bookmarks of the real text", () => {
  const book = letingBook();
  it("are the official file's", () => {
    expect(book.sections.map((section, index) => sectionHeading(index, section.title))).toEqual([
      "一、总体绩效目标",
      "二、分项绩效目标",
      "三、工作保障措施",
    ]);
    expect(projectHeading(2, book.projects[2]?.name ?? "")).toBe("3.招商经费绩效目标表");
    expect(sectionBookmark(2)).toBe("_Toc_2_2_0000000003");
    expect([0, 8].map((index) => projectBookmark(index, 3))).toEqual([
      "_Toc_4_4_0000000004",
      "_Toc_4_4_0000000012",
    ]);
  });

  it("levels of its paragraphs are read off their texts", () => {
    const levels = book.sections.map((section) => section.paragraphs.map(paragraphLevel).join(""));
    expect(levels).toEqual(["1222222123333233333323310222222", "2333333332333323333332333333233", "222222"]);
  });

  it.each([
    ["（十二）其他", 1],
    ["(一)其他", 1],
    ["12、其他", 2],
    ["1．其他", 2],
    ["1.5亿元", 0],
    ["2024年", 0],
    ["目标 3 ：其他", 3],
    ["目标明确", 0],
    ["一、其他", 0],
  ])("%s is of level %i", (text, level) => {
    expect(paragraphLevel(text)).toBe(level);
  });
});
