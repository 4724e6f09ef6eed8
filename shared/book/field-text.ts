import { FIELDS, type FieldTable, fieldsAt } from "./fields.ts";

/** Texts of a row by the names of their fields, as marks stand on them. */
export type FieldTexts = Readonly<Record<string, string>>;

/** Those at a place of the row that a problem or mark names; none where there is no such field. */
export function textsAt(table: FieldTable, row: object, place: string): FieldTexts {
  return Object.fromEntries(fieldsAt(table, place).map(({ name, get }) => [name, get(row as never)]));
}

const GETTERS = new Map(
  Object.entries(FIELDS).map(([table, fields]) => [
    table,
    new Map<string, (row: never) => string>(fields.map(({ name, get }) => [name, get])),
  ]),
);

/** That of one field by its name; undefined where there is no such field. */
export function textOf(table: FieldTable, row: object, name: string): string | undefined {
  return GETTERS.get(table)?.get(name)?.(row as never);
}
