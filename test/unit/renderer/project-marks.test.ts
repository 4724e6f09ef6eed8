import { describe, expect, it } from "vitest";
import { balanceOf, fillingOf } from "../../../renderer/forms/project/balance.ts";
import { codeWords } from "../../../renderer/forms/project/code-words.ts";
import {
  completePlan,
  convertPlan,
  type Plan,
  readPlan,
} from "../../../renderer/forms/project/spending-plan.ts";

const CASES: readonly { plan: Plan; reading: object; rest: object | null; other: Plan | null }[] = [
  { plan: [25, 25, 25, 25], reading: { kind: "current", sum: 100 }, rest: null, other: [25, 50, 75, 100] },
  {
    plan: [25, 50, 75, 100],
    reading: { kind: "cumulative", reached: 100 },
    rest: null,
    other: [25, 25, 25, 25],
  },
  {
    plan: [33.33, 33.33, 33.34, 0],
    reading: { kind: "current", sum: 100 },
    rest: null,
    other: [33.33, 66.66, 100, 100],
  },
  { plan: [0, 0, 0, 100], reading: { kind: "current", sum: 100 }, rest: null, other: null },
  {
    plan: [25, 25, 25, 20],
    reading: { kind: "current", sum: 95 },
    rest: { index: 3, percent: 25 },
    other: [25, 50, 75, 95],
  },
  {
    plan: [25, null, 25, null],
    reading: { kind: "current", sum: 50 },
    rest: { index: 3, percent: 50 },
    other: [25, 25, 50, 50],
  },
  {
    plan: [null, 20, 30, 40],
    reading: { kind: "current", sum: 90 },
    rest: { index: 0, percent: 10 },
    other: [0, 20, 50, 90],
  },
  {
    plan: [25, 50, 75, null],
    reading: { kind: "cumulative", reached: 75 },
    rest: { index: 3, percent: 100 },
    other: [25, 25, 25, 0],
  },
  {
    plan: [100, 100, 100, 100],
    reading: { kind: "cumulative", reached: 100 },
    rest: null,
    other: [100, 0, 0, 0],
  },
  { plan: [50, 25, 75, 100], reading: { kind: "current", sum: 250 }, rest: null, other: null },
  { plan: [null, null, null, null], reading: { kind: "blank" }, rest: null, other: null },
];

describe("a spending plan", () => {
  it.each(CASES)("$plan: which way it counts, what completes it, the same the other way", (each) => {
    expect(readPlan(each.plan)).toEqual(each.reading);
    expect(completePlan(each.plan)).toEqual(each.rest);
    expect(convertPlan(each.plan)).toEqual(each.other);
  });

  it("is complete once its rest is filled in, and comes back after being said the other way", () => {
    for (const { plan, rest } of CASES) {
      const filled =
        rest && plan.with((rest as { index: number }).index, (rest as { percent: number }).percent);
      if (filled) expect(completePlan(filled)).toBeNull();
      const full = plan.every((percent) => percent !== null) && readPlan(plan).kind !== "blank";
      const other = convertPlan(plan);
      if (full && other && completePlan(plan) === null) expect(convertPlan(other)).toEqual(plan);
    }
  });
});

describe("a project code", () => {
  it.each([
    ["13022524P00HHX610007T", "21 位 · 130225 · 2024年"],
    ["1302252", "7 / 21 位"],
    ["甲", "1 / 21 位"],
  ])("%s says %s", (code, words) => {
    expect(codeWords(code)).toBe(words);
  });
});

describe("the balance of the amounts", () => {
  it.each([
    [{ total: "5.00", fiscal: "5.00", other: "" }, { kind: "even" }],
    [{ total: "0.30", fiscal: "0.10", other: "0.20" }, { kind: "even" }],
    [
      { total: "5.00", fiscal: "1.80", other: "" },
      { kind: "short", by: "3.20" },
    ],
    [
      { total: "", fiscal: "50.00", other: "" },
      { kind: "over", by: "50.00" },
    ],
    [{ total: "", fiscal: "", other: "" }, { kind: "blank" }],
  ])("%j is %j", (budget, balance) => {
    expect(balanceOf(budget)).toEqual(balance);
  });
});

describe("what one click fills in", () => {
  it.each([
    [
      { total: "5.00", fiscal: "1.80", other: "" },
      { part: "other", amount: "3.20" },
    ],
    [
      { total: "5.00", fiscal: "", other: "1.80" },
      { part: "fiscal", amount: "3.20" },
    ],
    [
      { total: "5.00", fiscal: "", other: "" },
      { part: "fiscal", amount: "5.00" },
    ],
    [
      { total: "", fiscal: "0.10", other: "0.20" },
      { part: "total", amount: "0.30" },
    ],
    [
      { total: "5.00", fiscal: "5.00", other: "3.20" },
      { part: "total", amount: "8.20" },
    ],
    [
      { total: "5.00", fiscal: "1.00", other: "1.00" },
      { part: "total", amount: "2.00" },
    ],
    [{ total: "5.00", fiscal: "5.00", other: "" }, null],
    [{ total: "", fiscal: "", other: "" }, null],
  ])("%j: %j", (budget, filling) => {
    expect(fillingOf(budget)).toEqual(filling);
  });
});
