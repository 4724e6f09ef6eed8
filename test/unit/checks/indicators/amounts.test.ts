import { describe, expect, it } from "vitest";
import { bookOf, bookWith, placesOf, problemsOf, row } from "./one-project.ts";

describe("B3, with a budget of 100.00 万元", () => {
  it.each([
    row("成本", "项目总成本", "≤120万元"),
    row("成本", "项目总成本", "≤80万元"),
    row("成本", "成本控制率", "100%"),
    row("经济成本", "工程造价", "≤1200000元"),
    row("成本", "经费预算控制数", "≤90经费预算控制数90万元"),
  ])("reports $level3 $symbol $number $unit", (wrong) => {
    expect(placesOf(bookOf(wrong), "B3")).toEqual(["i1.number"]);
  });

  it.each([
    row("成本", "项目总成本", "≤100万元"),
    row("成本", "项目总成本", "≤1000000元"),
    row("成本", "每平方米建设成本", "≤1800元"),
    row("成本", "单台设备单价", "≤120万元"),
    row("经济成本", "成本节约率", "≥100%"),
    row("社会成本", "误报扰民次数", "≤2次"),
    row("经济效益", "带动投资", "≥120万元"),
  ])("lets $level3 $symbol $number $unit stand", (right) => {
    expect(placesOf(bookOf(right), "B3")).toEqual([]);
  });

  it("lets a part of the costs stand beside others, and says nothing without a budget", () => {
    const parts = [row("成本", "设备购置费用", "≤60万元"), row("成本", "安装费用", "≤40万元")];
    expect(placesOf(bookOf(...parts), "B3")).toEqual([]);
    const indicators = [row("成本", "项目总成本", "≤120万元")];
    expect(placesOf(bookWith({ budget: { total: "", fiscal: "", other: "" }, indicators }), "B3")).toEqual(
      [],
    );
  });
});

describe("B4", () => {
  it.each([
    row("成本", "项目总成本", "100万元"),
    row("成本", "项目总成本", "≥100万元"),
    row("经济成本", "项目总成本", "＝100万元"),
    row("社会成本", "误报扰民次数", "≥2次"),
  ])("reports $level3 $symbol $number $unit", (wrong) => {
    expect(placesOf(bookOf(wrong), "B4")).toEqual(["i1.symbol"]);
  });

  it.each([
    row("成本", "项目总成本", "≤100万元"),
    row("成本", "项目总成本", "<=100万元"),
    row("社会成本", "安全责任事故数", "＝0起"),
    row("成本", "每人每月供养标准", "＝1080元"),
    row("成本", "成本节约率", "≥5%"),
    row("经济效益", "节约水费", "≥5万元"),
  ])("lets $level3 $symbol $number $unit stand", (right) => {
    expect(placesOf(bookOf(right), "B4")).toEqual([]);
  });

  it("puts a missing limit unasked, and asks before it turns a symbol round", () => {
    const fix = (value: string) => problemsOf(bookOf(row("成本", "项目总成本", value)), "B4")[0]?.fix;
    expect(fix("100万元")?.safe).toBe(true);
    expect(fix("≥100万元")?.safe).toBe(false);
  });
});
