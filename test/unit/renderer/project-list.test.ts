import { describe, expect, it } from "vitest";
import { stepMoves } from "../../../renderer/forms/project/project-edits.ts";
import {
  type ListLine,
  listLines,
  PRINT_ORDER,
  type Sort,
} from "../../../renderer/forms/projects/list-lines.ts";
import { EMPTY_INDICATOR, emptyProject } from "../../../shared/book/model.ts";
import type { BookRows, ProjectRow } from "../../../shared/book/rows.ts";

function project(id: number, fields: Partial<ProjectRow>): ProjectRow {
  return { ...emptyProject(), agencyName: "某局本级", id, indicators: [], ...fields };
}

const BOOK: BookRows = {
  fiscalYear: 2024,
  department: "某局",
  compiler: "",
  reviewer: "",
  layout: "hebei",
  rulesOff: [],
  marks: [],
  comments: [],
  sections: [],
  projects: [
    project(1, {
      agencyCode: "366001",
      name: "招商经费",
      code: "B2",
      budget: { total: "1.50", fiscal: "", other: "" },
      goal: "全年举办推介活动，\n引进项目不少于10个，其中ABC类3个",
    }),
    project(2, { agencyCode: "366001", name: "办公经费", code: "A1" }),
    project(3, {
      agencyCode: "366003",
      name: "会展经费",
      budget: { total: "30.00", fiscal: "", other: "" },
      indicators: [
        { ...EMPTY_INDICATOR, id: 9, level3: "推介活动场次", symbol: "≥", number: "4", unit: "场" },
      ],
    }),
  ],
};

function lines(query: string, sort: Sort = PRINT_ORDER): string[] {
  return listLines(BOOK, query, sort).map(inWords);
}

function inWords(line: ListLine): string {
  if (line.kind === "unit") return `# ${line.title} ${line.count} ${line.subtotal}`;
  const { hit } = line;
  const found = hit ? ` ${hit.label}：${hit.before}[${hit.match}]${hit.after}` : "";
  return `${line.index + 1} ${line.project.name}${line.unit ? ` (${line.unit})` : ""}${found}`;
}

describe("the list of projects", () => {
  it("stands in print order under its units, with their number and sum", () => {
    expect(lines("")).toEqual([
      "# 366001 本级 2 1.50",
      "1 招商经费",
      "2 办公经费",
      "# 366003 本级 1 30.00",
      "3 会展经费",
    ]);
  });

  it("finds by name, code and unit, and by any other words, which it shows where they stand", () => {
    expect(lines("办公")).toEqual(["# 366001 本级 1 0.00", "2 办公经费"]);
    expect(lines("b2")).toEqual(["# 366001 本级 1 1.50", "1 招商经费"]);
    expect(lines("366003")).toEqual(["# 366003 本级 1 30.00", "3 会展经费"]);
    expect(lines("推介活动")).toEqual([
      "# 366001 本级 1 1.50",
      "1 招商经费 绩效目标：全年举办[推介活动]， 引进项目不少于10个，其中ABC类3个",
      "# 366003 本级 1 30.00",
      "3 会展经费 指标 1 · 三级指标：[推介活动]场次",
    ]);
    expect(lines("≥4场")).toEqual(["# 366003 本级 1 30.00", "3 会展经费 指标 1 · 指标值：[≥4场]"]);
    expect(lines("abc")[1]).toBe("1 招商经费 绩效目标：…目不少于10个，其中[ABC]类3个");
  });

  it("wants every word", () => {
    expect(lines("经费 推介 10个")).toHaveLength(2);
    expect(lines("会展 没有")).toEqual([]);
  });

  it("in another order has no headings: each line says its unit", () => {
    expect(lines("", { by: "total", down: true })).toEqual([
      "3 会展经费 (366003 本级)",
      "1 招商经费 (366001 本级)",
      "2 办公经费 (366001 本级)",
    ]);
    expect(lines("", { by: "name", down: false })[0]).toBe("2 办公经费 (366001 本级)");
    expect(lines("", { by: "code", down: true })[0]).toBe("1 招商经费 (366001 本级)");
    expect(lines("", { by: "indicators", down: true })[0]).toBe("3 会展经费 (366003 本级)");
    expect(lines("", { by: "order", down: true })[0]).toBe("3 会展经费 (366003 本级)");
  });
});

describe("several projects one place up or down", () => {
  const moved = (wanted: number[], step: 1 | -1) => {
    const order = [1, 2, 3, 4, 5];
    for (const { id, before } of stepMoves(order, new Set(wanted), step)) {
      order.splice(order.indexOf(id), 1);
      order.splice(before === null ? order.length : order.indexOf(before), 0, id);
    }
    return order;
  };

  it("neighbours go as one block, each block for itself, and one at the end stays", () => {
    expect(moved([2, 3], -1)).toEqual([2, 3, 1, 4, 5]);
    expect(moved([2, 3], 1)).toEqual([1, 4, 2, 3, 5]);
    expect(moved([2, 4], -1)).toEqual([2, 1, 4, 3, 5]);
    expect(moved([2, 4], 1)).toEqual([1, 3, 2, 5, 4]);
    expect(moved([1, 2, 4], -1)).toEqual([1, 2, 4, 3, 5]);
    expect(moved([3, 5], 1)).toEqual([1, 2, 4, 3, 5]);
    expect(moved([], 1)).toEqual([1, 2, 3, 4, 5]);
  });
});
