import { describe, expect, it } from "vitest";
import type { Indicator } from "../../../../shared/book/model.ts";
import { applyFix } from "../../../../shared/checks/run/apply-fix.ts";
import { CONTENT, COST, EFFECT, NEW_COST, OUTPUTS } from "../cases/names.ts";
import { bookOf, placesOf, problemsOf, row } from "../cases/one-project.ts";

it("I4 finds the money rate in a description too", () => {
  const wrong = row("质量", "任务完成率", "＝100%", "任务资金到位率达到100%");
  expect(placesOf(bookOf(wrong), "I4")).toEqual(["i1.description"]);
});

describe("I3 on the two schemes", () => {
  it("lets each scheme stand by itself", () => {
    expect(placesOf(bookOf(...OUTPUTS, COST, EFFECT, CONTENT), "I3")).toEqual([]);
    expect(placesOf(bookOf(NEW_COST, ...OUTPUTS, EFFECT, CONTENT), "I3")).toEqual([]);
  });

  it("reports a row of the old scheme in a project of the new one", () => {
    const mixed = bookOf(NEW_COST, ...OUTPUTS, COST, EFFECT, CONTENT);
    expect(placesOf(mixed, "I3")).toEqual(["i5.level2"]);
    expect(problemsOf(mixed, "I3")[0]?.message).toContain("混用");
  });

  it("reports a project of the old scheme in a book of the new one, once", () => {
    const book = bookOf(NEW_COST, ...OUTPUTS, EFFECT, CONTENT);
    const [first] = book.projects;
    if (!first) throw new Error("no project");
    const old = { ...first, indicators: [...OUTPUTS, COST, COST, EFFECT, CONTENT] };
    const found = problemsOf({ ...book, projects: [first, old] }, "I3");
    expect(found.map(({ where }) => where)).toEqual([{ project: 2, indicator: 4, field: "level2" }]);
  });
});

it("I8 reports rows out of the scheme's order and puts them right", () => {
  const book = bookOf(...OUTPUTS.slice(0, 1), COST, ...OUTPUTS.slice(1), EFFECT, CONTENT);
  const [problem] = problemsOf(book, "I8");
  expect(problem?.where).toEqual({ project: 1 });
  if (!problem?.fix) throw new Error("no fix");
  expect(applyFix(book, problem.fix)).toEqual(bookOf(...OUTPUTS, COST, EFFECT, CONTENT));
});

it.each([
  ["满意度指标", bookOf(...OUTPUTS, COST, EFFECT)],
  ["效益指标", bookOf(...OUTPUTS, COST, CONTENT)],
  ["质量指标、时效指标", bookOf(...OUTPUTS.slice(0, 1), COST, EFFECT, CONTENT)],
  ["成本指标", bookOf(...OUTPUTS, EFFECT, CONTENT)],
  ["产出指标", bookOf(NEW_COST, EFFECT, CONTENT)],
])("I9 names what is missing: %s", (names, book) => {
  expect(problemsOf(book, "I9").map(({ message }) => message)).toEqual([`缺少${names}。`]);
});

describe("I9 is an error where the text's other projects have the kind", () => {
  const severities = (...projects: (readonly Indicator[])[]) => {
    const book = bookOf();
    const [first] = book.projects;
    if (!first) throw new Error("no project");
    const all = projects.map((indicators) => ({ ...first, indicators: [...indicators] }));
    return problemsOf({ ...book, projects: all }, "I9").map(({ severity }) => severity);
  };

  it("and a warning where none of them has it", () => {
    const whole = [...OUTPUTS, COST, EFFECT, CONTENT];
    const withoutCost = [...OUTPUTS, EFFECT, CONTENT];
    expect(severities(withoutCost, withoutCost)).toEqual(["warning", "warning"]);
    expect(severities(whole, withoutCost)).toEqual(["error"]);
    expect(severities([...OUTPUTS, COST], withoutCost)).toEqual(["error", "error"]);
  });
});

it("I3 blames the one project of the new scheme among many of the old one", () => {
  const old = bookOf(...OUTPUTS, COST, EFFECT, CONTENT);
  const one = bookOf(NEW_COST, ...OUTPUTS, EFFECT, CONTENT);
  const projects = [...old.projects, ...old.projects, ...one.projects, ...old.projects];
  const found = problemsOf({ ...old, projects }, "I3");
  expect(found.map(({ where }) => where)).toEqual([{ project: 3, indicator: 1, field: "level2" }]);
});

it.each([
  ["每人每月 伙食补助", "600元", ["B4"]],
  ["项目前期咨询费", "4万元", ["B4"]],
  ["粮食收购政策执行率", "100%", ["V2"]],
] as const)("one missing symbol is one problem: %s %s", (name, value, rules) => {
  const book = bookOf(row("成本", name, value), row("成本", "项目总成本", "≤100万元"));
  const found = ["B3", "B4", "V2"].filter((rule) => placesOf(book, rule).length > 0);
  expect(found).toEqual(rules);
});
