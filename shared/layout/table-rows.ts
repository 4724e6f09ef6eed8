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

/** Of a field's cell, and of its label's, which leads to it. */
function originsOfCell(field: ProjectField) {
  return { own: originOf("project", field), label: originOf("project", field, { label: true }) };
}

const AGENCY = originOf("project", "agencyName", { joined: ["agencyCode", "agencyName"] });
const CODE = originsOfCell("code");
const NAME = originsOfCell("name");
const TOTAL = originsOfCell("budget.total");
const FISCAL = originsOfCell("budget.fiscal");
const OTHER = originsOfCell("budget.other");
const FUNDS_USE = originsOfCell("fundsUse");
const MARCH = originsOfCell("plan.0");
const QUARTERS = [MARCH, originsOfCell("plan.1"), originsOfCell("plan.2"), originsOfCell("plan.3")];
const GOAL = originsOfCell("goal");

export function basicRows(project: Project): CellSpec[][] {
  const { budget, spendingPlan } = project;
  return [
    [
      { text: project.agencyCode + project.agencyName, origin: AGENCY, span: 6, align: "left" },
      { text: MONEY_UNIT_LINE, span: 3, align: "right" },
    ],
    [
      { text: LABELS.code, origin: CODE.label },
      { text: project.code, origin: CODE.own, span: 3 },
      { text: LABELS.name, origin: NAME.label },
      { text: project.name, origin: NAME.own, span: 4 },
    ],
    [
      { text: LABELS.scale, origin: TOTAL.label, merge: "start" },
      { text: LABELS.total, origin: TOTAL.label },
      { text: budget.total, origin: TOTAL.own, span: 2 },
      { text: LABELS.fiscal, origin: FISCAL.label },
      { text: budget.fiscal, origin: FISCAL.own },
      { text: LABELS.other, origin: OTHER.label, span: 2 },
      { text: budget.other, origin: OTHER.own },
    ],
    [
      { text: "", origin: FUNDS_USE.label, merge: "continue" },
      { text: project.fundsUse, origin: FUNDS_USE.own, span: 8, align: "left" },
    ],
    [
      { text: LABELS.plan, origin: MARCH.label, merge: "start" },
      ...QUARTERS.map(({ label }, at) => ({ text: LABELS.planDates[at] ?? "", origin: label, span: 2 })),
    ],
    [
      { text: "", origin: MARCH.label, merge: "continue" },
      ...QUARTERS.map(({ own }, at) => ({
        text: printedPercent(spendingPlan[at] ?? null),
        origin: own,
        span: 2,
      })),
    ],
    [
      { text: LABELS.goal, origin: GOAL.label },
      { text: project.goal, origin: GOAL.own, span: 8, align: "left" },
    ],
  ];
}

const INDICATOR_CELLS = PRINTED_COLUMNS.map(({ place, main, fields }) => ({
  merged: place === "level1",
  textOf: joinedText(fields),
  origin: originsOf("indicator", main, fields.length > 1 ? { joined: fields.map(({ name }) => name) } : {}),
}));

export function indicatorRows(indicators: readonly Indicator[]): CellSpec[][] {
  return [
    INDICATOR_HEADERS.map((text) => ({ text })),
    ...indicators.map((row, at) =>
      INDICATOR_CELLS.map(
        ({ merged, textOf, origin }): CellSpec =>
          merged ? level1Cell(indicators, at, origin(at)) : { text: textOf(row), origin: origin(at) },
      ),
    ),
  ];
}

/** One text after the other; there are hundreds of thousands of cells, nearly all of one field. */
function joinedText(fields: readonly { readonly get: (row: Indicator) => string }[]) {
  const [first, ...others] = fields;
  if (first && others.length === 0) return first.get;
  return (row: Indicator) => fields.map(({ get }) => get(row)).join("");
}

/** Equal neighbours in 一级指标 are one cell; 二级指标 is repeated as the official file repeats it. */
function level1Cell(indicators: readonly Indicator[], at: number, origin: Origin): CellSpec {
  const text = indicators[at]?.level1 ?? "";
  if (indicators[at - 1]?.level1 === text) return { text: "", origin, merge: "continue" };
  return { text, origin, merge: indicators[at + 1]?.level1 === text ? "start" : "none" };
}
