import { describe, expect, it } from "vitest";
import { readPageRanges } from "../../../shared/layout/page-ranges.ts";

describe("page numbers as people write them", () => {
  it.each([
    ["1-3,5", ["1-3", "5-5"]],
    [" 25 ", ["25-25"]],
    ["１－３，５、７；9", ["1-3", "5-5", "7-7", "9-9"]],
    ["2—4, 6至8，10~12，,", ["2-4", "6-8", "10-12"]],
  ])("%s is understood", (text, ranges) => {
    const read = readPageRanges(text, 25);
    expect("ranges" in read && read.ranges.map(({ first, last }) => `${first}-${last}`)).toEqual(ranges);
  });

  it.each([
    ["", "请写要打印的页码，例如 1-3,5。"],
    ["，", "请写要打印的页码，例如 1-3,5。"],
    ["封面", "看不懂“封面”。请写页面下方印的页码，例如 1-3,5。"],
    ["1-2-3", "看不懂“1-2-3”。请写页面下方印的页码，例如 1-3,5。"],
    ["5-3", "“5-3”前后颠倒了，请写成 3-5。"],
    ["0", "没有第 0 页：正文是第 1–25 页。"],
    ["24-26", "没有第 26 页：正文是第 1–25 页。"],
  ])("“%s” is refused: %s", (text, wrong) => {
    expect(readPageRanges(text, 25)).toEqual({ wrong });
  });
});
