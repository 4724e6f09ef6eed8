import { describe, expect, it } from "vitest";
import {
  type Batch,
  batchOps,
  changesOf,
  levelNames,
  projectsIn,
} from "../../../renderer/forms/projects/batch-ops.ts";
import { applyOps } from "../../../shared/book/apply.ts";
import { carriedMarks } from "../../../shared/book/carried.ts";
import { rowsOfBook } from "../../../shared/book/rows.ts";
import { letingBook } from "../../fixtures/paths.ts";

const rows = rowsOfBook(letingBook());
const two = rows.projects.slice(0, 2);

function done(batch: Batch) {
  const ops = batchOps(two, rows.marks, batch);
  return { ops, changes: changesOf(two, ops), after: applyOps(rows, ops).projects };
}

describe("several projects at once", () => {
  it("get one basis, and only those that are chosen", () => {
    const { after, changes } = done({ what: "basis", text: " 年度计划 ", onlyBlank: false });
    expect(
      new Set(after.slice(0, 2).flatMap(({ indicators }) => indicators.map(({ basis }) => basis))),
    ).toEqual(new Set(["年度计划"]));
    expect(after.slice(2)).toEqual(rows.projects.slice(2));
    expect(changes[0]).toMatchObject({ label: "指标 1 · 指标值确定依据", after: "年度计划" });
    expect(done({ what: "basis", text: "年度计划", onlyBlank: true }).ops).toEqual([]);
  });

  it("get one plan; where it is so already, nothing is changed", () => {
    const plan: [number, number, number, number] = [0, 50, 0, 50];
    const { ops, changes, after } = done({ what: "plan", plan, onlyBlank: false });
    expect(after.map(({ spendingPlan }) => spendingPlan).slice(0, 2)).toEqual([plan, plan]);
    expect(changes.map((change) => change.after)).toEqual(["0% / 50% / 0% / 50%", "0% / 50% / 0% / 50%"]);
    expect(projectsIn(two, ops)).toBe(2);
    const [first] = two;
    const same = first && batchOps([first], [], { what: "plan", plan: first.spendingPlan, onlyBlank: false });
    expect(same).toEqual([]);
  });

  it("get another name for a level", () => {
    const names = levelNames(two, "level2");
    expect(names[0]?.count).toBeGreaterThan(1);
    const { after } = done({ what: "level", field: "level2", from: "数量指标", to: "产出数量指标" });
    expect(levelNames(after.slice(0, 2), "level2").map(({ name }) => name)).toContain("产出数量指标");
    expect(levelNames(after.slice(0, 2), "level2").map(({ name }) => name)).not.toContain("数量指标");
  });

  it("lose their 待核对, those of others stay", () => {
    const marks = carriedMarks(rows);
    const ops = batchOps(two, marks, { what: "checked" });
    const left = applyOps({ ...rows, marks }, ops).marks;
    expect(left).toEqual(carriedMarks({ ...rows, projects: rows.projects.slice(2) }));
  });
});
