import { describe, expect, it } from "vitest";
import { applyFix } from "../../../shared/checks/run/apply-fix.ts";
import { bookOf, placesOf, problemsOf, rowOf } from "./small-book.ts";

describe("fixes of wording", () => {
  const fixed = (rule: string, text: string) => {
    const book = bookOf([[text]]);
    const fix = problemsOf(rule, { book })[0]?.fix;
    return fix ? applyFix(book, fix).sections[0]?.paragraphs[0] : undefined;
  };

  it.each([
    ["W1", "行而有效地做为。", "行之有效地作为。"],
    ["W2", "开展治理，；完成29项， 参训460人次，,合格。", "开展治理；完成29项，参训460人次，合格。"],
    ["W2", "强化检查,落实责任;总结经验.", "强化检查，落实责任；总结经验。"],
    ["E2", "唐财建【2023】107号、[2023]113号", "唐财建〔2023〕107号、[2023]113号"],
    ["Y1", "2021年方案和2022年要点", "2024年方案和2024年要点"],
  ])("%s makes of “%s”: “%s”", (rule, wrong, right) => {
    expect(fixed(rule, wrong)).toBe(right);
  });

  it("asks before it changes a project's name, which the budget system has as it is", () => {
    const book = bookOf(
      [],
      [
        {
          name: "专项资金（唐财建[2023]113号）",
          indicators: [rowOf("", "", { basis: "唐财建【2023】1号" })],
        },
      ],
    );
    expect(problemsOf("E2", { book }).map(({ where, fix }) => [where.field, fix?.safe])).toEqual([
      ["name", false],
      ["basis", true],
    ]);
  });

  it("says nothing of years and words that fit the text's own year", () => {
    const book = { ...bookOf([["2021年做好疫情防控，庆祝建党100周年。"]]), fiscalYear: 2021 };
    expect([...placesOf("Y1", book), ...placesOf("Y2", book)]).toEqual([]);
  });

  it("ends a paragraph with a full stop where its list does not go on", () => {
    const book = bookOf([["目标1：走访企业。", "目标2：解读政策；", "目标3：开展排查。"]]);
    const [problem] = problemsOf("W2", { book });
    expect(problem).toMatchObject({ where: { paragraph: 2 }, quote: "；" });
    const list = bookOf([["1.走访企业；", "2.解读政策；", "3.开展排查。"]]);
    expect(placesOf("W2", list)).toEqual([]);
  });
});
