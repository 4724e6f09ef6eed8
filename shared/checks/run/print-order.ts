import { FIELDS } from "../../book/fields.ts";
import type { Where } from "../problem.ts";

/** Fields as they are printed, a group before the first of its own. */
const FIELD_ORDER: ReadonlyMap<string, number> = new Map(
  [FIELDS.project, FIELDS.indicator].flatMap((fields) => {
    const places = new Set(fields.flatMap(({ name, group = name }) => [group, name]));
    return Array.from(places, (place, index) => [place, index + 1] as const);
  }),
);

/** More than the fields of one row. */
const ROW = 64;

/** Where a place comes among the places of its own section or project: what is whole before what is in it. */
export function printOrder({ paragraph = 0, indicator = 0, field }: Where): number {
  return (paragraph + indicator) * ROW + (field === undefined ? 0 : (FIELD_ORDER.get(field) ?? 0));
}

/** Negative where the first of two places is printed before the second, 0 where they are one. The whole book comes first. */
export function comparePlaces(a: Where, b: Where): number {
  return (
    Number(a.project !== undefined) - Number(b.project !== undefined) ||
    (a.section ?? a.project ?? 0) - (b.section ?? b.project ?? 0) ||
    printOrder(a) - printOrder(b)
  );
}
