import { canonicalText } from "../../../shared/book/canonical.ts";
import type { Op } from "../../../shared/book/edit.ts";
import { fieldOf, labelOf } from "../../../shared/book/fields.ts";
import { setFields } from "../../../shared/book/indicator-ops.ts";
import type { TextMark } from "../../../shared/book/mark.ts";
import { marksInForce, unmarkOps } from "../../../shared/book/marks-in-force.ts";
import { printedPercent } from "../../../shared/book/percent.ts";
import type { IndicatorRow, ProjectRow } from "../../../shared/book/rows.ts";
import { opsToSet } from "../../../shared/book/set-row.ts";

/** What is done to several projects at once; nothing here touches the page or the store. */
export type Batch =
  /** The same text in every indicator, or where there is none yet. */
  | { readonly what: "basis"; readonly text: string; readonly onlyBlank: boolean }
  /** Percent, as a project has them; or where a project has none yet. */
  | { readonly what: "plan"; readonly plan: ProjectRow["spendingPlan"]; readonly onlyBlank: boolean }
  /** Another name for a 一级 or 二级指标. */
  | { readonly what: "level"; readonly field: LevelField; readonly from: string; readonly to: string }
  /** What was carried over from last year was looked at. */
  | { readonly what: "checked" };

export type LevelField = "level1" | "level2";

export function batchOps(projects: readonly ProjectRow[], marks: readonly TextMark[], batch: Batch): Op[] {
  switch (batch.what) {
    case "basis": {
      const basis = canonicalText(batch.text);
      const wanted = (row: IndicatorRow) => !batch.onlyBlank || row.basis.trim() === "";
      return projects.flatMap(({ indicators }) => setAll(indicators.filter(wanted), { basis }));
    }
    case "plan": {
      const wanted = ({ spendingPlan }: ProjectRow) =>
        !batch.onlyBlank || spendingPlan.every((percent) => percent === null);
      return projects.filter(wanted).flatMap((row) => opsToSet("project", row, { spendingPlan: batch.plan }));
    }
    case "level": {
      const to = canonicalText(batch.to);
      const named = (row: IndicatorRow) => row[batch.field] === batch.from;
      return projects.flatMap(({ indicators }) => setAll(indicators.filter(named), { [batch.field]: to }));
    }
    case "checked":
      return unmarkOps(carriedOf(projects, marks));
  }
}

/** The 待核对 of these projects. */
export function carriedOf(projects: readonly ProjectRow[], marks: readonly TextMark[]): TextMark[] {
  return projects.flatMap((row) => marksInForce(marks, row).filter(({ kind }) => kind === "carried"));
}

/** One text that a step changes. */
export interface Change {
  readonly project: ProjectRow;
  /** “指标 3 · 指标值确定依据”. */
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What the operations change in these projects, in their order. */
export function changesOf(projects: readonly ProjectRow[], ops: readonly Op[]): Change[] {
  const sets = new Map(
    ops.flatMap((op) =>
      op.op === "set" && op.table !== "book" ? [[`${op.table} ${op.id}`, op.fields]] : [],
    ),
  );
  return projects.flatMap((project) => {
    const own = sets.get(`project ${project.id}`);
    return [
      ...(own && "spendingPlan" in own ? [planChange(project, own.spendingPlan ?? [])] : []),
      ...project.indicators.flatMap((row, at) =>
        rowChanges(project, row, at, sets.get(`indicator ${row.id}`)),
      ),
    ];
  });
}

/** How many projects the operations are on. */
export function projectsIn(projects: readonly ProjectRow[], ops: readonly Op[]): number {
  const touched = new Set(ops.flatMap((op) => ("id" in op && "table" in op ? [`${op.table} ${op.id}`] : [])));
  const has = ({ id, indicators }: ProjectRow) =>
    touched.has(`project ${id}`) || indicators.some((row) => touched.has(`indicator ${row.id}`));
  return projects.filter(has).length;
}

/** The names of a level in use, with how many rows have each, the most frequent first. */
export function levelNames(
  projects: readonly ProjectRow[],
  field: LevelField,
): readonly { readonly name: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { indicators } of projects)
    for (const row of indicators) counts.set(row[field], (counts.get(row[field]) ?? 0) + 1);
  counts.delete("");
  return Array.from(counts, ([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count);
}

function setAll(rows: readonly IndicatorRow[], fields: Partial<IndicatorRow>): Op[] {
  return setFields(
    rows,
    rows.map(({ id }) => id),
    fields,
  );
}

function planChange(project: ProjectRow, after: readonly (number | null)[]): Change {
  return {
    project,
    label: labelOf("spendingPlan"),
    before: planWords(project.spendingPlan),
    after: planWords(after),
  };
}

function planWords(plan: readonly (number | null)[]): string {
  if (plan.every((percent) => percent === null)) return "";
  return plan.map((percent) => printedPercent(percent) || "空").join(" / ");
}

const ROW_FIELDS = [
  fieldOf("indicator", "level1"),
  fieldOf("indicator", "level2"),
  fieldOf("indicator", "basis"),
];

function rowChanges(project: ProjectRow, row: IndicatorRow, at: number, set: object | undefined): Change[] {
  if (!set) return [];
  return ROW_FIELDS.filter(({ name }) => name in set).map(({ label, get }) => ({
    project,
    label: `指标 ${at + 1} · ${label}`,
    before: get(row),
    after: get({ ...row, ...set }),
  }));
}
