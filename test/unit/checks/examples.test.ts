import { describe, expect, it } from "vitest";
import type { Book, Indicator, Project } from "../../../shared/book/model.ts";
import { RULES } from "../../../shared/checks/rules/rules.ts";
import { bookOf as bookOfRows, bookWith, row } from "./cases/one-project.ts";
import { bookOf, placesOf } from "./small-book.ts";

/** A book that holds what a rule's example says, by rule; `text` is one of the example's two sides. */
const SHOWN: Readonly<Record<string, (text: string) => Book>> = {
  ...byRule("T3 T4 T5 Y1 Y2 Y3 W1 W2 W3 E2 S1 S2", (text) => bookOf([text.split(/ ?\/ /), []])),
  ...byRule("B2 B7", (text) => project({ spendingPlan: plan(text) })),
  ...byRule("C1 C3", (text) => project({ code: text })),
  ...byRule("V1 V2 V5", (text) => oneRow(row("数量", "抽查企业数量", text))),
  ...byRule("V6", (text) => oneRow(row("服务对象满意度", text, "≥95%"))),
  ...byRule("I6", (text) => oneRow(row("服务对象满意度", text, "≥95%"))),
  ...byRule("V4", (text) => oneRow(row("社会效益", ...nameAndValue(text)))),
  ...byRule("V7", (text) => oneRow(row("数量", ...nameAndValue(text)))),
  ...byRule("B4", (text) => oneRow(row("成本", ...nameAndValue(text)))),
  ...byRule("I7", (text) => oneRow(row("服务对象满意度", ...nameAndValue(text)))),
  ...byRule("I3 I4", (text) => {
    const [level2 = "", level3 = ""] = text.split("指标：");
    return oneRow(row(level2, level3, "≥95%"));
  }),
  E1: (text) => oneRow(row("数量", "培训人数", "≥12人", "实际人数", text)),
  G1: (text) => bookWith({ goal: text }),
  G2: (text) => bookWith({ fundsUse: "解决改制企业遗留问题", goal: words(text).at(-1) ?? "" }),
  I1: (text) => oneRow(row("质量", "验收合格率", "≥95%", words(text)[0])),
  I2: (text) => oneRow(row("经济效益", words(text).at(-1) ?? "", "≥5%")),
  I8: (text) => bookOfRows(...text.split("、").map((level2) => row(level2, `${level2}方面`, "≥5个"))),
  V8: (text) => oneRow(row("经济效益", "消费品零售额增速", words(text)[1] ?? "", words(text)[0])),
  B1: (text) => bookOf([], plansIn(text)),
  B3: (text) => {
    const [, budget = "", name = "", value = ""] = /^预算([\d.]+)万元，(.+?)([≤\d].*)$/.exec(text) ?? [];
    return bookWith({
      budget: { total: budget, fiscal: budget, other: "" },
      indicators: [row("成本", name, value)],
    });
  },
  B5: (text) => {
    const [total = "", fiscal = "", other = ""] = text.match(/[\d.]+/g) ?? [];
    return project({ budget: { total, fiscal, other } });
  },
  T2: (text) => bookOf([text.split(" / ").slice(1)]),
};

/** Their examples tell of several places of a book, in words. */
const TOLD = "T1 P1 P2 P3 N1 N2 C2 C4 I9 M1".split(" ");

function byRule(ids: string, show: (text: string) => Book): Readonly<Record<string, (text: string) => Book>> {
  return Object.fromEntries(ids.split(" ").map((id) => [id, show]));
}

function project(fields: Partial<Project>): Book {
  return bookOf([], [fields]);
}

function oneRow(indicator: Indicator): Book {
  return bookOfRows(indicator);
}

function nameAndValue(text: string): [name: string, value: string] {
  const [name = "", value = ""] = text.split(" ");
  return [name, value];
}

function plan(text: string): number[] {
  return text.split("/").map(Number);
}

function plansIn(text: string): Partial<Project>[] {
  return Array.from(text.matchAll(/\d+(?:\/\d+){3}/g), ([each]) => ({ spendingPlan: plan(each) }));
}

/** What stands in quotation marks. */
function words(text: string): string[] {
  return Array.from(text.matchAll(/“(.+?)”/g), ([, each = ""]) => each);
}

describe("the example of", () => {
  const shown = RULES.filter(({ id }) => !TOLD.includes(id));

  it.each(shown)("$id is reported where it is wrong and not where it is right", ({ id, example }) => {
    const show = SHOWN[id];
    if (!show) throw new Error(`say how to show the example of ${id}`);
    expect(placesOf(id, show(example.wrong)), example.wrong).not.toEqual([]);
    expect(placesOf(id, show(example.right)), example.right).toEqual([]);
  });

  it.each(RULES)("$id has two sides and a title", ({ title, example: { wrong, right } }) => {
    expect(title.trim()).not.toBe("");
    expect(wrong.trim()).not.toBe("");
    expect(right.trim()).not.toBe("");
    expect(wrong).not.toBe(right);
  });
});

it("every rule has an id of its own", () => {
  expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
});
