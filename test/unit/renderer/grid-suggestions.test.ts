import { expect, it } from "vitest";
import { choicesFor, matching } from "../../../renderer/forms/project/grid/suggestions.ts";
import { EMPTY_INDICATOR } from "../../../shared/book/model.ts";

const row = (level1: string, level2 = "") => ({ ...EMPTY_INDICATOR, level1, level2 });

it("二级指标 are offered by the scheme that the text follows, under their 一级指标", () => {
  const old = [row("产出指标"), row("效益指标")];
  expect(choicesFor("level2", row("产出指标"), old)).toContain("成本指标");
  const renewed = [...old, row("成本指标")];
  expect(choicesFor("level2", row("产出指标"), renewed)).not.toContain("成本指标");
  expect(choicesFor("level2", row("成本指标"), renewed)[0]).toBe("经济成本指标");
  expect(choicesFor("level1", undefined, renewed)).toContain("成本指标");
  expect(choicesFor("level2", row("自定的"), old)).toContain("服务对象满意度指标");
});

it("names of the text's own are offered too, each once", () => {
  const book = [row("产出指标", "安全指标"), row("产出指标", "数量指标"), row("其他")];
  const choices = choicesFor("level2", row("产出指标"), book);
  expect(choices.filter((name) => name === "数量指标")).toHaveLength(1);
  expect(choices).toContain("安全指标");
  expect(choicesFor("level1", undefined, book)).toContain("其他");
  expect(choicesFor("basis", undefined, book)).toEqual([]);
});

it("what is typed narrows them, and ends them when it is one of them", () => {
  expect(matching(["数量指标", "质量指标", "时效指标"], "量")).toEqual(["数量指标", "质量指标"]);
  expect(matching(["数量指标"], "数量指标")).toEqual([]);
  expect(matching(["数量指标"], " ")).toEqual([]);
});
