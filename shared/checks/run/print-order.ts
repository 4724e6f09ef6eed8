import { INDICATOR_FIELDS } from "../../book/model.ts";
import type { Where } from "../rule.ts";

/** A project table's fields as they are printed. */
const PROJECT_FIELDS = [
  "agencyCode",
  "agencyName",
  "code",
  "name",
  "budget.total",
  "budget.fiscal",
  "budget.other",
  "fundsUse",
  "spendingPlan",
  "goal",
];

const FIELD_ORDER: ReadonlyMap<string, number> = new Map(
  [PROJECT_FIELDS, INDICATOR_FIELDS].flatMap((fields) =>
    fields.map((field, index) => [field, index + 1] as const),
  ),
);

/** More than the fields of one row. */
const ROW = 16;

/** Where a place comes among the places of its own section or project: what is whole before what is in it. */
export function printOrder({ paragraph = 0, indicator = 0, field }: Where): number {
  return (paragraph + indicator) * ROW + (field === undefined ? 0 : (FIELD_ORDER.get(field) ?? 0));
}
