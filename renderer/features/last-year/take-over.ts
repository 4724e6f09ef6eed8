import type { Op } from "../../../shared/book/edit.ts";
import { FIELDS, type Field, fieldOf, type ProjectField, withTexts } from "../../../shared/book/fields.ts";
import { replaceIndicators, setFields } from "../../../shared/book/indicator-ops.ts";
import { unmarkOps } from "../../../shared/book/marks-in-force.ts";
import type { Project, ProjectFields } from "../../../shared/book/model.ts";
import type { BookRows, ProjectRow } from "../../../shared/book/rows.ts";
import type { GridField } from "../../field/grid-field.ts";
import type { PairedIndicators } from "../../field/slots.ts";
import { flushDrafts } from "../../state/drafts.ts";
import { edit } from "../../state/editing.ts";
import { notice } from "../../state/messages.ts";
import { useApp } from "../../state/store.ts";
import { earlierOf, useComparison } from "./comparison.ts";

/** 沿用上年, as one step each. What is typed becomes an edit first. */

/** One field of a project. */
export function takeField(id: number, name: ProjectField): void {
  const field = fieldOf("project", name);
  withEarlier(id, (rows, project, earlier) => {
    const set = opToTake(project, earlier, [field]);
    // Who takes last year's text, having both before his eyes, has looked at it: it is 待核对 no longer.
    const looked = rows.marks.filter(
      (mark) =>
        mark.kind === "carried" && mark.table === "project" && mark.id === id && mark.field in set.fields,
    );
    edit(`沿用上年的${field.label}`, [set, ...unmarkOps(looked)]);
  });
}

/** Amounts, use of the funds, plan and goal; code, name and unit are this year's own. What is taken in one go nobody has looked at yet. */
export function takeBasics(id: number): void {
  const carried = FIELDS.project.filter((field) => field.carried);
  withEarlier(id, (_, project, earlier) => {
    edit("沿用上年的基本情况", [opToTake(project, earlier, carried)]);
    notice("已沿用上年的金额、用途、支出计划和绩效目标", true);
  });
}

/** The whole indicator table. */
export function takeIndicators(id: number): void {
  withEarlier(id, (_, project, { indicators }) => {
    const ops = replaceIndicators(project.id, project.indicators, indicators);
    if (ops.length > 0) edit("沿用上年的指标表", ops, { by: "last-year" });
    notice(`已沿用上年的 ${indicators.length} 条指标，请核对指标值`, true);
  });
}

function withEarlier(
  id: number,
  work: (rows: BookRows, project: ProjectRow, earlier: Project) => void,
): void {
  flushDrafts();
  const rows = useApp.getState().view?.rows;
  const { lastYear } = useComparison.getState();
  const project = rows?.projects.find((row) => row.id === id);
  const earlier = lastYear && project && earlierOf(lastYear, project);
  if (rows && project && earlier) work(rows, project, earlier);
}

function opToTake(project: ProjectRow, earlier: Project, taken: readonly Field<ProjectFields>[]) {
  const fields = withTexts<ProjectFields>(project, taken, ({ get }) => get(earlier));
  return { op: "set", table: "project", id: project.id, fields } satisfies Op;
}

/** 沿用上年 in the selected cells; a row that last year did not have stays as it is. */
export function takeCells(grid: GridField, { before }: PairedIndicators): void {
  const { top, bottom, fields } = grid.selected;
  const ops = grid.rows.slice(top, bottom + 1).flatMap((row, at): Op[] => {
    const was = before[top + at];
    if (!was) return [];
    return setFields(grid.rows, [row.id], Object.fromEntries(fields.map((field) => [field, was[field]])));
  });
  grid.act("沿用上年的指标内容", ops);
}
