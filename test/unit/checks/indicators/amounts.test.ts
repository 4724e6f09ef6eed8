import { expect, it } from "vitest";
import { bookOf, bookWith, placesOf, problemsOf, row } from "../cases/one-project.ts";

it("B3 lets a part of the costs stand beside others, and says nothing without a budget", () => {
  const parts = [row("成本", "设备购置费用", "≤60万元"), row("成本", "安装费用", "≤40万元")];
  expect(placesOf(bookOf(...parts), "B3")).toEqual([]);
  const indicators = [row("成本", "项目总成本", "≤120万元")];
  expect(placesOf(bookWith({ budget: { total: "", fiscal: "", other: "" }, indicators }), "B3")).toEqual([]);
});

it("B4 puts a missing limit unasked, and asks before it turns a symbol round", () => {
  const fix = (value: string) => problemsOf(bookOf(row("成本", "项目总成本", value)), "B4")[0]?.fix;
  expect(fix("100万元")?.safe).toBe(true);
  expect(fix("≥100万元")?.safe).toBe(false);
});
