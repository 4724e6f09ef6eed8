import { describe, expect, it, vi } from "vitest";
import type { Finding } from "../../../shared/checks/problem.ts";
import type { Rule } from "../../../shared/checks/rules/rule.ts";
import { createChecker } from "../../../shared/checks/run/check-book.ts";
import { letingBook } from "../../fixtures/paths.ts";

const INFO = { title: "测试", severity: "warning", example: { wrong: "", right: "" } } as const;
const found = (where: Finding["where"]): Finding => ({ where, message: "测试。", quote: "" });

function partRule(id: string, more: Partial<Extract<Rule, { on: "part" }>>): Rule {
  return { ...INFO, id, on: "part", ...more };
}

function bookRule(id: string, book: Extract<Rule, { on: "book" }>["book"]): Rule {
  return { ...INFO, id, on: "book", book };
}

describe("a checker", () => {
  it("adds the part's place to findings and to their fixes", () => {
    const rule = partRule("A", {
      project: () => [
        {
          ...found({ indicator: 2, field: "unit" }),
          fix: { title: "改", safe: true, changes: [{ change: "set", where: { field: "goal" }, text: "x" }] },
        },
      ],
    });
    const { problems } = createChecker(() => [rule]).check({ book: letingBook() });
    expect(problems).toHaveLength(9);
    expect(problems[3]).toMatchObject({
      rule: "A",
      severity: "warning",
      where: { project: 4, indicator: 2, field: "unit" },
      fix: { changes: [{ where: { project: 4, field: "goal" } }] },
    });
  });

  it("lists problems in print order, rules on the whole book among the others", () => {
    const rules = [
      partRule("A", {
        section: () => [found({ paragraph: 2 }), found({ paragraph: 1 })],
        project: () => [found({ indicator: 1, field: "unit" }), found({ field: "goal" })],
      }),
      bookRule("B", () => [
        found({ project: 1, field: "name" }),
        found({ section: 1, paragraph: 1 }),
        found({}),
        found({ project: 1, indicator: 1, field: "level3" }),
      ]),
    ];
    const { problems } = createChecker(() => rules).check({ book: letingBook() });
    const first = problems.filter(({ where }) => (where.section ?? 1) === 1 && (where.project ?? 1) === 1);
    expect(first.map(({ rule, where }) => [rule, where.paragraph ?? where.indicator, where.field])).toEqual([
      ["B", undefined, undefined],
      ["A", 1, undefined],
      ["B", 1, undefined],
      ["A", 2, undefined],
      ["B", undefined, "name"],
      ["A", undefined, "goal"],
      ["B", 1, "level3"],
      ["A", 1, "unit"],
    ]);
  });

  it("names rules that are off or lack their data as unchecked", () => {
    const rules = [
      partRule("A", { section: () => [found({})] }),
      bookRule("B", () => null),
      bookRule("C", () => [found({})]),
    ];
    const checker = createChecker(() => rules);
    const { problems, unchecked } = checker.check({ book: letingBook(), off: ["A"] });
    expect([...unchecked].sort()).toEqual(["A", "B"]);
    expect(problems.map(({ rule }) => rule)).toEqual(["C"]);
    expect(checker.check({ book: letingBook() }).unchecked).toEqual(["B"]);
  });

  it("runs a rule again only on what is another object, or under another setting", () => {
    const project = vi.fn(() => [found({})]);
    const checker = createChecker(() => [partRule("A", { project })]);
    const book = letingBook();
    checker.check({ book });
    expect(project).toHaveBeenCalledTimes(9);
    const edited = {
      ...book,
      projects: book.projects.map((each, at) => (at === 4 ? { ...each, goal: "" } : each)),
    };
    checker.check({ book: edited });
    expect(project).toHaveBeenCalledTimes(10);
    const { problems } = checker.check({ book: { ...edited, projects: edited.projects.slice(2) } });
    expect(project).toHaveBeenCalledTimes(10);
    expect(problems.map(({ where }) => where.project)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    checker.check({ book: { ...edited, fiscalYear: 2025 } });
    expect(project).toHaveBeenCalledTimes(19);
  });

  it("hands rules the setting that the book itself says", () => {
    const project = vi.fn<NonNullable<Extract<Rule, { on: "part" }>["project"]>>(() => []);
    const book = letingBook();
    createChecker(() => [partRule("A", { project })]).check({ book });
    expect(project.mock.calls[0]?.[1]).toEqual({
      fiscalYear: 2024,
      department: "乐亭县商务和投资促进局",
      taxonomy: "old",
      kinds: ["数量", "质量", "时效", "成本", "效益", "满意度"],
    });
  });
});
