import { PRINTED_COLUMNS, type ProjectField } from "../book/fields.ts";
import type { Indicator, Project } from "../book/model.ts";
import { INDICATOR_HEADERS, LABELS, MONEY_UNIT_LINE } from "../book/official-text.ts";
import { printedPercent } from "../book/percent.ts";
import { type Origin, originOf, originsOf } from "./origin.ts";
import type { Align } from "./profile.ts";

/** What the cells of a project's two tables say, and which of them are one, as the official file has it. */

export interface CellSpec {
  readonly text: string;
  /** Left out where nothing in the book can be edited that would change it. */
  readonly origin?: Origin;
  readonly span?: number;
  readonly merge?: "none" | "start" | "continue";
  readonly align?: Align;
}

/** A field's cell, and the cell of its label, which leads to it. */
function cellsOf(field: ProjectField) {
  const own = originOf("project", field);
  const labels = originOf("project", field, { label: true });
  return {
    label: (text: string): CellSpec => ({ text, origin: labels }),
    value: (text: string): CellSpec => ({ text, origin: own }),
  };
}

const AGENCY = originOf("project", "agencyName", { joined: ["agencyCode", "agencyName"] });
const CODE = cellsOf("code");
const NAME = cellsOf("name");
const TOTAL = cellsOf("budget.total");
const FISCAL = cellsOf("budget.fiscal");
const OTHER = cellsOf("budget.other");
const FUNDS_USE = cellsOf("fundsUse");
const MARCH = cellsOf("plan.0");
const QUARTERS = [MARCH, cellsOf("plan.1"), cellsOf("plan.2"), cellsOf("plan.3")];
const GOAL = cellsOf("goal");

export function basicRows(project: Project): CellSpec[][] {
  const { budget, spendingPlan } = project;
  return [
    [
      { text: project.agencyCode + project.agencyName, origin: AGENCY, span: 6, align: "left" },
      { text: MONEY_UNIT_LINE, span: 3, align: "right" },
    ],
    [
      CODE.label(LABELS.code),
      { ...CODE.value(project.code), span: 3 },
      NAME.label(LABELS.name),
      { ...NAME.value(project.name), span: 4 },
    ],
    [
      { ...TOTAL.label(LABELS.scale), merge: "start" },
      TOTAL.label(LABELS.total),
      { ...TOTAL.value(budget.total), span: 2 },
      FISCAL.label(LABELS.fiscal),
      FISCAL.value(budget.fiscal),
      { ...OTHER.label(LABELS.other), span: 2 },
      OTHER.value(budget.other),
    ],
    [
      { ...FUNDS_USE.label(""), merge: "continue" },
      { ...FUNDS_USE.value(project.fundsUse), span: 8, align: "left" },
    ],
    [
      { ...MARCH.label(LABELS.plan), merge: "start" },
      ...QUARTERS.map(({ label }, at) => ({ ...label(LABELS.planDates[at] ?? ""), span: 2 })),
    ],
    [
      { ...MARCH.label(""), merge: "continue" },
      ...QUARTERS.map(({ value }, at) => ({ ...value(printedPercent(spendingPlan[at] ?? null)), span: 2 })),
    ],
    [GOAL.label(LABELS.goal), { ...GOAL.value(project.goal), span: 8, align: "left" }],
  ];
}

const INDICATOR_CELLS = PRINTED_COLUMNS.map(({ place, main, fields }) => ({
  place,
  fields,
  origin: originsOf("indicator", main, fields.length > 1 ? { joined: fields.map(({ name }) => name) } : {}),
}));

export function indicatorRows(indicators: readonly Indicator[]): CellSpec[][] {
  return [
    INDICATOR_HEADERS.map((text) => ({ text })),
    ...indicators.map((row, at) =>
      INDICATOR_CELLS.map(({ place, fields, origin }): CellSpec => {
        const text = fields.map(({ get }) => get(row)).join("");
        return { ...(place === "level1" ? mergedLevel1(indicators, at) : { text }), origin: origin(at) };
      }),
    ),
  ];
}

/** Equal neighbours in 一级指标 are one cell; 二级指标 is repeated as the official file repeats it. */
function mergedLevel1(indicators: readonly Indicator[], at: number): CellSpec {
  const text = indicators[at]?.level1 ?? "";
  if (indicators[at - 1]?.level1 === text) return { text: "", merge: "continue" };
  return { text, merge: indicators[at + 1]?.level1 === text ? "start" : "none" };
}
