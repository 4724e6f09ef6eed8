import { describe, expect, it } from "vitest";
import { balanceOf } from "../../../renderer/screens/project/balance.ts";
import { readPlan } from "../../../renderer/screens/project/spending-plan.ts";

describe("how a spending plan is meant", () => {
  it.each([
    [[25, 25, 25, 25], { kind: "current" }],
    [[33.33, 33.33, 33.34, 0], { kind: "current" }],
    [[null, null, null, 100], { kind: "current" }],
    [[25, 50, 75, 100], { kind: "cumulative" }],
    [[100, 100, 100, 100], { kind: "cumulative" }],
    [[50, 25, 75, 100], { kind: "wrong", sum: 250 }],
    [[25, 25, 25, 20], { kind: "wrong", sum: 95 }],
    [[25, null, 75, null], { kind: "current" }],
    [[25, null, 50, 100], { kind: "incomplete" }],
    [[null, null, null, null], { kind: "blank" }],
  ])("%j is %j", (plan, reading) => {
    expect(readPlan(plan)).toEqual(reading);
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
