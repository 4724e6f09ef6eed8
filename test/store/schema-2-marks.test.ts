import { describe, expect, it } from "vitest";
import { splitMark } from "../../electron/store/schema-2-marks.ts";
import { textOf } from "../../shared/book/field-text.ts";
import { standsOn } from "../../shared/book/mark.ts";
import { markSchema } from "../../shared/book/mark-schema.ts";
import { EMPTY_INDICATOR, emptyProject } from "../../shared/book/model.ts";

const WHO = { who: "王五", at: "2024-11-21T08:00:00.000Z" };

function fieldsOf(table: string, field: string, text: string): unknown {
  return splitMark({ kind: "carried", rule: "", table, id: 1, field, text, ...WHO }).fields;
}

describe("a mark of schema 2 is split into the fields that it stands on", () => {
  it.each([
    ["paragraph", "", "（一）\n二/三", { text: "（一）\n二/三" }],
    ["section", "title", "总体", { title: "总体" }],
    ["section", "", "必填项为空。", { "": "必填项为空。" }],
    ["project", "", "缺少指标。", { "": "缺少指标。" }],
    ["project", "goal", "1/2\t3", { goal: "1/2\t3" }],
    ["project", "budget.total", "5.00", { "budget.total": "5.00" }],
    [
      "project",
      "budget",
      "5.00//1.00",
      { "budget.total": "5.00", "budget.fiscal": "", "budget.other": "1.00" },
    ],
    [
      "project",
      "spendingPlan",
      "25/33.33//100",
      { "plan.0": "25", "plan.1": "33.33", "plan.2": "", "plan.3": "100" },
    ],
    ["indicator", "number", "25\n≥25家", { number: "25\n≥25家" }],
    ["book", "某某", "两种写法。", { "": "两种写法。" }],
  ])("%s %s", (table, field, text, fields) => {
    expect(fieldsOf(table, field, text)).toEqual(fields);
  });

  it("a row with a tab in one of its texts ends and comes back with that row", () => {
    const row = { ...EMPTY_INDICATOR, level3: "次数", description: "见\t附表", basis: "a" };
    const text = Object.values(row).join("\t");
    const mark = markSchema.parse({ fields: fieldsOf("indicator", "", text), ...WHO });
    const holds = (now: object) => standsOn(mark, (name) => textOf("indicator", now, name));
    expect(holds(row)).toBe(true);
    expect(holds({ ...row, unit: "次" })).toBe(false);
    expect(holds({ ...row, weight: "10" })).toBe(true);
  });

  it("one that is taken away has no texts, and a message is no text of a project", () => {
    expect(splitMark({ kind: "carried", table: "indicator", field: "" })).toEqual({
      kind: "carried",
      table: "indicator",
      field: "",
    });
    const said = markSchema.parse({ fields: fieldsOf("project", "", ""), ...WHO });
    expect(standsOn(said, (name) => textOf("project", emptyProject(), name))).toBe(false);
  });

  it("one that stands on nothing is not in force", () => {
    expect(standsOn({ fields: {} }, () => "")).toBe(false);
  });
});
