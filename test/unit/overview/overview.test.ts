import { expect, it } from "vitest";
import type { Project } from "../../../shared/book/model.ts";
import { emptyProject } from "../../../shared/book/model.ts";
import { fenToWan } from "../../../shared/book/money.ts";
import { overviewOf, withoutSource } from "../../../shared/overview/overview.ts";
import { letingBook } from "../../fixtures/paths.ts";

function bookOf(projects: readonly Partial<Project>[]) {
  return { department: "某局", projects: projects.map((each) => ({ ...emptyProject(), ...each })) };
}

function budget(total: string, fiscal = "", other = "") {
  return { budget: { total, fiscal, other } };
}

it("the real text: units, funds, periods whichever way the plan is written, and kinds of indicators", () => {
  const { money, units, plan, indicators } = overviewOf(letingBook());
  expect(fenToWan(money.total)).toBe("862.00");
  expect(fenToWan(money.fiscal)).toBe("862.00");
  expect([money.other, withoutSource(money)]).toEqual([0, 0]);
  expect(units.map(({ title, total, projects }) => [title, fenToWan(total), projects.length])).toEqual([
    ["366001 本级", "562.00", 6],
    ["366003 投资促进中心", "300.00", 3],
  ]);
  expect(plan.map(fenToWan)).toEqual(["215.50", "215.50", "215.50", "215.50"]);
  expect(indicators.map(({ name, count }) => [name, count])).toEqual([
    ["产出指标", 38],
    ["效益指标", 13],
    ["满意度指标", 9],
  ]);
  expect(indicators[0]?.level2).toEqual([
    { name: "数量指标", count: 10 },
    { name: "质量指标", count: 10 },
    { name: "时效指标", count: 9 },
    { name: "成本指标", count: 9 },
  ]);
});

it("amounts are exact to the 分: thirds of an amount make the whole, sums do not drift", () => {
  const book = bookOf([
    { ...budget("0.000001"), spendingPlan: [33.33, 33.33, 33.34, 0] },
    { ...budget("9000000000.999999"), spendingPlan: [33.33, 66.66, 99.99, 100] },
    ...Array.from({ length: 10 }, () => budget("0.1")),
  ]);
  const { plan, projects, money } = overviewOf(book);
  for (const { plan: own, total } of projects.slice(0, 2))
    expect(own?.reduce((sum, amount) => sum + amount, 0)).toBe(total);
  expect(fenToWan(plan.reduce((sum, amount) => sum + amount, 0))).toBe("9000000001.00");
  expect(fenToWan(money.total)).toBe("9000000002.00");
});

it("a plan that is not filled in or adds up to nothing is left out; money without a source is told, more than all too", () => {
  const { plan, projects } = overviewOf(
    bookOf([
      { ...budget("10", "4", "5"), spendingPlan: [50, null, null, null] },
      { ...budget("10", "10", "5"), spendingPlan: [10, 20, 10, 10] },
    ]),
  );
  expect(plan).toEqual([0, 0, 0, 0]);
  expect(projects.map((project) => [project.plan, fenToWan(withoutSource(project))])).toEqual([
    [null, "1.00"],
    [null, "-5.00"],
  ]);
});

it("a unit whose projects do not stand together is one; what is blank comes last, under no name", () => {
  const row = { level3: "", description: "", symbol: "", number: "", unit: "", basis: "" };
  const unit = { agencyCode: "1", agencyName: "甲" };
  const { units, indicators } = overviewOf(
    bookOf([
      { ...unit, ...budget("1") },
      { ...budget("2"), indicators: [{ level1: "", level2: "", ...row }] },
      { ...unit, ...budget("3"), indicators: [{ level1: "自定指标", level2: "其他", ...row }] },
      { ...unit, indicators: [{ level1: "效益指标", level2: "社会效益指标", ...row }] },
    ]),
  );
  expect(units.map(({ title, total, projects }) => [title, fenToWan(total), projects.length])).toEqual([
    ["1 甲", "4.00", 3],
    ["（未填单位）", "2.00", 1],
  ]);
  expect(indicators.map(({ name }) => name)).toEqual(["效益指标", "自定指标", ""]);
  expect(overviewOf(bookOf([]))).toMatchObject({ units: [], indicators: [], plan: [0, 0, 0, 0] });
});
