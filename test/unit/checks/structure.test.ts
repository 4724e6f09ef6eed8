import { describe, expect, it } from "vitest";
import { applyFix } from "../../../shared/checks/run/apply-fix.ts";
import { bookOf, placesOf, problemsOf } from "./small-book.ts";

const LONG = "积极宣传推介优惠政策和营商环境，让外界了解全县经济社会发展情况。";

describe("numbers of lines", () => {
  it("are checked in a goal too", () => {
    const book = bookOf([], [{ goal: "1.招商。\n3、外贸。" }]);
    expect(placesOf("T5", book)).toEqual(["p1.goal"]);
    expect(placesOf("T4", book)).toEqual(["p1.goal"]);
    const fix = problemsOf("T5", { book })[0]?.fix;
    expect(fix && applyFix(book, fix).projects[0]?.goal).toBe("1.招商。\n2、外贸。");
  });

  it("count up to twenty and more", () => {
    const numerals =
      "一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一".split(" ");
    const paragraphs = numerals.map((numeral) => `（${numeral}）开展工作。`);
    expect(placesOf("T5", bookOf([paragraphs]))).toEqual([]);
    expect(placesOf("T5", bookOf([paragraphs.toSpliced(19, 1)]))).toEqual(["s1p20"]);
  });

  it.each([
    ["T3", ["（一）多。", "（二）、快。"], ["（一）多。", "（二）快。"], true],
    ["T4", ["1.多。", "2、快。", "3、好。"], ["1.多。", "2.快。", "3.好。"], true],
    ["T5", ["（一）多。", "（三）快。", "（四）好。"], ["（一）多。", "（二）快。", "（三）好。"], false],
  ] as const)("%s is fixed: %j becomes %j", (rule, wrong, right, safe) => {
    const book = bookOf([wrong]);
    const fix = problemsOf(rule, { book })[0]?.fix;
    expect(fix && applyFix(book, fix).sections[0]?.paragraphs).toEqual(right);
    expect(fix?.safe).toBe(safe);
  });
});

it.each(["T2", "P1"])("%s deletes nothing where a section would be blank then", (rule) => {
  const book = bookOf([[`1.${LONG}`], [`1.${LONG}`], ["总体绩效目标", " "]]);
  expect(problemsOf(rule, { book }).map(({ fix }) => fix)).toEqual([undefined]);
});

it("P1 deletes the later copy and counts the others on", () => {
  const book = bookOf([[`1.${LONG}`, `2.${LONG}`, "3.第三。", "4.第四。"]]);
  const fix = problemsOf("P1", { book })[0]?.fix;
  expect(fix && applyFix(book, fix).sections[0]?.paragraphs).toEqual([`1.${LONG}`, "2.第三。", "3.第四。"]);
});
