import { describe, expect, it } from "vitest";
import { applyFix } from "../../../shared/checks/run/apply-fix.ts";
import { letingBook } from "../../fixtures/paths.ts";
import { bookOf, placesOf, problemsOf, rowOf } from "./small-book.ts";

it("N1 quotes both numbers", () => {
  const [problem] = problemsOf("N1", { book: letingBook() });
  expect(problem?.quote).toBe("16家");
  expect(problem?.message).toBe("同一项目内数字不一致：“16家”与第1个指标的“25家”。");
});

describe("spending plans", () => {
  const plans = (...each: (number | null)[][]) =>
    bookOf(
      [],
      each.map((spendingPlan) => ({ spendingPlan })),
    );

  it("are written one way by B1's fix", () => {
    const book = plans([10, 30, 40, 20], [10, 40, 80, 100], [0, 50, 90, 100]);
    const fix = problemsOf("B1", { book })[0]?.fix;
    expect(fix?.title).toBe("全部改为累计");
    expect(fix && applyFix(book, fix).projects[0]?.spendingPlan).toEqual([10, 40, 80, 100]);
    const other = plans([10, 30, 40, 20], [33.3, 33.3, 33.4, 0], [0.1, 0.3, 0.7, 100]);
    const back = problemsOf("B1", { book: other })[0]?.fix;
    expect(back && applyFix(other, back).projects[2]?.spendingPlan).toEqual([0.1, 0.2, 0.4, 99.3]);
  });

  it("say what is wrong", () => {
    const messages = problemsOf("B7", {
      book: plans([25, 50, 75, 90], [10, 30, 30, 20], [20, 60, 50, 100]),
    }).map(({ message }) => message);
    expect(messages).toEqual([
      "资金支出计划25/50/75/90：末期是90%，不是100%。",
      "资金支出计划10/30/30/20：合计90%，不是100%。",
      "资金支出计划20/60/50/100：累计数不递增。",
    ]);
  });
});

describe("M1", () => {
  it("names every field that is blank", () => {
    const book = bookOf(
      [[], ["有"]],
      [{ spendingPlan: [25, null, 25, 50], budget: { total: "", fiscal: "5.00", other: "" } }],
    );
    expect(placesOf("M1", { ...book, compiler: " " })).toEqual([
      "compiler",
      "s1",
      "p1",
      ...["agencyCode", "agencyName", "code", "name", "budget.total", "fundsUse", "spendingPlan", "goal"].map(
        (field) => `p1.${field}`,
      ),
    ]);
  });

  it("names a row's blank cells, and 指标值 where none of its three is there", () => {
    const full = { level1: "产出指标", level2: "数量指标", description: "检查", basis: "方案" };
    const rows = [
      rowOf("检查数量", "及时", full),
      rowOf("检查数量", "", full),
      rowOf("", "25家", { ...full, basis: "" }),
    ];
    const places = placesOf("M1", bookOf([["有"]], [{ indicators: rows }])).filter((place) =>
      place.includes(".i"),
    );
    expect(places).toEqual(["p1.i2.number", "p1.i3.level3", "p1.i3.basis"]);
  });
});
