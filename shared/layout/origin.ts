import type { FieldName, FieldTable } from "../book/fields.ts";

/**
 * Where in the book a printed text comes from. Positions are within the section or project that the page shows, so that what was
 * laid out stays the same wherever its part stands by now. Equal origins are one object.
 */
export interface Origin {
  /** `contents`: the entry of a section or project. */
  readonly table: FieldTable | "contents";
  /**
   * Which paragraph of the section, those that are not printed counted as well, which indicator of the project, or which contents
   * entry, from 0. 0 where the table says it all.
   */
  readonly row: number;
  readonly field: FieldName;
  /** Where the texts of several fields are printed one after the other: all of them, `field` being the one that matters. */
  readonly joined?: readonly FieldName[];
  /** It is the field's label that is printed. */
  readonly label?: true;
}

type Traits = Pick<Origin, "joined" | "label">;

/** The origin of a field in each row of a table. */
export function originsOf(table: Origin["table"], field: FieldName, traits: Traits = {}) {
  const made: Origin[] = [];
  return (row: number): Origin => {
    const known = made[row];
    if (known) return known;
    const origin = { table, row, field, ...traits };
    made[row] = origin;
    return origin;
  };
}

/** The origin of a field that the book, a section or a project has once. */
export function originOf(table: Origin["table"], field: FieldName, traits: Traits = {}): Origin {
  return { table, row: 0, field, ...traits };
}
